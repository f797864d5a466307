import { importJWK, type CryptoKey, type JWK } from 'jose';
import type { Clock } from '../access/context.ts';
import { Refusal } from '../errors.ts';
import type { Outbound } from './outbound.ts';

/**
 * The public keys of the platforms, fetched when first needed and kept. A launch never waits for a
 * fetch while a known key is at hand: a set that has just gone stale is renewed behind it. One that is
 * older is renewed first, so that a key which the platform has withdrawn is not believed after a
 * quiet night; when the platform's server is down, it may be used up to 24 hours (1EdTech Security
 * Framework 1.0, section 6.3).
 */
export interface PlatformKeys {
  /**
   * The keys of a key set that carry this `kid`; several when a platform repeats one.
   * @throws Refusal `LTI_KID_UNKNOWN`, `LTI_JWKS_UNAVAILABLE`
   */
  find(jwksUrl: string, kid: string): Promise<readonly CryptoKey[]>;
  /**
   * The same keys fetched anew, for a signature that none of the known ones fits: a platform set up again
   * may have given its new key the old name. None when that was asked for less than a minute ago.
   */
  renewed(jwksUrl: string, kid: string): Promise<readonly CryptoKey[]>;
}

const minute = 60_000;
/** Between two fetches of one key set that strangers ask for, by unknown kids or wrong signatures. */
const cooldown = minute;
/** … and after a fetch that failed. */
const retryAfter = minute / 2;
const usualLife = 10 * minute;
const shortestLife = minute;
const longestLife = 60 * minute;
/** From this age on a stale set is renewed before it is used again. */
const longestUnasked = longestLife;
const longestStale = 24 * 60 * minute;
const mostKeys = 100;

interface KeySet {
  keys: ReadonlyMap<string, readonly CryptoKey[]>;
  fetchedAt: number;
  freshUntil: number;
  triedAt: number;
  pending: Promise<void> | null;
}

export function createPlatformKeys({ outbound, clock }: { outbound: Outbound; clock: Clock }): PlatformKeys {
  const sets = new Map<string, KeySet>();

  function refresh(jwksUrl: string, set: KeySet): Promise<void> {
    set.pending ??= (async () => {
      set.triedAt = clock();
      try {
        const { json, maxAge } = await outbound.getJson(jwksUrl);
        set.keys = await importKeys(json);
        set.fetchedAt = clock();
        const life = maxAge === null ? usualLife : maxAge * 1000;
        set.freshUntil = set.fetchedAt + Math.min(Math.max(life, shortestLife), longestLife);
      } finally {
        set.pending = null;
      }
    })();
    return set.pending;
  }

  return {
    async find(jwksUrl, kid) {
      let set = sets.get(jwksUrl);
      if (set === undefined) {
        set = {
          keys: new Map(),
          fetchedAt: -Infinity,
          freshUntil: -Infinity,
          triedAt: -Infinity,
          pending: null,
        };
        sets.set(jwksUrl, set);
      }
      const now = clock();
      const known = set.keys.get(kid);
      if (known !== undefined && now - set.fetchedAt < longestStale) {
        if (now < set.freshUntil || restsAt(set, now)) return known;
        const renewal = refresh(jwksUrl, set).catch(() => undefined);
        if (now - set.fetchedAt < longestUnasked) return known;
        await renewal;
        return demandKid(set, kid);
      }
      if (restsAt(set, now)) {
        throw new Refusal(set.fetchedAt > -Infinity ? 'LTI_KID_UNKNOWN' : 'LTI_JWKS_UNAVAILABLE', {
          note: 'asked again too soon',
          retryAfter: 30,
        });
      }
      try {
        await refresh(jwksUrl, set);
      } catch (error) {
        const note = error instanceof Error ? error.message : 'unknown';
        throw new Refusal('LTI_JWKS_UNAVAILABLE', { cause: error, note, retryAfter: 30 });
      }
      return demandKid(set, kid);
    },

    async renewed(jwksUrl, kid) {
      const set = sets.get(jwksUrl);
      if (set === undefined || restsAt(set, clock())) return [];
      await refresh(jwksUrl, set).catch(() => undefined);
      return set.keys.get(kid) ?? [];
    },
  };
}

/** Whether a fetch was tried so lately that another must wait. */
const restsAt = ({ pending, triedAt, fetchedAt }: KeySet, now: number): boolean =>
  pending === null && now - triedAt < (fetchedAt >= triedAt ? cooldown : retryAfter);

function demandKid({ keys }: KeySet, kid: string): readonly CryptoKey[] {
  const found = keys.get(kid);
  if (found === undefined)
    throw new Refusal('LTI_KID_UNKNOWN', { note: 'not in the key set of the platform' });
  return found;
}

/** Takes the RSA signing keys of a key set; whatever else stands there is passed over, key by key. */
async function importKeys(json: unknown): Promise<Map<string, CryptoKey[]>> {
  const listed: unknown = typeof json === 'object' && json !== null && 'keys' in json ? json.keys : undefined;
  if (!Array.isArray(listed)) throw new Refusal('OUTBOUND_FAILED', { note: 'no list of keys' });
  const keys = new Map<string, CryptoKey[]>();
  for (const jwk of listed.slice(0, mostKeys) as JWK[]) {
    if (typeof jwk !== 'object' || jwk === null || jwk.kty !== 'RSA' || typeof jwk.kid !== 'string') continue;
    if ((jwk.use ?? 'sig') !== 'sig' || (jwk.alg ?? 'RS256') !== 'RS256') continue;
    try {
      const key = await importJWK({ kty: 'RSA', n: jwk.n ?? '', e: jwk.e ?? '' }, 'RS256');
      if (key instanceof Uint8Array || bitsOf(key) < 2048) continue;
      keys.set(jwk.kid, [...(keys.get(jwk.kid) ?? []), key]);
    } catch {
      continue; // one broken key must not hide the good ones beside it
    }
  }
  return keys;
}

const bitsOf = (key: CryptoKey): number =>
  (key.algorithm as unknown as { modulusLength: number }).modulusLength;
