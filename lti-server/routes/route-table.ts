import { prepare } from '../storage/prepared.ts';
import type { Database } from '../storage/open.ts';

/** The queries behind every look at a route, prepared. */

export interface OfRoute {
  readonly schoolId: string;
  readonly routeId: string;
}

type Values = { readonly school: string; readonly route: string };

const valuesOf = ({ schoolId, routeId }: OfRoute): Values => ({ school: schoolId, route: routeId });

export const routeColumns = [
  'route_id',
  'pupil_id',
  'status',
  'revision',
  'plan',
  'agreed_version',
  'agreed_revision',
  'created_by',
  'updated_at',
  'updated_by',
  'paused_on',
  'rests',
] as const;

const routeById = prepare((db, value: Values) =>
  db
    .selectFrom('route')
    .where('school_id', '=', value.school)
    .where('route_id', '=', value.route)
    .select(routeColumns),
);

export const selectRoute = async (db: Database, of: OfRoute) => (await routeById(db, valuesOf(of)))[0];

export type RouteRow = NonNullable<Awaited<ReturnType<typeof selectRoute>>>;

const progressOfRoute = prepare((db, value: Values) =>
  db
    .selectFrom('step_progress')
    .where('school_id', '=', value.school)
    .where('route_id', '=', value.route)
    .select(['step_id', 'state', 'alternative_id', 'changed_at']),
);

export const selectProgress = (db: Database, of: OfRoute) => progressOfRoute(db, valuesOf(of));

const versionsOfRoute = prepare((db, value: Values) =>
  db
    .selectFrom('route_version')
    .leftJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'route_version.school_id')
        .onRef('person.person_id', '=', 'route_version.recorded_by'),
    )
    .where('route_version.school_id', '=', value.school)
    .where('route_version.route_id', '=', value.route)
    .orderBy('route_version.version')
    .select([
      'route_version.version',
      'route_version.agreed_by',
      'route_version.agreed_at',
      'person.name as recorded_by',
    ]),
);

/** All versions of a route without their plans, oldest first, with the name of who recorded each. */
export const selectVersions = (db: Database, of: OfRoute) => versionsOfRoute(db, valuesOf(of));

const personName = prepare((db, value: { readonly school: string; readonly person: string }) =>
  db
    .selectFrom('person')
    .where('school_id', '=', value.school)
    .where('person_id', '=', value.person)
    .select('name'),
);

export const selectPersonName = async (db: Database, of: { schoolId: string; personId: string }) =>
  (await personName(db, { school: of.schoolId, person: of.personId }))[0];
