import type { IncomingHttpHeaders } from 'node:http';
import { localeCookie } from '../contract/locale-cookie.ts';
import type { Locale } from '../contract/vocabulary.ts';

/** Languages whose readers in schools usually read Russian rather than English. */
const nearRussian = [
  'ru',
  'be',
  'uk',
  'kk',
  'ky',
  'tg',
  'uz',
  'tt',
  'ba',
  'cv',
  'sah',
  'ce',
  'os',
  'hy',
  'az',
  'ka',
  'mn',
];

/** The language of a reader from a locale (`ru-RU`, `ru_RU.UTF-8`) or an `Accept-Language` header; Russian when nothing is said. */
export function localeOf(...wishes: readonly (string | null | undefined)[]): Locale {
  const wish = wishes.find((given) => typeof given === 'string' && /^[a-z]{2,3}(?![a-z])/i.test(given));
  const language = wish
    ?.slice(0, 3)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return language === undefined || nearRussian.includes(language) ? 'ru' : 'en';
}

const chosenLocale = new RegExp(`(?:^|;)\\s*${localeCookie}=(ru|en)\\s*(?:;|$)`);

/** The language of whoever asks: the one chosen at the installation page, else the browser's own. */
export const localeOfReader = ({ headers }: { readonly headers: IncomingHttpHeaders }): Locale =>
  localeOf(chosenLocale.exec(headers.cookie ?? '')?.[1], headers['accept-language']);
