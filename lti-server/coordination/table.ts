import { staffRoles } from '../contract/vocabulary.ts';
import type { Database } from '../storage/open.ts';

/** Who tutors whom in a school: the queries of the coordinator's lists. None reads what anybody wrote of a child. */

interface OfSchool {
  readonly schoolId: string;
}

/** Takes the row's lock on both engines: what one coordinator or administrator does for the school, another waits for. */
export const lockSchool = (tx: Database, { schoolId }: OfSchool) =>
  tx
    .updateTable('school')
    .set((school) => ({ school_id: school.ref('school_id') }))
    .where('school_id', '=', schoolId)
    .execute();

const tutorTies = (db: Database, { schoolId, today }: OfSchool & { today: string }) =>
  db
    .selectFrom('tie')
    .where('tie.school_id', '=', schoolId)
    .where('tie.kind', '=', 'tutor')
    .where('tie.ended_at', 'is', null)
    .where((tie) => tie.or([tie('tie.ends_on', 'is', null), tie('tie.ends_on', '>=', today)]))
    .orderBy('tie.starts_on')
    .orderBy('tie.created_at')
    .orderBy('tie.tie_id')
    .select([
      'tie.tie_id',
      'tie.pupil_id',
      'tie.person_id',
      'tie.reason',
      'tie.starts_on',
      'tie.ends_on',
      'tie.substitute_for',
    ]);

/** Ties of tutors that hold or are still to come, with the tutors' names. */
export const selectTutorTies = (db: Database, of: OfSchool & { today: string }) =>
  tutorTies(db, of)
    .innerJoin('person', (join) =>
      join.onRef('person.school_id', '=', 'tie.school_id').onRef('person.person_id', '=', 'tie.person_id'),
    )
    .select('person.name')
    .execute();

/** The same of some children, without names. */
export const selectTutorTiesOf = (
  db: Database,
  { pupilIds, ...of }: OfSchool & { today: string; pupilIds: readonly string[] },
) => tutorTies(db, of).where('tie.pupil_id', 'in', pupilIds).execute();

export type TutorTieRow = Awaited<ReturnType<typeof selectTutorTiesOf>>[number];

/** The same of some ties. */
export const selectTutorTiesBy = (
  db: Database,
  { tieIds, ...of }: OfSchool & { today: string; tieIds: readonly string[] },
) => tutorTies(db, of).where('tie.tie_id', 'in', tieIds).execute();

/** Everybody who is staff in some course of the school, by name in the order of the letters' codes. */
export const selectStaff = (db: Database, { schoolId }: OfSchool) =>
  db
    .selectFrom('person')
    .where('person.school_id', '=', schoolId)
    .where('person.person_id', 'in', (query) =>
      query
        .selectFrom('membership')
        .where('membership.school_id', '=', schoolId)
        .where('membership.role', 'in', staffRoles)
        .where('membership.inactive_at', 'is', null)
        .select('membership.person_id'),
    )
    .orderBy('person.name')
    .select(['person.person_id', 'person.name'])
    .execute();

/** In which courses the pupils learn. */
export const selectCoursesOfPupils = (db: Database, { schoolId }: OfSchool) =>
  db
    .selectFrom('membership')
    .where('membership.school_id', '=', schoolId)
    .where('membership.inactive_at', 'is', null)
    .where('membership.person_id', 'in', (query) =>
      query.selectFrom('pupil').where('pupil.school_id', '=', schoolId).select('pupil.person_id'),
    )
    .select(['membership.person_id', 'membership.course_id'])
    .execute();

export const selectCourseTitles = (db: Database, { schoolId }: OfSchool) =>
  db
    .selectFrom('course')
    .where('school_id', '=', schoolId)
    .orderBy('title')
    .select(['course_id', 'title'])
    .execute();

/** How many of these pupils the school has. */
export async function countPupils(
  db: Database,
  { schoolId, pupilIds }: OfSchool & { pupilIds: readonly string[] },
): Promise<number> {
  const { count } = await db
    .selectFrom('pupil')
    .where('school_id', '=', schoolId)
    .where('pupil_id', 'in', pupilIds)
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Makes others who change these pupils' ties wait, always in the same order. */
export const lockPupils = (
  tx: Database,
  { schoolId, pupilIds }: OfSchool & { pupilIds: readonly string[] },
) =>
  tx
    .updateTable('pupil')
    .set((pupil) => ({ pupil_id: pupil.ref('pupil_id') }))
    .where('school_id', '=', schoolId)
    .where('pupil_id', 'in', pupilIds.toSorted())
    .execute();

/** Gives a tie another term. */
export const changeTie = (
  tx: Database,
  of: OfSchool & {
    tieId: string;
    change: {
      starts_on?: string;
      ends_on?: string | null;
      ended_at?: number;
      reason?: string;
      substitute_for?: string | null;
    };
  },
) =>
  tx
    .updateTable('tie')
    .set(of.change)
    .where('school_id', '=', of.schoolId)
    .where('tie_id', '=', of.tieId)
    .execute();

/** How many own items of the library wait for a decision. */
export async function countOffered(db: Database, { schoolId }: OfSchool): Promise<number> {
  const { count } = await db
    .selectFrom('library_item')
    .where('school_id', '=', schoolId)
    .where('standing', '=', 'offered')
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
