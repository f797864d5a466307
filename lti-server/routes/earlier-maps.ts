import type * as z from 'zod/mini';
import type { Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import type { MapList, MapThen } from '../contract/child-map.ts';
import { readDrawing, selectMapsOfPupil, selectProgressOfPupil } from './child-map-table.ts';
import { inOwnOrder } from './own-order.ts';
import { presentPageStep } from './page-step.ts';
import { readPlan, withoutStress } from './plan.ts';
import { readOrder } from './voice-table.ts';

/** As many as one looks through; a year has four terms. */
const mapsShown = 12;

type VersionRow = Awaited<ReturnType<typeof selectMapsOfPupil>>[number];
type ProgressRow = Awaited<ReturnType<typeof selectProgressOfPupil>>[number];

/**
 * The map of now and those before it: of earlier versions and of earlier routes, each as the child left it
 * (domain section 4, P12). A version that changed nothing on the map does not stand there by itself.
 */
export async function listMaps(context: Context, pupilId: string): Promise<z.infer<typeof MapList>> {
  const { db, actor } = context;
  await allow(context, pupilId, 'map.read');
  const of = { schoolId: actor.schoolId, pupilId };
  const versions = (await selectMapsOfPupil(db, of)).toSorted(nowFirst);
  const progress = Map.groupBy(await selectProgressOfPupil(db, of), (row) => row.route_id);
  const routes = Map.groupBy(versions, (row) => row.route_id);
  const maps = [...routes].flatMap(([routeId, rows]) => mapsOfRoute(rows, progress.get(routeId) ?? []));
  return { maps: maps.slice(0, mapsShown) };
}

/** The route of the pupil's page first, then the newest; of each its last version first. */
const nowFirst = (one: VersionRow, other: VersionRow): number =>
  Number(other.status === 'agreed') - Number(one.status === 'agreed') ||
  other.created_at - one.created_at ||
  one.route_id.localeCompare(other.route_id) ||
  other.version - one.version;

function mapsOfRoute(rows: readonly VersionRow[], progress: readonly ProgressRow[]): MapThen[] {
  const maps = rows.map((row, place) => {
    const newer = rows[place - 1];
    const closed = newer === undefined && row.status === 'closed';
    const until = newer?.agreed_at ?? (closed ? row.updated_at : null);
    const then = newer === undefined ? progress : progress.filter((of) => of.changed_at < newer.agreed_at);
    return mapOf(row, { until, closed, progress: then, drawing: drawingAt(rows.slice(place)) });
  });
  return maps.filter((map, place) => place === 0 || !looksLike(map, maps[place - 1]));
}

/** What was drawn on an earlier version still stands on the next one. */
const drawingAt = (rows: readonly VersionRow[]): string | null =>
  rows.find(({ drawing }) => drawing !== null)?.drawing ?? null;

function mapOf(
  row: VersionRow,
  of: { until: number | null; closed: boolean; progress: readonly ProgressRow[]; drawing: string | null },
): MapThen {
  const plan = readPlan(withoutStress(row.plan));
  const states = new Map(of.progress.map((step) => [step.step_id, step]));
  const order = row.step_ids === null ? [] : readOrder(row.step_ids);
  return {
    routeId: row.route_id,
    version: row.version,
    title: plan.title,
    closed: of.closed,
    since: row.agreed_at,
    until: of.until,
    steps: inOwnOrder(plan.steps, { order, idOf: (step) => step.id }).map((step) =>
      presentPageStep(step, states.get(step.id)),
    ),
    ...(of.drawing === null ? {} : { drawing: readDrawing(of.drawing) }),
  };
}

const face = ({ title, steps, drawing }: MapThen): string =>
  JSON.stringify([title, steps.map((step) => [step.id, step.title]), drawing]);

const looksLike = (map: MapThen, newer: MapThen | undefined): boolean =>
  newer !== undefined && face(map) === face(newer);
