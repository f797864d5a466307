import { hash } from 'node:crypto';
import type { Clock, Random } from '../../access/context.ts';
import { Refusal } from '../../errors.ts';
import { timely } from '../../storage/timely.ts';
import type { SecretBox } from '../secret-box.ts';

/**
 * The `state` of a login (OpenID Connect Core 3.1.2.1): signed by us and carried by the browser, so
 * that a login touches no database and needs no clean-up. It is used once because its nonce is.
 */
export interface LoginState {
  /** Names this login among others under way in the same browser. */
  readonly id: string;
  /** The nonce that the token must bring back. */
  readonly nonce: string;
  readonly platformId: string;
  readonly startedAt: number;
  /** SHA-256 of the secret that only the browser that began this login holds. */
  readonly bindingHash: string;
  /** `lti_deployment_id` of the login request; must return in the token. */
  readonly deploymentId: string | null;
  /** `lti_storage_target`: the frame of the platform that keeps values for us, if it does. */
  readonly storageTarget: string | null;
  /** Kept for starting again in a new tab. */
  readonly loginHint: string | null;
  /** The same, where the platform begins anew by its activity (`Family.activityOf`). */
  readonly activity: string | null;
}

/** How long a login may take, in milliseconds. */
const lifetime = 10 * 60_000;

export interface Login {
  readonly state: string;
  readonly nonce: string;
  readonly id: string;
  /** Given to the browser as a cookie or through the platform's storage; never stands in an address. */
  readonly bindingSecret: string;
}

export function startLogin(
  { box, clock, random }: { box: SecretBox; clock: Clock; random: Random },
  {
    platformId,
    deploymentId,
    storageTarget,
    loginHint,
    activity,
  }: Pick<LoginState, 'platformId' | 'deploymentId' | 'storageTarget' | 'loginHint' | 'activity'>,
): Login {
  const startedAt = clock();
  // Only a name: it needs to be nobody else's, not secret.
  const id = timely(startedAt, random.id().slice(0, 12));
  const bindingSecret = random.secret();
  const body = Buffer.from(
    JSON.stringify([
      id,
      platformId,
      startedAt,
      hashBinding(bindingSecret),
      deploymentId,
      storageTarget,
      loginHint,
      activity,
    ]),
  ).toString('base64url');
  // The signature is the nonce too: it belongs to this state and to no other, nobody else can make it,
  // and nothing has to be remembered between the two requests.
  const nonce = box.sign(`state:${body}`);
  return { state: `${body}.${nonce}`, nonce, id, bindingSecret };
}

export const hashBinding = (secret: string): string => hash('sha256', secret, 'base64url');

/** @throws Refusal `LTI_STATE_UNKNOWN`, `LTI_STATE_EXPIRED` */
export function readState({ box, clock }: { box: SecretBox; clock: Clock }, state: string): LoginState {
  const [body, mac, rest] = state.split('.');
  if (body === undefined || mac === undefined || rest !== undefined || !box.isSigned(`state:${body}`, mac)) {
    throw new Refusal('LTI_STATE_UNKNOWN');
  }
  const [id, platformId, startedAt, bindingHash, deploymentId, storageTarget, loginHint, activity] =
    JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Kept;
  if (clock() - startedAt > lifetime) throw new Refusal('LTI_STATE_EXPIRED');
  return {
    id,
    nonce: mac,
    platformId,
    startedAt,
    bindingHash,
    deploymentId,
    storageTarget,
    loginHint,
    // A login that an earlier version began knows nothing of it.
    activity: activity ?? null,
  };
}

type Kept = [
  id: string,
  platformId: string,
  startedAt: number,
  bindingHash: string,
  deploymentId: string | null,
  storageTarget: string | null,
  loginHint: string | null,
  activity: string | null | undefined,
];
