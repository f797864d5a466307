import type { Database } from '../storage/open.ts';

/**
 * Whether a pupil began this school year (named by the calendar year it begins in) with a clean slate: by the
 * school's move to it, or by what the tutor has said.
 */
export async function selectSlateYear(
  db: Database,
  of: { schoolId: string; pupilId: string; year: number },
): Promise<boolean> {
  const turned = db
    .selectFrom('pupil_year')
    .where('school_id', '=', of.schoolId)
    .where('pupil_id', '=', of.pupilId)
    .where('year', '=', of.year)
    .where('clean_slate', '=', 1)
    .select('year');
  const said = db
    .selectFrom('new_year')
    .where('school_id', '=', of.schoolId)
    .where('pupil_id', '=', of.pupilId)
    .where('year', '=', of.year)
    .where('clean_slate', '=', 1)
    .select('year');
  return (await turned.unionAll(said).executeTakeFirst()) !== undefined;
}
