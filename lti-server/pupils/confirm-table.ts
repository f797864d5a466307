import type { Database } from '../storage/open.ts';

/** The queries of a confirmation. */

/** Those of these people who are active learners of the course and have no card. */
export async function selectConfirmable(
  db: Database,
  of: { schoolId: string; courseId: string; personIds: readonly string[] },
): Promise<string[]> {
  const rows = await db
    .selectFrom('membership')
    .leftJoin('pupil', (join) =>
      join
        .onRef('pupil.school_id', '=', 'membership.school_id')
        .onRef('pupil.person_id', '=', 'membership.person_id'),
    )
    .where('membership.school_id', '=', of.schoolId)
    .where('membership.course_id', '=', of.courseId)
    .where('membership.person_id', 'in', of.personIds)
    .where('membership.role', '=', 'learner')
    .where('membership.inactive_at', 'is', null)
    .where('pupil.pupil_id', 'is', null)
    .select('membership.person_id')
    .execute();
  return rows.map((row) => row.person_id);
}

/** Makes the cards and tells which were made: another server may have made some at this moment. */
export async function insertPupils(
  tx: Database,
  of: { schoolId: string; people: readonly { personId: string; pupilId: string }[]; at: number; by: string },
): Promise<string[]> {
  const rows = await tx
    .insertInto('pupil')
    .values(
      of.people.map(({ personId, pupilId }) => ({
        school_id: of.schoolId,
        pupil_id: pupilId,
        person_id: personId,
        created_at: of.at,
        created_by: of.by,
      })),
    )
    .onConflict((conflict) => conflict.columns(['school_id', 'person_id']).doNothing())
    .returning('pupil_id')
    .execute();
  return rows.map((row) => row.pupil_id);
}
