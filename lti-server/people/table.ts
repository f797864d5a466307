import { staffRoles } from '../contract/vocabulary.ts';
import type { Database } from '../storage/open.ts';
import { inForce } from './ties-in-force.ts';

/** The queries of this folder. The list of learners takes the same number of them for any number of learners. */

interface OfCourse {
  readonly schoolId: string;
  readonly courseId: string;
}

/** Whether the school lets staff of a course take its pupils as their tutees. */
export async function staffMayTake(db: Database, schoolId: string): Promise<boolean> {
  const row = await db
    .selectFrom('school')
    .where('school_id', '=', schoolId)
    .select('staff_may_take')
    .executeTakeFirst();
  return row?.staff_may_take === 1;
}

/** The pupils whose guardian a person is on this day. */
export const selectChildren = (db: Database, of: { schoolId: string; personId: string; today: string }) =>
  db
    .selectFrom('tie')
    .innerJoin('pupil', (join) =>
      join.onRef('pupil.school_id', '=', 'tie.school_id').onRef('pupil.pupil_id', '=', 'tie.pupil_id'),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'pupil.school_id')
        .onRef('person.person_id', '=', 'pupil.person_id'),
    )
    .where('tie.school_id', '=', of.schoolId)
    .where('tie.person_id', '=', of.personId)
    .where('tie.kind', '=', 'guardian')
    .where(inForce(of.today))
    .select(['pupil.pupil_id', 'person.name'])
    .distinct()
    .execute();

/** Everybody in a course who is not its staff, with the card where there is one. */
export const selectLearners = (db: Database, { schoolId, courseId }: OfCourse) =>
  db
    .selectFrom('membership')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'membership.school_id')
        .onRef('person.person_id', '=', 'membership.person_id'),
    )
    .leftJoin('pupil', (join) =>
      join
        .onRef('pupil.school_id', '=', 'membership.school_id')
        .onRef('pupil.person_id', '=', 'membership.person_id'),
    )
    .where('membership.school_id', '=', schoolId)
    .where('membership.course_id', '=', courseId)
    .where('membership.role', 'not in', staffRoles)
    // Who has left without ever having had a card is nobody's concern any more.
    .where((eb) => eb.or([eb('membership.inactive_at', 'is', null), eb('pupil.pupil_id', 'is not', null)]))
    .select([
      'person.person_id',
      'person.name',
      'membership.role',
      'membership.inactive_at',
      'pupil.pupil_id',
    ])
    .execute();

/** The pupils of a course, as the beginning of a query; callers add what they want to know of them. */
const pupilsOfCourse = (db: Database, { schoolId, courseId }: OfCourse) =>
  db
    .selectFrom('membership')
    .innerJoin('pupil', (join) =>
      join
        .onRef('pupil.school_id', '=', 'membership.school_id')
        .onRef('pupil.person_id', '=', 'membership.person_id'),
    )
    .where('membership.school_id', '=', schoolId)
    .where('membership.course_id', '=', courseId);

export const selectTiesOfCourse = (db: Database, of: OfCourse & { today: string }) =>
  pupilsOfCourse(db, of)
    .innerJoin('tie', (join) =>
      join.onRef('tie.school_id', '=', 'pupil.school_id').onRef('tie.pupil_id', '=', 'pupil.pupil_id'),
    )
    .innerJoin('person', (join) =>
      join.onRef('person.school_id', '=', 'tie.school_id').onRef('person.person_id', '=', 'tie.person_id'),
    )
    .where(inForce(of.today))
    .select(['tie.pupil_id', 'tie.person_id', 'tie.kind', 'person.name'])
    .execute();

/** All routes of a course's pupils, newest first, with the plan as it is written and as it was agreed. */
export const selectRoutesOfCourse = (db: Database, of: OfCourse) =>
  pupilsOfCourse(db, of)
    .innerJoin('route', (join) =>
      join.onRef('route.school_id', '=', 'pupil.school_id').onRef('route.pupil_id', '=', 'pupil.pupil_id'),
    )
    .leftJoin('route_version', (join) =>
      join
        .onRef('route_version.school_id', '=', 'route.school_id')
        .onRef('route_version.route_id', '=', 'route.route_id')
        .onRef('route_version.version', '=', 'route.agreed_version'),
    )
    .orderBy('route.created_at', 'desc')
    .orderBy('route.route_id')
    .select([
      'route.pupil_id',
      'route.route_id',
      'route.status',
      'route.plan',
      'route.updated_at',
      'route_version.plan as agreed_plan',
    ])
    .execute();

export const selectNowStepsOfCourse = (db: Database, of: OfCourse) =>
  pupilsOfCourse(db, of)
    .innerJoin('route', (join) =>
      join.onRef('route.school_id', '=', 'pupil.school_id').onRef('route.pupil_id', '=', 'pupil.pupil_id'),
    )
    .innerJoin('step_progress', (join) =>
      join
        .onRef('step_progress.school_id', '=', 'route.school_id')
        .onRef('step_progress.route_id', '=', 'route.route_id'),
    )
    .where('step_progress.state', '=', 'now')
    .select(['step_progress.route_id', 'step_progress.step_id'])
    .execute();

export const selectOpenHelpOfCourse = (db: Database, of: OfCourse) =>
  pupilsOfCourse(db, of)
    .innerJoin('help_call', (join) =>
      join
        .onRef('help_call.school_id', '=', 'pupil.school_id')
        .onRef('help_call.pupil_id', '=', 'pupil.pupil_id'),
    )
    .where('help_call.answered_at', 'is', null)
    .orderBy('help_call.asked_at')
    .select([
      'help_call.pupil_id',
      'help_call.help_id',
      'help_call.route_id',
      'help_call.step_id',
      'help_call.asked_at',
    ])
    .execute();

/** Members of a course who are somebody's grown-up, or staff of another course. */
export async function selectGrownUps(db: Database, { schoolId, courseId }: OfCourse): Promise<Set<string>> {
  const tied = await db
    .selectFrom('membership')
    .innerJoin('tie', (join) =>
      join
        .onRef('tie.school_id', '=', 'membership.school_id')
        .onRef('tie.person_id', '=', 'membership.person_id'),
    )
    .where('membership.school_id', '=', schoolId)
    .where('membership.course_id', '=', courseId)
    .select('membership.person_id')
    .distinct()
    .execute();
  const teaching = await db
    .selectFrom('membership')
    .innerJoin('membership as elsewhere', (join) =>
      join
        .onRef('elsewhere.school_id', '=', 'membership.school_id')
        .onRef('elsewhere.person_id', '=', 'membership.person_id'),
    )
    .where('membership.school_id', '=', schoolId)
    .where('membership.course_id', '=', courseId)
    .where('elsewhere.role', 'in', staffRoles)
    .select('membership.person_id')
    .distinct()
    .execute();
  return new Set([...tied, ...teaching].map((row) => row.person_id));
}

export const selectRoster = (db: Database, { schoolId, courseId }: OfCourse) =>
  db
    .selectFrom('roster')
    .where('school_id', '=', schoolId)
    .where('course_id', '=', courseId)
    .select(['asked_at', 'synced_at', 'failed_at'])
    .executeTakeFirst();
