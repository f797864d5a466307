import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Locale, locales } from '../contract/vocabulary.ts';
import { findAccount } from './accounts.ts';
import type { Markup } from './pages/html.ts';
import type { Reader } from './pages/layout.ts';

/**
 * No password guards an account here, so its cookie holds no secret. Lax: it comes along when the tool
 * sends the frame back with a redirect, as the cookie of a Moodle on plain http does.
 */
const cookieOptions = { path: '/', httpOnly: true, sameSite: 'lax' } as const;
const accountCookie = 'demo_school_account';
const localeCookie = 'demo_school_locale';

const asLocale = (value: unknown): Locale | null => locales.find((locale) => locale === value) ?? null;

/** Who is signed in to the portal in this browser, and in which language it speaks to them. */
export const readerOf = (request: FastifyRequest): Reader => ({
  account: findAccount(request.cookies[accountCookie]),
  locale: asLocale(request.cookies[localeCookie]) ?? 'ru',
});

/** Signs in the account of that number; null signs out. False when there is no such account. */
export const signIn = (reply: FastifyReply, accountId: string | null): boolean => {
  if (accountId === null) {
    reply.clearCookie(accountCookie, cookieOptions);
    return true;
  }
  const account = findAccount(accountId);
  if (account !== null) reply.setCookie(accountCookie, account.id, cookieOptions);
  return account !== null;
};

/** Keeps the chosen language; a language that the portal does not speak changes nothing. */
export const chooseLocale = (reply: FastifyReply, wish: string | null): void => {
  const locale = asLocale(wish);
  if (locale !== null) reply.setCookie(localeCookie, locale, cookieOptions);
};

export const sendPage = (reply: FastifyReply, page: Markup): FastifyReply =>
  reply.type('text/html; charset=utf-8').send(page.toString());
