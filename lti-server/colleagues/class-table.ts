import { sql } from 'kysely';
import type { TieKind } from '../contract/vocabulary.ts';
import { inForce } from '../people/ties-in-force.ts';
import type { Database } from '../storage/open.ts';

/** The queries of the class list and of the week: the same number of them for any number of children. */

interface OfPupils {
  readonly schoolId: string;
  readonly pupilIds: readonly string[];
}

/** The children to whom a person is tied on this day, a row for each tie. */
export const selectTiedChildren = (
  db: Database,
  of: { schoolId: string; personId: string; today: string; kinds: readonly TieKind[] },
) =>
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
    .where('tie.kind', 'in', of.kinds)
    .where(inForce(of.today))
    .select(['tie.pupil_id', 'pupil.person_id', 'person.name', 'tie.kind', 'tie.reason', 'tie.ends_on'])
    .execute();

export type TiedChild = Awaited<ReturnType<typeof selectTiedChildren>>[number];

/** The pupils to whom a person has a tie on this day, or a tie of this kind. */
export function tiedPupils(
  db: Database,
  of: { schoolId: string; personId: string; today: string; kind?: TieKind },
) {
  const all = db
    .selectFrom('tie')
    .where('tie.school_id', '=', of.schoolId)
    .where('tie.person_id', '=', of.personId)
    .where(inForce(of.today))
    .select('tie.pupil_id');
  return of.kind === undefined ? all : all.where('tie.kind', '=', of.kind);
}

/** The grown-ups of these kinds around these children. */
export const selectGrownUpsAround = (
  db: Database,
  of: OfPupils & { today: string; kinds: readonly TieKind[] },
) =>
  db
    .selectFrom('tie')
    .innerJoin('person', (join) =>
      join.onRef('person.school_id', '=', 'tie.school_id').onRef('person.person_id', '=', 'tie.person_id'),
    )
    .where('tie.school_id', '=', of.schoolId)
    .where('tie.pupil_id', 'in', of.pupilIds)
    .where('tie.kind', 'in', of.kinds)
    .where(inForce(of.today))
    .select(['tie.pupil_id', 'tie.person_id', 'tie.kind', 'person.name'])
    .execute();

/** In which of the reader's own courses these children learn. */
export const selectSharedCourses = (
  db: Database,
  of: { schoolId: string; personId: string; people: readonly string[] },
) =>
  db
    .selectFrom('membership')
    .innerJoin('course', (join) =>
      join
        .onRef('course.school_id', '=', 'membership.school_id')
        .onRef('course.course_id', '=', 'membership.course_id'),
    )
    .where('membership.school_id', '=', of.schoolId)
    .where('membership.person_id', 'in', of.people)
    .where('membership.inactive_at', 'is', null)
    .where('membership.course_id', 'in', (own) =>
      own
        .selectFrom('membership as own')
        .where('own.school_id', '=', of.schoolId)
        .where('own.person_id', '=', of.personId)
        .where('own.inactive_at', 'is', null)
        .select('own.course_id'),
    )
    .select(['membership.person_id', 'course.course_id', 'course.title'])
    .execute();

/** The agreed plans that are on: neither closed nor resting; the newest of each child first. */
export const selectPlansInForce = (db: Database, { schoolId, pupilIds }: OfPupils) =>
  db
    .selectFrom('route')
    .innerJoin('route_version', (join) =>
      join
        .onRef('route_version.school_id', '=', 'route.school_id')
        .onRef('route_version.route_id', '=', 'route.route_id')
        .onRef('route_version.version', '=', 'route.agreed_version'),
    )
    .where('route.school_id', '=', schoolId)
    .where('route.pupil_id', 'in', pupilIds)
    .where('route.status', '=', sql.lit('agreed'))
    .where('route.paused_on', 'is', null)
    .orderBy('route.created_at', 'desc')
    .orderBy('route.route_id')
    .select(['route.route_id', 'route.pupil_id', 'route_version.plan'])
    .execute();

export const selectStates = (db: Database, of: { schoolId: string; routeIds: readonly string[] }) =>
  db
    .selectFrom('step_progress')
    .where('school_id', '=', of.schoolId)
    .where('route_id', 'in', of.routeIds)
    .select(['route_id', 'step_id', 'state'])
    .execute();
