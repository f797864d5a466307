import type { Database } from '../storage/open.ts';

/** Whether a pupil began this school year (named by the calendar year it begins in) with a clean slate. */
export async function selectSlateYear(
  db: Database,
  of: { schoolId: string; pupilId: string; year: number },
): Promise<boolean> {
  const row = await db
    .selectFrom('pupil_year')
    .where('school_id', '=', of.schoolId)
    .where('pupil_id', '=', of.pupilId)
    .where('year', '=', of.year)
    .select('clean_slate')
    .executeTakeFirst();
  return row?.clean_slate === 1;
}
