import { record, type AuditAction } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import type { ProgressView, RoutePlan } from '../contract/routes.ts';
import { notFound, Refusal } from '../errors.ts';
import { knownPlans, presentProgress } from './progress-view.ts';
import { allowRoute } from './read-route.ts';
import type { RouteRow } from './route-table.ts';
import { lockRoute } from './table.ts';

interface Said {
  /** The context whose `db` is the transaction that holds the route's lock. */
  readonly context: Context;
  readonly route: RouteRow;
  readonly plan: RoutePlan;
}

/** What deserves an audit entry, and about what. */
interface Trace {
  readonly action: AuditAction;
  readonly subjectId: string;
}

/**
 * What all that a child says about its route has in common. `say` tells what is to be recorded, null when
 * nothing has changed.
 * @throws Refusal `NOT_FOUND` for a route that is not the caller's own or was never agreed, `ALREADY_DONE`
 * on a closed one.
 */
export async function speak(
  context: Context,
  routeId: string,
  say: (said: Said) => Promise<Trace | null>,
): Promise<ProgressView> {
  const { db, actor } = context;
  const { schoolId } = actor;
  await allowRoute(context, routeId, 'voice.speak');
  const plans = await db.transaction().execute(async (tx) => {
    const route = await lockRoute(tx, { schoolId, routeId });
    if (route === undefined) throw notFound();
    const known = await knownPlans(tx, { schoolId, route, readsWorkingPlan: false });
    if (known.agreed === null) throw notFound();
    if (route.status === 'closed') throw new Refusal('ALREADY_DONE', { note: 'the route is closed' });
    const trace = await say({ context: { ...context, db: tx }, route, plan: known.agreed });
    if (trace !== null) await record(tx, context, { ...trace, pupilId: route.pupil_id });
    return known;
  });
  return presentProgress(db, { schoolId, routeId, plans });
}
