import { record, type AuditAction } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { may } from '../access/standing.ts';
import { noteProgress } from '../completion/note-progress.ts';
import type { ProgressView, Step } from '../contract/routes.ts';
import type { StepState } from '../contract/vocabulary.ts';
import { notFound, Refusal } from '../errors.ts';
import { inOwnOrder } from './own-order.ts';
import { knownPlans, presentProgress, stepsOf, type KnownPlans } from './progress-view.ts';
import { allowRoute } from './read-route.ts';
import { saveStates } from './save-states.ts';
import { changeState, pupilMayMove } from './step-states.ts';
import { selectProgress, type RouteRow } from './route-table.ts';
import { lockRoute, upsertProgress } from './table.ts';
import { selectOrder } from './voice-table.ts';

interface OfStep {
  readonly routeId: string;
  readonly stepId: string;
}

/**
 * Says what has become of a step. The pupil finishes, puts off and takes back; the tutor may set any
 * state. Saying the same twice is harmless.
 * @throws Refusal `NOT_FOUND` for a step that the caller's plan does not have; `ALREADY_DONE` on a
 * closed route, and for a move that is not the pupil's to make.
 */
export const changeStepState = (context: Context, { state: to, ...of }: OfStep & { state: StepState }) =>
  report(context, of, async ({ context: inside, plans, asPupil }) => {
    const planned = (plans.agreed ?? plans.working)?.steps.map((step) => step.id) ?? [];
    const ofRoute = { schoolId: inside.actor.schoolId, routeId: of.routeId };
    // What comes next is what the child wants next.
    const order = inOwnOrder(planned, { order: await selectOrder(inside.db, ofRoute), idOf: (id) => id });
    const changes = await saveStates(inside, {
      routeId: of.routeId,
      change(states) {
        const from = states.get(of.stepId) ?? 'planned';
        if (asPupil && !pupilMayMove({ from, to })) {
          throw new Refusal('ALREADY_DONE', { note: `step is ${from}` });
        }
        return changeState({ order, states, stepId: of.stepId, to });
      },
    });
    return changes.size > 0 ? 'step.state_changed' : null;
  });

/**
 * Picks one of the ways to do a step, or none again.
 * @throws Refusal `BAD_INPUT` for a way that is not one of this step's.
 */
export const chooseWay = (
  context: Context,
  { alternativeId, ...of }: OfStep & { alternativeId: string | null },
) =>
  report(context, of, async ({ context: { db, clock, actor }, steps }) => {
    const ways = steps.flatMap((step) => step.alternatives.map((way) => way.id));
    if (alternativeId !== null && !ways.includes(alternativeId)) {
      throw new Refusal('BAD_INPUT', { fields: [{ path: 'alternativeId', problem: 'not_of_this_step' }] });
    }
    const at = { schoolId: actor.schoolId, ...of };
    const before = (await selectProgress(db, at)).find((row) => row.step_id === of.stepId);
    if ((before?.alternative_id ?? null) === alternativeId) return null;
    const state = before?.state ?? 'planned';
    await upsertProgress(db, { ...at, state, alternativeId, at: clock(), by: actor.personId });
    return 'step.way_chosen';
  });

interface Report {
  /** The context whose `db` is the transaction that holds the route's lock. */
  readonly context: Context;
  readonly route: RouteRow;
  readonly plans: KnownPlans;
  /** The step in the agreed plan, in the working plan, or in both. */
  readonly steps: readonly Step[];
  readonly asPupil: boolean;
}

/**
 * What all reports about a step have in common. `change` tells which audit entry it deserves, null for none.
 * @throws Refusal `NOT_FOUND` for a step that the caller's plan does not have, `ALREADY_DONE` on a closed route.
 */
export async function report(
  context: Context,
  of: OfStep,
  change: (report: Report) => Promise<AuditAction | null>,
): Promise<ProgressView> {
  const { db, actor } = context;
  const { schoolId } = actor;
  const standing = await allowRoute(context, of.routeId, 'step.report');
  const readsWorkingPlan = may(standing, 'plan.read');
  const plans = await db.transaction().execute(async (tx) => {
    const route = await lockRoute(tx, { schoolId, routeId: of.routeId });
    if (route === undefined) throw notFound();
    const known = await knownPlans(tx, { schoolId, route, readsWorkingPlan });
    const steps = stepsOf(known).filter((step) => step.id === of.stepId);
    if (steps.length === 0) throw notFound();
    if (route.status === 'closed') throw new Refusal('ALREADY_DONE', { note: 'the route is closed' });
    const inside = { ...context, db: tx };
    const action = await change({ context: inside, route, plans: known, steps, asPupil: !readsWorkingPlan });
    if (action !== null) await record(tx, context, { action, pupilId: route.pupil_id, subjectId: of.stepId });
    if (action === 'step.state_changed')
      await noteProgress(inside, { pupilId: route.pupil_id, routeId: of.routeId });
    return known;
  });
  return presentProgress(db, { schoolId, routeId: of.routeId, plans });
}
