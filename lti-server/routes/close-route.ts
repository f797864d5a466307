import type * as z from 'zod/mini';
import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import type { RouteView } from '../contract/route-views.ts';
import type { RouteRevision } from '../contract/routes.ts';
import type { RouteStatus } from '../contract/vocabulary.ts';
import { notFound, Refusal } from '../errors.ts';
import { allowRoute } from './read-route.ts';
import { presentStored } from './route-view.ts';
import type { RouteRow } from './route-table.ts';
import { lockRoute, updateRoute } from './table.ts';

type Turning = { routeId: string } & z.infer<typeof RouteRevision>;

/**
 * Finishes a route. Nothing of it is lost, and the pupil can go on reading it. Closing twice is harmless.
 * @throws Refusal `REVISION_CONFLICT` when the plan is no longer the one that was looked at.
 */
export const closeRoute = (context: Context, turning: Turning): Promise<RouteView> =>
  turn(context, turning, {
    action: 'route.closed',
    to: (route) => (route.status === 'closed' ? null : 'closed'),
  });

/**
 * Takes a finished route up again: agreed if it ever was, with every version, state and note as it was.
 * @throws Refusal `REVISION_CONFLICT` when the plan is no longer the one that was looked at.
 */
export const reopenRoute = (context: Context, turning: Turning): Promise<RouteView> =>
  turn(context, turning, {
    action: 'route.reopened',
    to(route) {
      if (route.status !== 'closed') return null;
      return route.agreed_version === null ? 'draft' : 'agreed';
    },
  });

interface Turn {
  readonly action: 'route.closed' | 'route.reopened';
  /** The status to go to; null when there is nothing to do. */
  to(route: RouteRow): RouteStatus | null;
}

async function turn(
  context: Context,
  { routeId, revision }: Turning,
  { action, to }: Turn,
): Promise<RouteView> {
  const { db, clock, actor } = context;
  const standing = await allowRoute(context, routeId, 'route.write');
  const of = { schoolId: actor.schoolId, routeId };
  const done = await db.transaction().execute(async (tx) => {
    const route = await lockRoute(tx, of);
    if (route === undefined) throw notFound();
    const status = to(route);
    if (status === null) return true;
    const change = { status, updated_at: clock(), updated_by: actor.personId };
    if (!(await updateRoute(tx, { ...of, revision }, change))) return false;
    await record(tx, context, { action, pupilId: route.pupil_id, subjectId: routeId });
    return true;
  });
  const view = await presentStored(context, { routeId, standing });
  if (!done) throw new Refusal('REVISION_CONFLICT', { current: view });
  return view;
}
