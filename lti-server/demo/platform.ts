/**
 * The platform's side of LTI 1.3: its key, its key set and the tokens it signs. No HTTP here.
 * https://www.imsglobal.org/spec/security/v1p0/#platform-originating-messages
 */
import { type CryptoKey, type JWK, SignJWT, calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';

/** What the tool registered here, and what the platform calls itself. */
export interface PlatformIdentity {
  readonly issuer: string;
  readonly clientId: string;
  readonly deploymentId: string;
  /** The only address that tokens are posted to; compared as an exact string. */
  readonly redirectUri: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly clock: () => number;
}

export interface Platform extends PlatformIdentity {
  /** The public keys, as the tool reads them. */
  jwks(): Promise<{ keys: JWK[] }>;
  /**
   * A signed token. `iss`, `aud`, `iat`, `exp` and the deployment are filled in and can be replaced by
   * `claims`; a claim given as `undefined` is left out.
   */
  idToken(claims: Readonly<Record<string, unknown>>): Promise<string>;
}

/** A launch must be taken up at once: as short as a Moodle's. */
const tokenSeconds = 60;

interface SigningKey {
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK & { kid: string };
}

const makeKey = async (): Promise<SigningKey> => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return { privateKey, publicJwk: { ...jwk, kid, alg: 'RS256', use: 'sig' } };
};

/** Makes a platform with a key of its own. The key is made off the main thread; who needs it waits for it. */
export const createPlatform = (identity: PlatformIdentity): Platform => {
  const key = makeKey();
  return {
    ...identity,
    async jwks() {
      return { keys: [(await key).publicJwk] };
    },
    async idToken(claims) {
      const { privateKey, publicJwk } = await key;
      const now = Math.floor(identity.clock() / 1000);
      return new SignJWT({
        iss: identity.issuer,
        aud: identity.clientId,
        iat: now,
        exp: now + tokenSeconds,
        'https://purl.imsglobal.org/spec/lti/claim/deployment_id': identity.deploymentId,
        ...claims,
      })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: publicJwk.kid })
        .sign(privateKey);
    },
  };
};
