import type { Database } from '../storage/open.ts';

/** The notes about a pupil that are minutes of meetings. */
export async function selectMinutesOfPupil(
  db: Database,
  of: { schoolId: string; pupilId: string },
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('meeting_pupil')
    .where('school_id', '=', of.schoolId)
    .where('pupil_id', '=', of.pupilId)
    .select(['note_id', 'adult_note_id'])
    .execute();
  return new Set(rows.flatMap((row) => [row.note_id, row.adult_note_id]).filter((id) => id !== null));
}
