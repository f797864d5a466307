/**
 * Checks the tool's authentication request, parameter by parameter.
 * https://www.imsglobal.org/spec/security/v1p0/#step-2-authentication-request
 */
import type { Launch, LaunchHints } from './launch-hints.ts';
import type { PlatformIdentity } from './platform.ts';

/** The error codes of OpenID Connect Core 3.1.2.6 and RFC 6749 4.1.2.1 that this platform uses. */
export type AuthenticationError =
  | 'invalid_request'
  | 'invalid_scope'
  | 'unsupported_response_type'
  | 'login_required'
  | 'access_denied';

export type AuthenticationOutcome =
  | {
      readonly kind: 'accepted';
      readonly launch: Launch;
      readonly nonce: string;
      readonly state: string | null;
    }
  /** Told to the tool, at its registered address. */
  | {
      readonly kind: 'refused';
      readonly error: AuthenticationError;
      readonly description: string;
      readonly state: string | null;
    }
  /** Told to the person only: the tool or its address is not the registered one, so nothing may be sent there. */
  | { readonly kind: 'foreign' };

const single = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The launch that the request belongs to, or why there is none. The hint is used up by an accepted request only. */
export const checkAuthenticationRequest = (asked: {
  parameters: Readonly<Record<string, unknown>>;
  platform: PlatformIdentity;
  hints: LaunchHints;
  /** Whose session the browser showed, if any. */
  accountId: string | null;
}): AuthenticationOutcome => {
  const { parameters, platform, hints, accountId } = asked;
  if (parameters['client_id'] !== platform.clientId) return { kind: 'foreign' };
  if (parameters['redirect_uri'] !== platform.redirectUri) return { kind: 'foreign' };

  const state = single(parameters['state']);
  const refuse = (error: AuthenticationError, description: string): AuthenticationOutcome => ({
    kind: 'refused',
    error,
    description,
    state,
  });
  if (Object.values(parameters).some((value) => typeof value !== 'string')) {
    return refuse('invalid_request', 'A parameter is given twice');
  }
  if (parameters['response_type'] !== 'id_token') {
    return refuse('unsupported_response_type', 'response_type must be id_token');
  }
  if (parameters['response_mode'] !== 'form_post') {
    return refuse('invalid_request', 'response_mode must be form_post');
  }
  if (parameters['scope'] !== 'openid') return refuse('invalid_scope', 'scope must be openid');
  if (parameters['prompt'] !== 'none') return refuse('invalid_request', 'prompt must be none');
  const nonce = single(parameters['nonce']);
  if (nonce === null) return refuse('invalid_request', 'nonce is missing');
  const hint = single(parameters['lti_message_hint']);
  if (accountId === null) return refuse('login_required', 'Nobody is signed in');
  if (parameters['login_hint'] !== accountId) {
    return refuse('access_denied', 'login_hint is not the person signed in');
  }
  // A tool that had to begin the login anew has no hint that is good for a second time.
  const launch = hint === null ? hints.latest(accountId) : hints.redeem(hint);
  if (launch === null) return refuse('invalid_request', 'lti_message_hint is missing, unknown or used');
  if (launch.account.id !== accountId) {
    return refuse('access_denied', 'The activity was opened by another person');
  }
  return { kind: 'accepted', launch, nonce, state };
};
