import { Refusal } from '../../errors.ts';
import { hashBinding, type LoginState } from './state.ts';

/**
 * How it is known that the browser which brings the token is the one that began the login. Without
 * that, a stranger could make a pupil's browser open the stranger's session (login CSRF).
 * `cookie`: a cookie of this login came back. `storage`: the platform kept the secret for us.
 * `origin`: the form was posted by a page of the platform itself, which no page can pretend.
 */
export type Binding = 'cookie' | 'storage' | 'origin';

/** One cookie a login: several launches may be under way in one browser. */
const bindingCookieName = (loginId: string): string => `__Host-lti-${loginId}`;

/** `Partitioned` keeps it alive inside the LMS page where other cookies of third parties are blocked (CHIPS). */
export const bindingCookie = (loginId: string, secret: string): string =>
  `${bindingCookieName(loginId)}=${secret}; Path=/; Secure; HttpOnly; SameSite=None; Partitioned; Max-Age=600`;

/** The binding secret of this login among the cookies of a request. */
export function bindingSecretOf(cookies: string | undefined, loginId: string): string | undefined {
  const start = `${bindingCookieName(loginId)}=`;
  return cookies
    ?.split('; ')
    .find((cookie) => cookie.startsWith(start))
    ?.slice(start.length);
}

export const expiredBindingCookie = (loginId: string): string =>
  `${bindingCookieName(loginId)}=; Path=/; Secure; HttpOnly; SameSite=None; Partitioned; Max-Age=0`;

/** The key under which the platform's storage holds the secret. */
export const storageKey = (loginId: string): string => `lti_binding_${loginId}`;

/**
 * What the launch request itself proves; `ask` when only the platform's storage could still tell more.
 * @throws Refusal `LTI_STATE_UNBOUND`, `LTI_COOKIES_BLOCKED`
 */
export function bindingOf(
  login: LoginState,
  { secret, vouched }: { secret: string | undefined; vouched: boolean },
): Binding | 'ask' {
  if (secret !== undefined) return boundBy('cookie', login, secret);
  if (login.storageTarget !== null) return 'ask';
  return unboundUnless(vouched);
}

/**
 * The binding after the platform's storage was asked; its silence falls back to where the launch was
 * posted from.
 * @throws Refusal `LTI_STATE_UNBOUND`, `LTI_COOKIES_BLOCKED`
 */
export const bindingAfterAsking = (
  login: LoginState,
  { secret, vouched }: { secret: string | null; vouched: boolean },
): Binding => (secret === null ? unboundUnless(vouched) : boundBy('storage', login, secret));

function boundBy(binding: 'cookie' | 'storage', { bindingHash }: LoginState, secret: string): Binding {
  if (hashBinding(secret) !== bindingHash) throw new Refusal('LTI_STATE_UNBOUND');
  return binding;
}

function unboundUnless(vouched: boolean): Binding {
  if (!vouched) throw new Refusal('LTI_COOKIES_BLOCKED');
  return 'origin';
}
