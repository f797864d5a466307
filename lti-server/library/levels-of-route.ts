import type { Context } from '../access/context.ts';
import type { RouteView } from '../contract/route-views.ts';
import { readRoute } from '../routes/read-route.ts';
import { levelsOf } from './template-sources.ts';
import { sourceOfPlan, sourcesFor } from './template-steps.ts';

/**
 * A route as `readRoute` tells it, with the levels that its template offers: none where no step of a template is
 * left, or where the caller may not change the route.
 * @throws Refusal as `readRoute`
 */
export async function readRouteWithLevels(context: Context, routeId: string): Promise<RouteView> {
  const route = await readRoute(context, routeId);
  if (!route.abilities.writeRoute) return { ...route, levels: [] };
  const source = sourceOfPlan(route.plan, await sourcesFor(context, route.plan));
  return { ...route, levels: source === undefined ? [] : levelsOf(source).map(({ level }) => level) };
}
