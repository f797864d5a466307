import type { Context } from '../access/context.ts';
import type { Standing } from '../access/standing.ts';
import type { RouteVersion, RouteView } from '../contract/route-views.ts';
import { notFound } from '../errors.ts';
import { pupilAbilities } from '../pupils/pupil-abilities.ts';
import { readParties, readPlan } from './plan.ts';
import { presentStep } from './progress-view.ts';
import {
  selectPersonName,
  selectProgress,
  selectRoute,
  selectVersions,
  type RouteRow,
} from './route-table.ts';

/** The route as it is stored now, after a change. */
export async function presentStored(
  context: Context,
  { routeId, standing }: { routeId: string; standing: Standing },
): Promise<RouteView> {
  const route = await selectRoute(context.db, { schoolId: context.actor.schoolId, routeId });
  if (route === undefined) throw notFound();
  return presentRoute(context, { route, standing });
}

/** The route for somebody whose right to read its plan has been asked. */
export async function presentRoute(
  context: Context,
  { route, standing }: { route: RouteRow; standing: Standing },
): Promise<RouteView> {
  const { db, actor } = context;
  const routeId = route.route_id;
  const of = { schoolId: actor.schoolId, routeId };
  const [progress, versions, writer] = await Promise.all([
    selectProgress(db, of),
    selectVersions(db, of),
    selectPersonName(db, { schoolId: actor.schoolId, personId: route.updated_by }),
  ]);
  return {
    routeId,
    pupilId: route.pupil_id,
    status: route.status,
    revision: route.revision,
    plan: readPlan(route.plan),
    progress: progress.map(presentStep),
    versions: versions.map(presentVersion),
    pausedOn: route.paused_on,
    agreedIsCurrent: route.agreed_revision === route.revision,
    updatedAt: route.updated_at,
    updatedBy: writer?.name ?? '',
    abilities: await pupilAbilities(context, standing),
  };
}

export const presentVersion = (row: Awaited<ReturnType<typeof selectVersions>>[number]): RouteVersion => ({
  version: row.version,
  agreedAt: row.agreed_at,
  agreedBy: readParties(row.agreed_by),
  recordedBy: row.recorded_by ?? '',
});
