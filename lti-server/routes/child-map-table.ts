import type { MapDrawing } from '../contract/voice.ts';
import type { Database } from '../storage/open.ts';
import { prepare } from '../storage/prepared.ts';
import type { OfRoute } from './route-table.ts';

/** The SQL of what a child draws on its map. */

const newestDrawing = prepare((db, value: { readonly school: string; readonly route: string }) =>
  db
    .selectFrom('child_map')
    .where('school_id', '=', value.school)
    .where('route_id', '=', value.route)
    .orderBy('version', 'desc')
    .limit(1)
    .select('drawing'),
);

/** The map of now; undefined while the child has drawn nothing. */
export async function selectDrawing(db: Database, of: OfRoute): Promise<MapDrawing | undefined> {
  const [row] = await newestDrawing(db, { school: of.schoolId, route: of.routeId });
  return row && readDrawing(row.drawing);
}

export const readDrawing = (json: string): MapDrawing => JSON.parse(json) as MapDrawing;

export const upsertDrawing = (
  db: Database,
  row: OfRoute & { version: number; pupilId: string; drawing: MapDrawing; at: number },
) => {
  const change = { drawing: JSON.stringify(row.drawing), changed_at: row.at };
  return db
    .insertInto('child_map')
    .values({
      school_id: row.schoolId,
      route_id: row.routeId,
      version: row.version,
      pupil_id: row.pupilId,
      ...change,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'route_id', 'version']).doUpdateSet(change))
    .execute();
};

/** All agreed versions of a pupil's routes with what was drawn on each, in no order. */
export const selectMapsOfPupil = (db: Database, of: { schoolId: string; pupilId: string }) =>
  db
    .selectFrom('route')
    .innerJoin('route_version', (join) =>
      join
        .onRef('route_version.school_id', '=', 'route.school_id')
        .onRef('route_version.route_id', '=', 'route.route_id'),
    )
    .leftJoin('child_map', (join) =>
      join
        .onRef('child_map.school_id', '=', 'route_version.school_id')
        .onRef('child_map.route_id', '=', 'route_version.route_id')
        .onRef('child_map.version', '=', 'route_version.version'),
    )
    .leftJoin('step_order', (join) =>
      join
        .onRef('step_order.school_id', '=', 'route.school_id')
        .onRef('step_order.route_id', '=', 'route.route_id'),
    )
    .where('route.school_id', '=', of.schoolId)
    .where('route.pupil_id', '=', of.pupilId)
    .select([
      'route.route_id',
      'route.status',
      'route.created_at',
      'route.updated_at',
      'route_version.version',
      'route_version.agreed_at',
      'route_version.plan',
      'child_map.drawing',
      'step_order.step_ids',
    ])
    .execute();

export const selectProgressOfPupil = (db: Database, of: { schoolId: string; pupilId: string }) =>
  db
    .selectFrom('step_progress')
    .innerJoin('route', (join) =>
      join
        .onRef('route.school_id', '=', 'step_progress.school_id')
        .onRef('route.route_id', '=', 'step_progress.route_id'),
    )
    .where('route.school_id', '=', of.schoolId)
    .where('route.pupil_id', '=', of.pupilId)
    .select([
      'step_progress.route_id',
      'step_progress.step_id',
      'step_progress.state',
      'step_progress.alternative_id',
      'step_progress.changed_at',
    ])
    .execute();
