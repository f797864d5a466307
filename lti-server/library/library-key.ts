import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type CryptoKey,
  type JWK,
} from 'jose';
import type { Clock } from '../access/context.ts';
import { Refusal } from '../errors.ts';
import type { Database } from '../storage/open.ts';

/** Keeps the private part of a key unreadable in the database. */
export interface KeyBox {
  seal(text: string): string;
  /** Null when it was sealed with another secret. */
  open(sealed: string): string | null;
}

export interface LibraryKey {
  readonly publicJwk: JWK;
  readonly privateKey: CryptoKey;
}

/** What other people compare: RFC 7638, the first 16 letters. */
export const fingerprintOf = async (jwk: JWK): Promise<string> =>
  (await calculateJwkThumbprint(jwk)).slice(0, 16);

const selectKey = (db: Database, schoolId: string) =>
  db
    .selectFrom('library_key')
    .where('school_id', '=', schoolId)
    .select(['public_jwk', 'sealed_private_jwk'])
    .executeTakeFirst();

/**
 * The key by which other schools know this one's packages; made when it is first needed.
 * @throws Refusal `SECRET_KEY_WRONG`
 */
export async function openLibraryKey({
  db,
  clock,
  box,
  schoolId,
}: {
  db: Database;
  clock: Clock;
  box: KeyBox;
  schoolId: string;
}): Promise<LibraryKey> {
  if ((await selectKey(db, schoolId)) === undefined) {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    await db
      .insertInto('library_key')
      .values({
        school_id: schoolId,
        public_jwk: JSON.stringify(await exportJWK(publicKey)),
        sealed_private_jwk: box.seal(JSON.stringify(await exportJWK(privateKey))),
        created_at: clock(),
      })
      // Two servers may make one at the same moment: the first one stays.
      .onConflict((conflict) => conflict.column('school_id').doNothing())
      .execute();
  }
  const row = await selectKey(db, schoolId);
  const opened = row === undefined ? null : box.open(row.sealed_private_jwk);
  if (row === undefined || opened === null) throw new Refusal('SECRET_KEY_WRONG');
  return {
    publicJwk: JSON.parse(row.public_jwk) as JWK,
    privateKey: (await importJWK(JSON.parse(opened) as JWK, 'ES256')) as CryptoKey,
  };
}
