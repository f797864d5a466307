import type { Parameters } from '../parameters.ts';
import type { Platform } from '../platforms.ts';
import { familyByCode } from '../platforms/families.ts';
import { startLogin, type Login } from './state.ts';
import type { LtiTools } from '../tools.ts';
import type { Trail } from './trail.ts';

export interface StartedLogin {
  readonly login: Login;
  readonly platform: Platform;
  readonly loginHint: string;
  /** Where the browser goes next: the platform's authorization endpoint with the authentication request. */
  readonly authenticationUrl: string;
  readonly storageTarget: string | null;
}

/** Longer hints are not worth carrying along for a second try in a new tab. */
const longestKeptHint = 300;

/**
 * Third-party-initiated login: answers with the authentication request of OpenID Connect
 * (1EdTech Security Framework 1.0, section 5.1.1). Touches no database: the state is signed, the
 * nonce follows from it.
 * @throws Refusal `LTI_PARAM_…`, `LTI_REGISTRATION_…`
 */
export async function beginLogin(
  tools: LtiTools,
  parameters: Parameters,
  trail: Trail,
): Promise<StartedLogin> {
  const issuer = parameters.required('iss');
  trail.issuer = issuer;
  const loginHint = parameters.required('login_hint');
  const clientId = parameters.optional('client_id');
  trail.clientId = clientId;
  const deploymentId = parameters.optional('lti_deployment_id') ?? parameters.optional('deployment_id');
  const messageHint = parameters.optional('lti_message_hint');
  const storageTarget = frameName(parameters.optional('lti_storage_target'));
  trail.check = 'registration';
  const platform = await tools.platforms.ofLogin({ issuer, clientId, deploymentId });
  const login = startLogin(tools, {
    platformId: platform.platformId,
    deploymentId,
    storageTarget,
    loginHint: loginHint.length <= longestKeptHint ? loginHint : null,
    activity: messageHint === null ? null : (familyByCode(platform.family).activityOf?.(messageHint) ?? null),
  });
  const url = new URL(platform.authUrl);
  const request = {
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: platform.clientId,
    redirect_uri: tools.launchUrl,
    login_hint: loginHint,
    state: login.state,
    nonce: login.nonce,
    ...(messageHint === null ? {} : { lti_message_hint: messageHint }),
  };
  for (const [name, value] of Object.entries(request)) url.searchParams.set(name, value);
  return { login, platform, loginHint, authenticationUrl: url.href, storageTarget };
}

/** A frame is named by a plain word; anything else is treated as not offered. */
const frameName = (name: string | null): string | null =>
  name !== null && /^[\w-]{1,64}$/.test(name) ? name : null;
