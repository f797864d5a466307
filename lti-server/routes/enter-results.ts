import type * as z from 'zod/mini';
import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { noteProgress } from '../completion/note-progress.ts';
import type { ProgressView, StepResults } from '../contract/routes.ts';
import type { StepState } from '../contract/vocabulary.ts';
import { notFound, Refusal } from '../errors.ts';
import { knownPlans, presentProgress, stepsOf, type KnownPlans } from './progress-view.ts';
import { allowRoute } from './read-route.ts';
import type { RouteRow } from './route-table.ts';
import { saveStates } from './save-states.ts';
import { changeState, type States } from './step-states.ts';
import { lockRoute } from './table.ts';
import { selectOrder } from './voice-table.ts';
import { inOwnOrder } from './own-order.ts';

/**
 * Writes down what became of several steps at once, as the paper strip says: all of them or none. Steps
 * that are in these states already stay as they are.
 * @throws Refusal `NOT_FOUND` for a step that the plan does not have, `ALREADY_DONE` on a closed route.
 */
export async function enterResults(
  context: Context,
  { routeId, results }: { routeId: string } & z.infer<typeof StepResults>,
): Promise<ProgressView> {
  const { db, actor } = context;
  const { schoolId } = actor;
  await allowRoute(context, routeId, 'route.write');
  const plans = await db.transaction().execute(async (tx) => {
    const route = await lockRoute(tx, { schoolId, routeId });
    if (route === undefined) throw notFound();
    return writeResults({ ...context, db: tx }, { route, results });
  });
  return presentProgress(db, { schoolId, routeId, plans });
}

/** Inside the transaction that holds the route's lock. @throws Refusal as `enterResults` */
export async function writeResults(
  inside: Context,
  { route, results }: { route: RouteRow } & z.infer<typeof StepResults>,
): Promise<KnownPlans> {
  const { db, actor } = inside;
  const { schoolId } = actor;
  const of = { schoolId, routeId: route.route_id };
  const known = await knownPlans(db, { schoolId, route, readsWorkingPlan: true });
  const ids = new Set(stepsOf(known).map((step) => step.id));
  if (!results.every(({ stepId }) => ids.has(stepId))) throw notFound();
  if (route.status === 'closed') throw new Refusal('ALREADY_DONE', { note: 'the route is closed' });
  const planned = (known.agreed ?? known.working)?.steps.map((step) => step.id) ?? [];
  const order = inOwnOrder(planned, { order: await selectOrder(db, of), idOf: (id) => id });
  const changes = await saveStates(inside, {
    routeId: route.route_id,
    change: (states) => allChanges({ order, states, results }),
  });
  const about = { pupilId: route.pupil_id };
  for (const { stepId } of results) {
    if (changes.has(stepId))
      await record(db, inside, { action: 'step.state_changed', subjectId: stepId, ...about });
  }
  if (changes.size > 0) await noteProgress(inside, { ...about, routeId: route.route_id });
  return known;
}

/** One after the other, as if each had been pressed by itself; only what differs in the end. */
function allChanges(of: {
  order: readonly string[];
  states: States;
  results: readonly { stepId: string; state: StepState }[];
}): States {
  const states = new Map(of.states);
  for (const { stepId, state } of of.results) {
    for (const [id, next] of changeState({ order: of.order, states, stepId, to: state }))
      states.set(id, next);
  }
  return new Map([...states].filter(([id, state]) => (of.states.get(id) ?? 'planned') !== state));
}
