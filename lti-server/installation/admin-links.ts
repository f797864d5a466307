import type { Clock, Random } from '../access/context.ts';
import type { Locale } from '../contract/vocabulary.ts';
import { notFound, Refusal } from '../errors.ts';
import type { Database } from '../storage/open.ts';
import { beginSession, hashOf } from './admin-session.ts';
import { recordEntry } from './entries.ts';

interface Tools {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
}

const keptFor = 24 * 60 * 60_000;

/**
 * Makes a link that opens the installation page once. Its secret stands behind the `#`, which no
 * browser sends to any server, and only its hash is stored.
 * @param lifetime milliseconds
 * @throws Refusal `NOT_FOUND` for an unknown platform
 */
export async function createAdminLink(
  { db, clock, random }: Tools,
  { platformId, lifetime, publicUrl }: { platformId: string | null; lifetime: number; publicUrl: string },
): Promise<{ address: string; endsAt: number }> {
  if (platformId !== null) {
    const platform = await db
      .selectFrom('platform')
      .where('platform_id', '=', platformId)
      .select('platform_id')
      .executeTakeFirst();
    if (platform === undefined) throw notFound();
  }
  const [secret, now] = [random.secret(), clock()];
  const endsAt = now + lifetime;
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('admin_link')
      .values({
        link_hash: hashOf(secret),
        platform_id: platformId,
        created_at: now,
        ends_at: endsAt,
        used_at: null,
      })
      .execute();
    await recordEntry(
      { db: tx, clock, random },
      { sessionId: null, action: 'admin_link.created', subjectId: platformId },
    );
  });
  return { address: `${publicUrl}/installation#${secret}`, endsAt };
}

/**
 * Exchanges the secret of a link for a session; of two that try at once, one gets it.
 * @throws Refusal `ADMIN_LINK_INVALID` when it is unknown, used or over
 */
export async function useAdminLink(
  { db, clock, random }: Tools,
  { secret, locale }: { secret: string; locale: Locale },
): Promise<string> {
  const now = clock();
  return await db.transaction().execute(async (tx) => {
    const link = await tx
      .updateTable('admin_link')
      .set({ used_at: now })
      .where('link_hash', '=', hashOf(secret))
      .where('used_at', 'is', null)
      .where('ends_at', '>', now)
      .returning('platform_id')
      .executeTakeFirst();
    if (link === undefined) throw new Refusal('ADMIN_LINK_INVALID');
    return await beginSession(
      { db: tx, clock, random },
      { platformId: link.platform_id, entrance: 'link', locale },
    );
  });
}

/** Erases links a day after their end. `now` in milliseconds. */
export async function purgeAdminLinks(db: Database, now: number): Promise<void> {
  await db
    .deleteFrom('admin_link')
    .where('ends_at', '<', now - keptFor)
    .execute();
}
