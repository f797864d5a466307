import { keptSince } from '../reflections/purge.ts';
import type { Database } from '../storage/open.ts';
import { deleteFeedbackBefore } from './feedback-table.ts';
import { deleteRecommendationsBefore } from './recommendations-table.ts';
import { deleteRequestsBefore } from './requests-table.ts';

/** Erases what colleagues said before the last school year began (domain section 8, rule 11). `now` in milliseconds. */
export async function purgeColleagueWords(
  db: Database,
  { schoolId, now }: { schoolId: string; now: number },
): Promise<void> {
  const of = { schoolId, before: keptSince(now) };
  await db.transaction().execute(async (tx) => {
    await deleteFeedbackBefore(tx, of);
    await deleteRequestsBefore(tx, of);
    await deleteRecommendationsBefore(tx, of);
  });
}
