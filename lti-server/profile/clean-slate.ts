import type { Context } from '../access/context.ts';
import { selectSlateYear } from '../pupils/slate-table.ts';
import { cleanSlateSince, schoolYearStart } from './school-year.ts';

/**
 * Since when a pupil's past is shown unless somebody asks for more, in milliseconds: this school year and the one
 * before; only this one where the school has begun it with a clean slate, also for a tutor who stays.
 */
export async function slateOf({ db, clock, actor }: Context, pupilId: string): Promise<number> {
  const now = clock();
  const thisYear = schoolYearStart(now);
  const year = new Date(thisYear).getUTCFullYear();
  const began = await selectSlateYear(db, { schoolId: actor.schoolId, pupilId, year });
  return began ? thisYear : cleanSlateSince(now);
}
