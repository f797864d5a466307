import { decodeProtectedHeader, errors, jwtVerify, type CryptoKey, type JWTPayload } from 'jose';
import { Refusal, type ErrorCode } from '../../errors.ts';
import type { Platform } from '../platforms.ts';
import type { LtiTools } from '../tools.ts';

/** How far the clocks of the platform and this server may differ, in seconds. */
const clockTolerance = 60;
/** Canvas builds the token when a login begins and may keep it five minutes; nobody needs more than ten. */
const maxTokenAge = 600;
const algorithms = ['RS256'];

/**
 * The form of the token before anything in it is believed (RFC 7515, section 7.1): three parts, an
 * allowed algorithm, a key named by `kid`. Keys that the header brings along are never looked at.
 * @throws Refusal `LTI_TOKEN_MALFORMED`, `LTI_ALG_FORBIDDEN`, `LTI_KID_MISSING`
 */
export function checkShape(idToken: string): { kid: string } {
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(idToken))
    throw new Refusal('LTI_TOKEN_MALFORMED', { note: 'not a signed JWT of three parts' });
  let header: ReturnType<typeof decodeProtectedHeader>;
  try {
    header = decodeProtectedHeader(idToken);
  } catch (error) {
    throw new Refusal('LTI_TOKEN_MALFORMED', { cause: error, note: 'header is not readable' });
  }
  if (header.crit !== undefined || Object.hasOwn(header, 'b64') || Object.hasOwn(header, 'zip')) {
    throw new Refusal('LTI_TOKEN_MALFORMED', { note: 'header asks for an extension' });
  }
  if (typeof header.alg !== 'string') throw new Refusal('LTI_TOKEN_MALFORMED', { note: 'no alg' });
  if (!algorithms.includes(header.alg)) throw new Refusal('LTI_ALG_FORBIDDEN');
  const { kid } = header;
  if (typeof kid !== 'string' || kid === '' || kid.length > 256) throw new Refusal('LTI_KID_MISSING');
  return { kid };
}

/**
 * Signature, issuer, audience and times (1EdTech Security Framework 1.0, section 5.1.3), by jose with
 * nothing left to the token's own wishes.
 * @throws Refusal `LTI_KID_UNKNOWN`, `LTI_JWKS_UNAVAILABLE`, `LTI_SIGNATURE`, `LTI_ISS`, `LTI_AUD`, `LTI_EXPIRED`, `LTI_IAT`
 */
export async function checkSignature(
  { platformKeys, clock }: LtiTools,
  { platform, idToken, kid }: { platform: Platform; idToken: string; kid: string },
): Promise<JWTPayload> {
  const { jwksUrl } = platform;
  const verifyBy = async (keys: readonly CryptoKey[]): Promise<JWTPayload | null> => {
    for (const key of keys) {
      try {
        return await verify(idToken, { key, platform, now: clock() });
      } catch (error) {
        if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw asRefusal(error);
      }
    }
    return null;
  };
  const payload =
    (await verifyBy(await platformKeys.find(jwksUrl, kid))) ??
    (await verifyBy(await platformKeys.renewed(jwksUrl, kid)));
  if (payload === null) throw new Refusal('LTI_SIGNATURE');
  return payload;
}

async function verify(
  idToken: string,
  { key, platform, now }: { key: CryptoKey; platform: Platform; now: number },
): Promise<JWTPayload> {
  const { payload } = await jwtVerify(idToken, key, {
    algorithms,
    issuer: platform.issuer,
    audience: platform.clientId,
    clockTolerance,
    maxTokenAge,
    currentDate: new Date(now),
    requiredClaims: ['iss', 'aud', 'exp', 'iat'],
  });
  return payload;
}

/** jose names the claim that failed; missing and wrong are the same to us. */
const codeOfClaim: Record<string, ErrorCode> = {
  iss: 'LTI_ISS',
  aud: 'LTI_AUD',
  exp: 'LTI_EXPIRED',
  iat: 'LTI_IAT',
  nbf: 'LTI_IAT',
};

function asRefusal(error: unknown): unknown {
  if (error instanceof errors.JWTExpired || error instanceof errors.JWTClaimValidationFailed) {
    return new Refusal(codeOfClaim[error.claim] ?? 'LTI_TOKEN_MALFORMED', {
      note: `${error.claim}: ${error.reason}`,
    });
  }
  if (error instanceof errors.JOSEError)
    return new Refusal('LTI_TOKEN_MALFORMED', { cause: error, note: error.code });
  return error;
}
