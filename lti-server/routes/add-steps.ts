import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { RoutePlan, type Step } from '../contract/routes.ts';
import type { Party } from '../contract/vocabulary.ts';
import { addVersion } from './agree-route.ts';
import { readPlan } from './plan.ts';
import { selectProgress } from './route-table.ts';
import { lockRoute, updateRoute } from './table.ts';

/**
 * Puts steps into a route right after the one that is on now, in the caller's transaction. Where the plan
 * stands as it was agreed, it is agreed anew with these parties, unless they are null; changes that wait for
 * their agreement go on waiting, and the steps with them. The caller has asked for the right.
 * @returns what has become of them; null when the route is closed or gone, or has no room
 */
export async function addSteps(
  context: Context,
  {
    routeId,
    steps,
    agreedBy,
  }: { routeId: string; steps: readonly Step[]; agreedBy: readonly Party[] | null },
): Promise<'agreed' | 'waiting' | null> {
  const { db, clock, actor } = context;
  const of = { schoolId: actor.schoolId, routeId };
  const route = await lockRoute(db, of);
  if (route === undefined || route.status === 'closed') return null;
  const plan = readPlan(route.plan);
  const now = (await selectProgress(db, of)).find(({ state }) => state === 'now')?.step_id;
  const place = plan.steps.findIndex(({ id }) => id === now) + 1;
  const next = RoutePlan.safeParse({
    ...plan,
    steps: plan.steps.toSpliced(place > 0 ? place : plan.steps.length, 0, ...steps),
  });
  if (!next.success) return null;
  const json = JSON.stringify(next.data);
  const revision = route.revision + 1;
  const by = { updated_at: clock(), updated_by: actor.personId };
  await updateRoute(db, { ...of, revision: route.revision }, { plan: json, revision, ...by });
  await record(db, context, { action: 'route.edited', pupilId: route.pupil_id, subjectId: routeId });
  if (agreedBy === null || route.agreed_version === null || route.agreed_revision !== route.revision)
    return 'waiting';
  await addVersion(context, { ...route, plan: json, revision }, agreedBy);
  return 'agreed';
}
