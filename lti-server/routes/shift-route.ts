import type * as z from 'zod/mini';
import { record } from '../access/audit.ts';
import { dayOf, type Context } from '../access/context.ts';
import { isPast } from '../contract/path.ts';
import type { RouteResumption, RouteShift } from '../contract/route-deeds.ts';
import type { RouteView } from '../contract/route-views.ts';
import type { RouteRevision } from '../contract/routes.ts';
import { notFound, Refusal } from '../errors.ts';
import { changeDates } from './change-dates.ts';
import { allowRoute } from './read-route.ts';
import { presentStored } from './route-view.ts';
import { withRest } from './rests.ts';
import { selectProgress, type RouteRow } from './route-table.ts';
import { daysBetween, shiftPlan } from './shift-plan.ts';
import { lockRoute, updateRoute } from './table.ts';

type OfRoute = { readonly routeId: string };

/**
 * Moves what is still ahead by days: illness, holidays. The pupil sees the new dates at once.
 * @throws Refusal `REVISION_CONFLICT` when the plan is no longer the one that was looked at,
 * `ALREADY_DONE` when the route is closed.
 */
export const shiftRoute = (
  context: Context,
  { routeId, revision, days }: OfRoute & z.infer<typeof RouteShift>,
): Promise<RouteView> =>
  change(context, { routeId, revision }, async (inside, route) => {
    await shiftLocked(inside, { route, days });
  });

/** Inside the transaction that holds the route's lock, as are the two below. */
export async function shiftLocked(
  inside: Context,
  { route, days }: { route: RouteRow; days: number },
): Promise<void> {
  if (days === 0) return;
  await moveDates(inside, { route, days });
  const about = { pupilId: route.pupil_id, subjectId: route.route_id };
  await record(inside.db, inside, { action: 'route.shifted', ...about });
}

/** Lets a route rest from today on. Pausing twice is harmless. @throws Refusal as `shiftRoute` */
export const pauseRoute = (
  context: Context,
  { routeId, revision }: OfRoute & z.infer<typeof RouteRevision>,
): Promise<RouteView> =>
  change(context, { routeId, revision }, async (inside, route) => {
    await pauseLocked(inside, route);
  });

export async function pauseLocked(inside: Context, route: RouteRow): Promise<void> {
  if (route.paused_on !== null) return;
  await rest(inside, route, { paused_on: dayOf(inside.clock()) });
  const about = { pupilId: route.pupil_id, subjectId: route.route_id };
  await record(inside.db, inside, { action: 'route.paused', ...about });
}

/** Goes on; with `shift` what is ahead moves by the days of the pause. @throws Refusal as `shiftRoute` */
export const resumeRoute = (
  context: Context,
  { routeId, revision, shift }: OfRoute & z.infer<typeof RouteResumption>,
): Promise<RouteView> =>
  change(context, { routeId, revision }, async (inside, route) => {
    await resumeLocked(inside, { route, shift });
  });

export async function resumeLocked(
  inside: Context,
  { route, shift }: { route: RouteRow; shift: boolean },
): Promise<void> {
  if (route.paused_on === null) return;
  const today = dayOf(inside.clock());
  const days = daysBetween(route.paused_on, today);
  const rests = withRest(route.rests, { from: route.paused_on, until: today });
  await rest(inside, route, { paused_on: null, rests });
  if (shift && days > 0) await moveDates(inside, { route, days });
  const about = { pupilId: route.pupil_id, subjectId: route.route_id };
  await record(inside.db, inside, { action: 'route.resumed', ...about });
}

async function change(
  context: Context,
  { routeId, revision }: OfRoute & { revision: number },
  make: (inside: Context, route: RouteRow) => Promise<void>,
): Promise<RouteView> {
  const { db, actor } = context;
  const standing = await allowRoute(context, routeId, 'route.write');
  const refused = await db.transaction().execute(async (tx) => {
    const route = await lockRoute(tx, { schoolId: actor.schoolId, routeId });
    if (route === undefined) throw notFound();
    if (route.status === 'closed') return 'ALREADY_DONE';
    if (route.revision !== revision) return 'REVISION_CONFLICT';
    await make({ ...context, db: tx }, route);
    return undefined;
  });
  const view = await presentStored(context, { routeId, standing });
  if (refused !== undefined) throw new Refusal(refused, { current: view });
  return view;
}

const rest = (
  { db, clock, actor }: Context,
  route: RouteRow,
  change: { paused_on: string | null; rests?: string | null },
) =>
  updateRoute(
    db,
    { schoolId: actor.schoolId, routeId: route.route_id, revision: route.revision },
    { ...change, updated_at: clock(), updated_by: actor.personId },
  );

/** What is behind stays where it is. */
async function moveDates(inside: Context, { route, days }: { route: RouteRow; days: number }): Promise<void> {
  const of = { schoolId: inside.actor.schoolId, routeId: route.route_id };
  const progress = await selectProgress(inside.db, of);
  const past = new Set(progress.filter(isPast).map((step) => step.step_id));
  await changeDates(inside, { route, change: (plan) => shiftPlan(plan, { days, past }) });
}
