import type { Clock, Random } from '../access/context.ts';
import type { Database } from '../storage/open.ts';

/** What an administrator has done to the installation. What concerns one school stands in its own audit. */
export type InstallationAction =
  | 'admin_link.created'
  | 'platform.added'
  | 'platform.disabled'
  | 'platform.enabled'
  | 'deployment.approved'
  | 'deployment.disabled'
  | 'school.changed'
  | 'coordinator.named'
  | 'coordinator.ended'
  | 'keys.rotated'
  | 'invite.created'
  | 'invite.revoked';

/** Writes an entry. Pass the transaction that makes the change, so that neither stands without the other. */
export async function recordEntry(
  { db, clock, random }: { db: Database; clock: Clock; random: Random },
  {
    sessionId,
    action,
    subjectId,
  }: { sessionId: string | null; action: InstallationAction; subjectId: string | null },
): Promise<void> {
  await db
    .insertInto('installation_entry')
    .values({ entry_id: random.id(), at: clock(), session_id: sessionId, action, subject_id: subjectId })
    .execute();
}

const keptFor = 3 * 365 * 24 * 60 * 60_000;

/** Erases entries after three years. `now` in milliseconds. */
export async function purgeEntries(db: Database, now: number): Promise<void> {
  await db
    .deleteFrom('installation_entry')
    .where('at', '<', now - keptFor)
    .execute();
}
