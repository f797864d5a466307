import { knownClaims, type LaunchCheck } from '../../contract/launch-checks.ts';
import type { ErrorCode } from '../../errors.ts';

/**
 * How far a visit from an LMS has come. It is kept up to date by plain assignments while the checks run,
 * so that whoever reads about a refused visit sees which check ended it; it holds no value of a token.
 */
export interface Trail {
  readonly phase: 'login' | 'launch';
  /** The check that is under way. */
  check: LaunchCheck;
  platformId: string | null;
  /** What a platform that nobody knows calls itself. */
  issuer: string | null;
  clientId: string | null;
  /** The login that a launch answers. */
  loginId: string | null;
  /** Which known claims the token holds, a bit for each; null until the token is believed. */
  claims: number | null;
}

/** A visit that has ended: let in (`accepted`), or refused with a code of the catalogue. */
export interface LaunchAttempt {
  readonly result: 'accepted' | ErrorCode;
  readonly binding: 'cookie' | 'storage' | 'origin' | 'none';
  readonly requestId: string;
  /** Null where no check was begun: too many requests, a reload. */
  readonly trail: Trail | null;
  readonly note: string | null;
}

/** A login that was sent on to its platform. */
export interface BegunLogin {
  readonly loginId: string;
  readonly platformId: string;
  readonly loginHint: string;
  readonly requestId: string;
}

export const beginTrail = (phase: Trail['phase']): Trail => ({
  phase,
  check: 'request',
  platformId: null,
  issuer: null,
  clientId: null,
  loginId: null,
  claims: null,
});

/** One step of the way verifies several things at once; its refusals tell which. */
const checkOfCode: Partial<Record<ErrorCode, LaunchCheck>> = {
  LTI_PARAM_DUPLICATE: 'request',
  LTI_KID_UNKNOWN: 'key',
  LTI_JWKS_UNAVAILABLE: 'key',
  LTI_SIGNATURE: 'signature',
  LTI_ISS: 'issuer',
  LTI_AUD: 'audience',
  LTI_AZP: 'audience',
  LTI_EXPIRED: 'times',
  LTI_IAT: 'times',
  LTI_NONCE: 'nonce',
  LTI_REGISTRATION_DISABLED: 'registration',
  LTI_DL_SETTINGS: 'claims',
  LTI_DL_ROLE: 'claims',
  LTI_DL_TYPES: 'claims',
};

/** The check that ended a visit. */
export const failedCheck = ({ check }: Trail, code: ErrorCode): LaunchCheck => checkOfCode[code] ?? check;

const claimNames = Object.values(knownClaims);

/** Which of the known claims a token holds, by name alone. */
export function claimBits(payload: Readonly<Record<string, unknown>>): number {
  let bits = 0;
  for (let place = 0; place < claimNames.length; place += 1) {
    if ((payload[claimNames[place] as string] ?? null) !== null) bits |= 1 << place;
  }
  return bits;
}
