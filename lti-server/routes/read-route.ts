import type * as z from 'zod/mini';
import type { Ability } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { allow, type Standing } from '../access/standing.ts';
import type { RouteList, RouteVersionView, RouteView } from '../contract/route-views.ts';
import { notFound } from '../errors.ts';
import { readPlan } from './plan.ts';
import { presentRoute, presentVersion } from './route-view.ts';
import { selectRoute } from './route-table.ts';
import { selectRoutesOfPupil, selectVersion } from './table.ts';

/**
 * Asks whether the caller may do something with this route.
 * @throws Refusal `NOT_FOUND` for the absent and for the forbidden alike.
 */
export async function allowRoute(context: Context, routeId: string, ability: Ability): Promise<Standing> {
  const route = await selectRoute(context.db, { schoolId: context.actor.schoolId, routeId });
  if (route === undefined) throw notFound();
  return allow(context, route.pupil_id, ability);
}

/** The pupil's routes, newest first. */
export async function listRoutes(context: Context, pupilId: string): Promise<z.infer<typeof RouteList>> {
  const { db, actor } = context;
  await allow(context, pupilId, 'plan.read');
  const routes = await selectRoutesOfPupil(db, { schoolId: actor.schoolId, pupilId });
  return {
    routes: routes.map((route) => {
      const { stage, title } = readPlan(route.plan);
      return { routeId: route.route_id, status: route.status, stage, title, updatedAt: route.updated_at };
    }),
  };
}

export async function readRoute(context: Context, routeId: string): Promise<RouteView> {
  const route = await selectRoute(context.db, { schoolId: context.actor.schoolId, routeId });
  if (route === undefined) throw notFound();
  const standing = await allow(context, route.pupil_id, 'plan.read');
  return presentRoute(context, { route, standing });
}

/** A version exactly as it was agreed; versions stay readable for as long as the route is kept. */
export async function readVersion(
  context: Context,
  { routeId, version }: { routeId: string; version: number },
): Promise<RouteVersionView> {
  const { db, actor } = context;
  await allowRoute(context, routeId, 'plan.read');
  const row = await selectVersion(db, { schoolId: actor.schoolId, routeId, version });
  if (row === undefined) throw notFound();
  return { ...presentVersion(row), plan: readPlan(row.plan) };
}
