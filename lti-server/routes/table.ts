import type { RoutePlan } from '../contract/routes.ts';
import type { Party, RouteStatus, StepState } from '../contract/vocabulary.ts';
import type { Database } from '../storage/open.ts';
import { wasNew } from '../storage/was-new.ts';
import { routeColumns, type OfRoute } from './route-table.ts';

/** What is written, and what is rarely read. The rest stands in `route-table.ts` and `page-table.ts`. */

/**
 * Reads the route and makes everybody else who changes it wait until this transaction ends. An update
 * that changes nothing takes the row's lock on both engines.
 */
export const lockRoute = (tx: Database, { schoolId, routeId }: OfRoute) =>
  tx
    .updateTable('route')
    .set((route) => ({ route_id: route.ref('route_id') }))
    .where('school_id', '=', schoolId)
    .where('route_id', '=', routeId)
    .returning(routeColumns)
    .executeTakeFirst();

export const selectRoutesOfPupil = (db: Database, of: { schoolId: string; pupilId: string }) =>
  db
    .selectFrom('route')
    .where('school_id', '=', of.schoolId)
    .where('pupil_id', '=', of.pupilId)
    .orderBy('created_at', 'desc')
    .orderBy('route_id')
    .select(['route_id', 'status', 'plan', 'updated_at'])
    .execute();

/** Tells whether the row was new: an id that is taken changes nothing. */
export async function insertRoute(
  db: Database,
  row: OfRoute & { pupilId: string; plan: RoutePlan; at: number; by: string },
): Promise<boolean> {
  return wasNew(
    db
      .insertInto('route')
      .values({
        school_id: row.schoolId,
        route_id: row.routeId,
        pupil_id: row.pupilId,
        status: 'draft',
        revision: 1,
        plan: JSON.stringify(row.plan),
        agreed_version: null,
        agreed_revision: null,
        created_at: row.at,
        created_by: row.by,
        updated_at: row.at,
        updated_by: row.by,
      })
      .onConflict((conflict) => conflict.columns(['school_id', 'route_id']).doNothing()),
  );
}

interface RouteChange {
  readonly status?: RouteStatus;
  readonly revision?: number;
  readonly plan?: string;
  readonly agreed_version?: number;
  readonly agreed_revision?: number;
  readonly paused_on?: string | null;
  readonly rests?: string | null;
  readonly updated_at: number;
  readonly updated_by: string;
}

/** Changes the route only while it stands at this revision; tells whether it did. */
export async function updateRoute(
  db: Database,
  of: OfRoute & { revision: number },
  change: RouteChange,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('route')
    .set(change)
    .where('school_id', '=', of.schoolId)
    .where('route_id', '=', of.routeId)
    .where('revision', '=', of.revision)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export const insertVersion = (
  db: Database,
  row: OfRoute & { version: number; plan: string; agreedBy: readonly Party[]; at: number; by: string },
) =>
  db
    .insertInto('route_version')
    .values({
      school_id: row.schoolId,
      route_id: row.routeId,
      version: row.version,
      plan: row.plan,
      agreed_by: JSON.stringify(row.agreedBy),
      agreed_at: row.at,
      recorded_by: row.by,
    })
    .execute();

export const selectVersion = (db: Database, of: OfRoute & { version: number }) =>
  db
    .selectFrom('route_version')
    .leftJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'route_version.school_id')
        .onRef('person.person_id', '=', 'route_version.recorded_by'),
    )
    .where('route_version.school_id', '=', of.schoolId)
    .where('route_version.route_id', '=', of.routeId)
    .where('route_version.version', '=', of.version)
    .select([
      'route_version.version',
      'route_version.plan',
      'route_version.agreed_by',
      'route_version.agreed_at',
      'person.name as recorded_by',
    ])
    .executeTakeFirst();

export const upsertProgress = (
  db: Database,
  row: OfRoute & {
    stepId: string;
    state: StepState;
    alternativeId: string | null;
    at: number;
    by: string;
  },
) =>
  db
    .insertInto('step_progress')
    .values({
      school_id: row.schoolId,
      route_id: row.routeId,
      step_id: row.stepId,
      state: row.state,
      alternative_id: row.alternativeId,
      changed_at: row.at,
      changed_by: row.by,
    })
    .onConflict((conflict) =>
      conflict.columns(['school_id', 'route_id', 'step_id']).doUpdateSet({
        state: row.state,
        alternative_id: row.alternativeId,
        changed_at: row.at,
        changed_by: row.by,
      }),
    )
    .execute();
