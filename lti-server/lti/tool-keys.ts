import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type CryptoKey,
  type JWK,
  type JWTPayload,
} from 'jose';
import type { Clock } from '../access/context.ts';
import { Refusal } from '../errors.ts';
import type { Database } from '../storage/open.ts';
import type { Tables } from '../storage/schema.ts';
import type { SecretBox } from './secret-box.ts';

const hour = 60 * 60_000;
/** A new key is published this long before it signs: platforms may keep our key set for a while. */
const announceAhead = 24 * hour;
/** … and the old one stays published this long after the new one signs. */
const overlap = 7 * 24 * hour;
/** How long one answer of the key set is kept in memory, in milliseconds. */
const life = 60_000;

interface KeyTools {
  readonly db: Database;
  readonly clock: Clock;
  readonly box: SecretBox;
}

/** The keys that platforms know the tool by. */
export interface ToolKeys {
  /** The public key set (LTI Security Framework 1.0, section 6.3): never a private part. */
  publicKeys(): Promise<{ keys: JWK[] }>;
  /**
   * A message of the tool, signed with the newest key whose time has come (Security Framework 1.0,
   * section 5.2). `iat` and `exp` are filled in. @throws Refusal `SECRET_KEY_WRONG`
   */
  sign(claims: JWTPayload): Promise<string>;
}

/** Some platforms' libraries refuse a token of the same second as one from the future. */
const backdatedSeconds = 5;
const signedForSeconds = 300;

/**
 * Opens the tool's keys, making the first one when there is none.
 * @throws Refusal `SECRET_KEY_WRONG` when a stored key cannot be unsealed
 */
export async function openToolKeys(tools: KeyTools): Promise<ToolKeys> {
  const stored = await tools.db.selectFrom('tool_key').select('sealed_private_jwk').execute();
  if (stored.some((key) => tools.box.open(key.sealed_private_jwk) === null))
    throw new Refusal('SECRET_KEY_WRONG');
  let first: Promise<void> | null = stored.length > 0 ? Promise.resolve() : null;
  /** One that could not be stored is made anew when somebody asks. */
  const ready = (): Promise<void> =>
    (first ??= addFirstKey(tools).catch((error: unknown) => {
      first = null;
      throw error;
    }));
  // Making a key takes a while, and nobody asks for it in the first moment.
  ready().catch(() => undefined);
  let cached: { keys: JWK[]; until: number } | null = null;
  let signing: { key: SigningKey; until: number } | null = null;
  return {
    async sign(claims) {
      await ready();
      const now = tools.clock();
      if (signing === null || now >= signing.until)
        signing = { key: await signingKey(tools, now), until: now + life };
      const { kid, key } = signing.key;
      const issuedAt = Math.floor(now / 1000) - backdatedSeconds;
      return await new SignJWT({ ...claims, iat: issuedAt, exp: issuedAt + signedForSeconds })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
        .sign(key);
    },
    async publicKeys() {
      await ready();
      const now = tools.clock();
      if (cached === null || now >= cached.until)
        cached = { keys: await publishedKeys(tools, now), until: now + life };
      return { keys: cached.keys };
    },
  };
}

async function publishedKeys({ db }: KeyTools, now: number): Promise<JWK[]> {
  const rows = await db
    .selectFrom('tool_key')
    .select(['public_jwk', 'retires_at'])
    .orderBy('created_at')
    .execute();
  return rows
    .filter((row) => row.retires_at === null || row.retires_at > now)
    .map((row) => JSON.parse(row.public_jwk) as JWK);
}

interface SigningKey {
  readonly kid: string;
  readonly key: CryptoKey;
}

async function signingKey({ db, box }: KeyTools, now: number): Promise<SigningKey> {
  const keys = await db
    .selectFrom('tool_key')
    .where((where) => where.or([where('retires_at', 'is', null), where('retires_at', '>', now)]))
    .select(['kid', 'signs_from', 'sealed_private_jwk'])
    .orderBy('signs_from')
    .orderBy('created_at')
    .execute();
  // A clock that was set back must not leave the tool without a key.
  const newest = keys.findLast((key) => key.signs_from <= now) ?? keys[0];
  if (newest === undefined) throw new Refusal('SECRET_KEY_WRONG', { note: 'no key that signs' });
  const { kid, sealed_private_jwk: sealed } = newest;
  const jwk = box.open(sealed);
  if (jwk === null) throw new Refusal('SECRET_KEY_WRONG');
  const key = (await importJWK(JSON.parse(jwk) as JWK, 'RS256')) as CryptoKey;
  return { kid, key };
}

/**
 * Publishes a new key that takes over in a day; the old ones stay published for another week, so that
 * nothing signed in between is refused.
 */
export async function rotateToolKeys(
  tools: KeyTools,
  alongside?: (tx: Database, kid: string) => Promise<void>,
): Promise<{ kid: string; signsFrom: number }> {
  const signsFrom = tools.clock() + announceAhead;
  // Made before the transaction begins: launches would wait for it.
  const key = await makeKey(tools, signsFrom);
  await tools.db.transaction().execute(async (tx) => {
    await tx
      .updateTable('tool_key')
      .set({ retires_at: signsFrom + overlap })
      .where('retires_at', 'is', null)
      .execute();
    await tx.insertInto('tool_key').values(key).execute();
    await alongside?.(tx, key.kid);
  });
  return { kid: key.kid, signsFrom };
}

async function addFirstKey(tools: KeyTools): Promise<void> {
  const key = await makeKey(tools, tools.clock());
  await tools.db.insertInto('tool_key').values(key).execute();
}

async function makeKey(
  { clock, box }: Pick<KeyTools, 'clock' | 'box'>,
  signsFrom: number,
): Promise<Tables['tool_key']> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', {
    modulusLength: 2048,
    extractable: true,
  });
  const publicJwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(publicJwk);
  // `alg` is always said: some platforms' libraries refuse a key without it.
  const published: JWK = { ...publicJwk, kid, alg: 'RS256', use: 'sig' };
  return {
    kid,
    public_jwk: JSON.stringify(published),
    sealed_private_jwk: box.seal(JSON.stringify({ ...(await exportJWK(privateKey)), kid, alg: 'RS256' })),
    created_at: clock(),
    signs_from: signsFrom,
    retires_at: null,
  };
}

/** Erases keys a week after they were last published. `now` in milliseconds. */
export async function purgeToolKeys(db: Database, now: number): Promise<void> {
  await db
    .deleteFrom('tool_key')
    .where('retires_at', '<', now - 7 * 24 * hour)
    .execute();
}
