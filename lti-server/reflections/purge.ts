import { dropFiles } from '../files/drop-files.ts';
import { schoolYearStart } from '../profile/school-year.ts';
import type { Database } from '../storage/open.ts';
import { deleteReflectionsBefore, selectFilesBefore, selectHeardVoices } from './table.ts';

const day = 24 * 60 * 60_000;
/** How long a recording is kept: so long after somebody has answered it, and so long at most. */
const voiceAnsweredFor = 7 * day;
const voiceFor = 90 * day;

/** What is kept in this school year was written in it or in the one before (domain section 8, rule 11). */
export const keptSince = (now: number): number => schoolYearStart(now, { back: 1 });

/**
 * Erases a school's reflections whose school year and the one after are over, and recordings sooner: a week
 * after they were answered, 90 days at most. `now` in milliseconds.
 */
export async function purgeReflections(
  db: Database,
  { schoolId, now }: { schoolId: string; now: number },
): Promise<void> {
  const before = keptSince(now);
  const old = await selectFilesBefore(db, { schoolId, before });
  const heard = await selectHeardVoices(db, {
    schoolId,
    answeredBefore: now - voiceAnsweredFor,
    writtenBefore: now - voiceFor,
  });
  await db.transaction().execute(async (tx) => {
    await dropFiles(tx, { schoolId, fileIds: [...old, ...heard] });
    await deleteReflectionsBefore(tx, { schoolId, before });
  });
}
