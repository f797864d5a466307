import type { Database } from '../storage/open.ts';
import { wasNew } from '../storage/was-new.ts';

/** The waiting list: children for whom a tutor is asked. */

interface OfPupil {
  readonly schoolId: string;
  readonly pupilId: string;
}

/** What was asked for a child, with who asked. */
export const selectTutorRequest = (db: Database, { schoolId, pupilId }: OfPupil) =>
  db
    .selectFrom('tutor_request')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'tutor_request.school_id')
        .onRef('person.person_id', '=', 'tutor_request.asked_by'),
    )
    .where('tutor_request.school_id', '=', schoolId)
    .where('tutor_request.pupil_id', '=', pupilId)
    .select(['tutor_request.why', 'tutor_request.asked_at', 'tutor_request.asked_by', 'person.name'])
    .executeTakeFirst();

/** All of a school, the longest wait first. */
export const selectTutorRequests = (db: Database, schoolId: string) =>
  db
    .selectFrom('tutor_request')
    .leftJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'tutor_request.school_id')
        .onRef('person.person_id', '=', 'tutor_request.asked_by'),
    )
    .where('tutor_request.school_id', '=', schoolId)
    .orderBy('tutor_request.asked_at')
    .orderBy('tutor_request.pupil_id')
    .select(['tutor_request.pupil_id', 'tutor_request.why', 'tutor_request.asked_at', 'person.name'])
    .execute();

/** Tells whether it is new: a child stands in the list once. */
export async function insertTutorRequest(
  tx: Database,
  row: OfPupil & { askedBy: string; why: string; at: number },
): Promise<boolean> {
  return wasNew(
    tx
      .insertInto('tutor_request')
      .values({
        school_id: row.schoolId,
        pupil_id: row.pupilId,
        asked_by: row.askedBy,
        why: row.why,
        asked_at: row.at,
      })
      .onConflict((conflict) => conflict.columns(['school_id', 'pupil_id']).doNothing()),
  );
}

/** Takes children off the list; tells how many stood in it. */
export async function deleteTutorRequests(
  tx: Database,
  of: { schoolId: string; pupilIds: readonly string[] },
): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('tutor_request')
    .where('school_id', '=', of.schoolId)
    .where('pupil_id', 'in', of.pupilIds)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

const keptFor = 366 * 24 * 60 * 60_000;

/** Erases what nobody has answered in a year. `now` in milliseconds. */
export async function purgeTutorRequests(
  db: Database,
  { schoolId, now }: { schoolId: string; now: number },
): Promise<void> {
  await db
    .deleteFrom('tutor_request')
    .where('school_id', '=', schoolId)
    .where('asked_at', '<', now - keptFor)
    .execute();
}
