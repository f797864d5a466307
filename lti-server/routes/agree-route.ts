import type * as z from 'zod/mini';
import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { noteProgress } from '../completion/note-progress.ts';
import type { RouteView } from '../contract/route-views.ts';
import type { RouteAgreement } from '../contract/routes.ts';
import type { Party } from '../contract/vocabulary.ts';
import { notFound, Refusal } from '../errors.ts';
import { inOwnOrder } from './own-order.ts';
import { agreedPlan, joined, readParties, readPlan } from './plan.ts';
import { allowRoute } from './read-route.ts';
import { presentStored } from './route-view.ts';
import { startPlan } from './step-states.ts';
import type { RouteRow } from './route-table.ts';
import { insertVersion, lockRoute, selectVersion, updateRoute } from './table.ts';
import { saveStates } from './save-states.ts';
import { selectOrder } from './voice-table.ts';

/**
 * Makes the working plan the one that the pupil sees: a version that is kept for ever. Agreeing an
 * unchanged plan again answers the version that is there, unless somebody new agrees to it.
 * @throws Refusal `REVISION_CONFLICT` when the plan is no longer the one that was agreed to,
 * `ALREADY_DONE` when the route is closed.
 */
export async function agreeRoute(
  context: Context,
  { routeId, revision, agreedBy }: { routeId: string } & z.infer<typeof RouteAgreement>,
): Promise<RouteView> {
  const { db, actor } = context;
  const standing = await allowRoute(context, routeId, 'route.write');
  const refused = await db.transaction().execute(async (tx) => {
    const route = await lockRoute(tx, { schoolId: actor.schoolId, routeId });
    if (route === undefined) throw notFound();
    if (route.status === 'closed') return 'ALREADY_DONE';
    if (route.revision !== revision) return 'REVISION_CONFLICT';
    await addVersion({ ...context, db: tx }, route, agreedBy);
    return undefined;
  });
  const view = await presentStored(context, { routeId, standing });
  if (refused !== undefined) throw new Refusal(refused, { current: view });
  return view;
}

/** Inside the transaction that holds the route's lock: `route` as it stands there. */
export async function addVersion(
  context: Context,
  route: RouteRow,
  agreedBy: readonly Party[],
): Promise<void> {
  const { db, clock, actor } = context;
  const of = { schoolId: actor.schoolId, routeId: route.route_id };
  const before = await partiesOfThisPlan(context, route);
  const everybody = joined(before, agreedBy);
  if (before.length > 0 && everybody.length === before.length) return;
  const plan = agreedPlan(readPlan(route.plan), agreedBy);
  const json = JSON.stringify(plan);
  const version = (route.agreed_version ?? 0) + 1;
  const made = { at: clock(), by: actor.personId };
  await insertVersion(db, { ...of, ...made, version, plan: json, agreedBy: everybody });
  await updateRoute(
    db,
    { ...of, revision: route.revision },
    {
      plan: json,
      status: 'agreed',
      agreed_version: version,
      agreed_revision: route.revision,
      updated_at: made.at,
      updated_by: made.by,
    },
  );
  const planned = plan.steps.map((step) => step.id);
  const coming = inOwnOrder(planned, { order: await selectOrder(db, of), idOf: (id) => id });
  await saveStates(context, {
    routeId: route.route_id,
    change: (states) => startPlan({ order: coming, states }),
  });
  await record(db, context, { action: 'route.agreed', pupilId: route.pupil_id, subjectId: route.route_id });
  await noteProgress(context, { pupilId: route.pupil_id, routeId: route.route_id });
}

/** Who has agreed to the plan as it is worded now; nobody when it was changed since the last agreement. */
async function partiesOfThisPlan({ db, actor }: Context, route: RouteRow): Promise<Party[]> {
  if (route.agreed_version === null || route.agreed_revision !== route.revision) return [];
  const of = { schoolId: actor.schoolId, routeId: route.route_id };
  const version = await selectVersion(db, { ...of, version: route.agreed_version });
  return version === undefined ? [] : readParties(version.agreed_by);
}
