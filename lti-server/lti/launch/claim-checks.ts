import type { JWTPayload } from 'jose';
import { Refusal, type ErrorCode } from '../../errors.ts';
import { claimNames, messages, usualMessage, type LaunchClaims } from './claims.ts';
import type { Platform } from '../platforms.ts';

/** In the order of the specification: the first that fails names the refusal. */
const codesInOrder: readonly (readonly [claim: string, code: ErrorCode])[] = [
  ['aud', 'LTI_AUD'],
  ['azp', 'LTI_AZP'],
  ['exp', 'LTI_EXPIRED'],
  ['iat', 'LTI_IAT'],
  ['nonce', 'LTI_NONCE'],
  [claimNames.version, 'LTI_VERSION'],
  [claimNames.messageType, 'LTI_MESSAGE_TYPE'],
  [claimNames.deploymentId, 'LTI_DEPLOYMENT_MISSING'],
  [claimNames.roles, 'LTI_ROLES_MISSING'],
  ['sub', 'LTI_SUB_MISSING'],
  [claimNames.targetLinkUri, 'LTI_TARGET_MISMATCH'],
  [claimNames.resourceLink, 'LTI_RESOURCE_LINK_MISSING'],
  [claimNames.deepLinkingSettings, 'LTI_DL_SETTINGS'],
];

/**
 * What the token says, after its signature (LTI Core 1.3, section 5.3). The refusal names the first
 * fault; its note, for the log, lists them all.
 * @throws Refusal `LTI_…`
 */
export function checkClaims(payload: JWTPayload): LaunchClaims {
  const parsed = (messages.get(payload[claimNames.messageType]) ?? usualMessage).safeParse(payload);
  if (parsed.success) return parsed.data;
  const faulty = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
  const code = codesInOrder.find(([claim]) => faulty.has(claim))?.[1] ?? 'LTI_CLAIM_INVALID';
  throw new Refusal(code, {
    note: `missing or wrong: ${[...faulty].map((claim) => claim.split('/').at(-1)).join(', ')}`,
  });
}

/** jose has made sure that we are among the audiences; no stranger may be (Security Framework 5.1.3, 3–5). */
export function checkAudience({ aud, azp }: LaunchClaims, { clientId }: Platform): void {
  const audiences = Array.isArray(aud) ? aud : [aud];
  if (audiences.some((audience) => audience !== clientId))
    throw new Refusal('LTI_AUD', { note: 'a foreign audience' });
  if (azp !== undefined && azp !== clientId) throw new Refusal('LTI_AZP');
  if (audiences.length > 1 && azp === undefined)
    throw new Refusal('LTI_AZP', { note: 'several audiences and no azp' });
}

/** The nonce belongs to this login; that it is used once, the session's row sees to. */
export function checkNonce({ nonce }: LaunchClaims, expected: string): void {
  if (nonce !== expected) throw new Refusal('LTI_NONCE', { note: 'not the nonce of this login' });
}

/** A deployment named at login is the one in the token (LTI Core 4.1.2). */
export function checkDeploymentHint(claims: LaunchClaims, hint: string | null): void {
  if (hint !== null && hint !== claims[claimNames.deploymentId]) {
    throw new Refusal('LTI_DEPLOYMENT_UNKNOWN', { note: 'login and token name different deployments' });
  }
}

/** A signed link may still lead elsewhere: a teacher can type any address into Moodle. */
export function checkTarget(claims: LaunchClaims, publicOrigin: string): void {
  const uri = claims[claimNames.targetLinkUri];
  if (uri === undefined) return;
  const target = URL.parse(uri);
  if (target === null || target.origin !== publicOrigin) throw new Refusal('LTI_TARGET_MISMATCH');
}
