import type { Database } from '../storage/open.ts';
import { sweepBodies } from '../storage/file-bodies.ts';

const day = 24 * 60 * 60_000;
/** How long a file waits for a record that uses it, in milliseconds: a child may come back after a weekend. */
const unusedFor = 7 * day;
/** How long a body without a file stays, in milliseconds: an upload that is under way needs it. */
const settling = 60 * 60_000;
/** How long grown-ups can read what did not get through, in milliseconds. */
const troubleFor = 14 * day;

/** Erases files that no record uses, bodies without files, and old troubles. `now` in milliseconds. */
export async function purgeFiles(
  db: Database,
  { schoolId, now }: { schoolId: string; now: number },
): Promise<void> {
  await db
    .deleteFrom('capture_trouble')
    .where('school_id', '=', schoolId)
    .where('at', '<', now - troubleFor)
    .execute();
  await db
    .deleteFrom('stored_file')
    .where('school_id', '=', schoolId)
    .where('used_at', 'is', null)
    .where('created_at', '<', now - unusedFor)
    .execute();
  await db
    .deleteFrom('file_body')
    .where('school_id', '=', schoolId)
    .where('stored_at', '<', now - settling)
    .where((body) =>
      body.not(
        body.exists(
          body
            .selectFrom('stored_file')
            .whereRef('stored_file.school_id', '=', 'file_body.school_id')
            .whereRef('stored_file.hash', '=', 'file_body.hash')
            .select('stored_file.file_id'),
        ),
      ),
    )
    .execute();
  const rows = await db.selectFrom('file_body').where('school_id', '=', schoolId).select('hash').execute();
  await sweepBodies(db, { schoolId, known: new Set(rows.map(({ hash }) => hash)), now });
}
