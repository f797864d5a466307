import type * as z from 'zod/mini';
import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import type { RouteView } from '../contract/route-views.ts';
import type { RouteCreation, RouteEdit } from '../contract/routes.ts';
import { notFound, Refusal } from '../errors.ts';
import { isSamePlan, readPlan, withoutClaimedAgreements } from './plan.ts';
import { allowRoute } from './read-route.ts';
import { presentStored } from './route-view.ts';
import { selectRoute } from './route-table.ts';
import { insertRoute, lockRoute, updateRoute } from './table.ts';

/**
 * Begins a route as a draft that the pupil does not see yet. The same id sent again by the same
 * person answers the route that is there; with another plan it is that route edited: the first answer was lost, and
 * its author went on writing.
 * @throws Refusal `NOT_FOUND` for an id that is somebody else's; what `editRoute` throws for another plan of a route
 * that was changed since.
 */
export async function createRoute(
  context: Context,
  { pupilId, routeId, plan }: { pupilId: string } & z.infer<typeof RouteCreation>,
): Promise<RouteView> {
  const { db, clock, actor } = context;
  const standing = await allow(context, pupilId, 'route.write');
  const of = { schoolId: actor.schoolId, routeId };
  const isKnown = await db.transaction().execute(async (tx) => {
    const stored = withoutClaimedAgreements(plan, null);
    const isNew = await insertRoute(tx, { ...of, pupilId, plan: stored, at: clock(), by: actor.personId });
    if (isNew) {
      await record(tx, context, { action: 'route.created', pupilId, subjectId: routeId });
      return false;
    }
    const there = await selectRoute(tx, of);
    if (there?.pupil_id !== pupilId || there.created_by !== actor.personId) throw notFound();
    return true;
  });
  if (isKnown) return editRoute(context, { routeId, revision: firstRevision, plan });
  return presentStored(context, { routeId, standing });
}

const firstRevision = 1;

/**
 * Saves the working plan. The pupil goes on seeing the last agreed version until this one is agreed.
 * Saving what is there already (again, after a lost answer) changes nothing.
 * @throws Refusal `REVISION_CONFLICT` when somebody saved in between, `ALREADY_DONE` when the route is
 * closed; both carry the route as it stands and the plan that was sent, so that no typing is lost.
 */
export async function editRoute(
  context: Context,
  { routeId, revision, plan }: { routeId: string } & z.infer<typeof RouteEdit>,
): Promise<RouteView> {
  const { db, clock, actor } = context;
  const standing = await allowRoute(context, routeId, 'route.write');
  const of = { schoolId: actor.schoolId, routeId };
  const refused = await db.transaction().execute(async (tx) => {
    const route = await lockRoute(tx, of);
    if (route === undefined) throw notFound();
    if (route.status === 'closed') return 'ALREADY_DONE';
    const stored = readPlan(route.plan);
    const next = withoutClaimedAgreements(plan, stored);
    if (isSamePlan(next, stored)) return undefined;
    const saved = await updateRoute(
      tx,
      { ...of, revision },
      {
        plan: JSON.stringify(next),
        revision: revision + 1,
        updated_at: clock(),
        updated_by: actor.personId,
      },
    );
    if (!saved) return 'REVISION_CONFLICT';
    await record(tx, context, { action: 'route.edited', pupilId: route.pupil_id, subjectId: routeId });
    return undefined;
  });
  const view = await presentStored(context, { routeId, standing });
  if (refused !== undefined) throw new Refusal(refused, { current: view, yours: plan });
  return view;
}
