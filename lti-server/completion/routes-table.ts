import { staffRoles } from '../contract/vocabulary.ts';
import type { Database } from '../storage/open.ts';

interface OfCourse {
  readonly schoolId: string;
  readonly courseId: string;
}

/** The routes of a course's pupils that were ever agreed, with the plan as it was agreed last. */
export const selectAgreedRoutes = (db: Database, { schoolId, courseId }: OfCourse) =>
  db
    .selectFrom('membership')
    .innerJoin('pupil', (join) =>
      join
        .onRef('pupil.school_id', '=', 'membership.school_id')
        .onRef('pupil.person_id', '=', 'membership.person_id'),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'pupil.school_id')
        .onRef('person.person_id', '=', 'pupil.person_id'),
    )
    .innerJoin('route', (join) =>
      join.onRef('route.school_id', '=', 'pupil.school_id').onRef('route.pupil_id', '=', 'pupil.pupil_id'),
    )
    .innerJoin('route_version', (join) =>
      join
        .onRef('route_version.school_id', '=', 'route.school_id')
        .onRef('route_version.route_id', '=', 'route.route_id')
        .onRef('route_version.version', '=', 'route.agreed_version'),
    )
    .where('membership.school_id', '=', schoolId)
    .where('membership.course_id', '=', courseId)
    .where('membership.role', 'not in', staffRoles)
    .select(['pupil.pupil_id', 'person.name', 'route.route_id', 'route_version.plan'])
    .execute();

/** What became of the steps of these routes. */
export const selectStatesOfRoutes = (db: Database, { schoolId, courseId }: OfCourse) =>
  db
    .selectFrom('membership')
    .innerJoin('pupil', (join) =>
      join
        .onRef('pupil.school_id', '=', 'membership.school_id')
        .onRef('pupil.person_id', '=', 'membership.person_id'),
    )
    .innerJoin('route', (join) =>
      join.onRef('route.school_id', '=', 'pupil.school_id').onRef('route.pupil_id', '=', 'pupil.pupil_id'),
    )
    .innerJoin('step_progress', (join) =>
      join
        .onRef('step_progress.school_id', '=', 'route.school_id')
        .onRef('step_progress.route_id', '=', 'route.route_id'),
    )
    .where('membership.school_id', '=', schoolId)
    .where('membership.course_id', '=', courseId)
    .where('membership.role', 'not in', staffRoles)
    .select([
      'step_progress.route_id',
      'step_progress.step_id',
      'step_progress.state',
      'step_progress.changed_at',
    ])
    .execute();

/** One route's agreed plan and what became of its steps; no rows when it was never agreed. */
export const selectAgreedSteps = (
  db: Database,
  { schoolId, routeId }: { schoolId: string; routeId: string },
) =>
  db
    .selectFrom('route')
    .innerJoin('route_version', (join) =>
      join
        .onRef('route_version.school_id', '=', 'route.school_id')
        .onRef('route_version.route_id', '=', 'route.route_id')
        .onRef('route_version.version', '=', 'route.agreed_version'),
    )
    .innerJoin('step_progress', (join) =>
      join
        .onRef('step_progress.school_id', '=', 'route.school_id')
        .onRef('step_progress.route_id', '=', 'route.route_id'),
    )
    .where('route.school_id', '=', schoolId)
    .where('route.route_id', '=', routeId)
    .select([
      'route_version.plan',
      'step_progress.step_id',
      'step_progress.state',
      'step_progress.changed_at',
    ])
    .execute();
