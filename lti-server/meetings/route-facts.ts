import type { Context } from '../access/context.ts';
import type { AgendaSource } from '../contract/meetings.ts';
import type { RoutePlan, Step } from '../contract/routes.ts';
import type { StepState } from '../contract/vocabulary.ts';
import { selectHelpOfRoute } from '../routes/help-table.ts';
import { inOwnOrder } from '../routes/own-order.ts';
import { knownPlans, stepsOf } from '../routes/progress-view.ts';
import { selectProgress, selectRoute, type RouteRow } from '../routes/route-table.ts';
import { selectRoutesOfPupil } from '../routes/table.ts';
import { selectOrder, selectOwnSteps, selectSignals } from '../routes/voice-table.ts';
import { fact, type Fact } from './fact.ts';

const ofState: Partial<Record<StepState, AgendaSource>> = {
  done: 'step_done',
  changed: 'step_changed',
  not_now: 'step_not_now',
};

/** The route that is on: the newest agreed one, else the newest draft; none when all are closed. */
export async function currentRoute({ db, actor }: Context, pupilId: string): Promise<RouteRow | undefined> {
  const { schoolId } = actor;
  const routes = await selectRoutesOfPupil(db, { schoolId, pupilId });
  const current =
    routes.find(({ status }) => status === 'agreed') ?? routes.find(({ status }) => status === 'draft');
  return current && selectRoute(db, { schoolId, routeId: current.route_id });
}

/** What has happened on the child's route since this moment, and the choice that is open in it. */
export async function routeFacts(
  context: Context,
  { pupilId, since }: { pupilId: string; since: number },
): Promise<Fact[]> {
  const { db, actor } = context;
  const { schoolId } = actor;
  const route = await currentRoute(context, pupilId);
  if (route === undefined) return [];
  const of = { schoolId, routeId: route.route_id };
  const plans = await knownPlans(db, { schoolId, route, readsWorkingPlan: true });
  const titles = new Map(
    stepsOf(plans)
      .toReversed()
      .map((step) => [step.id, step.title]),
  );
  const facts: Fact[] = [];
  const progress = await selectProgress(db, of);
  for (const row of progress) {
    const source = ofState[row.state];
    const text = titles.get(row.step_id);
    if (source && text !== undefined && row.changed_at > since)
      facts.push(fact(source, row.step_id, { text, at: row.changed_at }));
  }
  const heard = new Set<string>();
  for (const signal of await selectSignals(db, of)) {
    const text = titles.get(signal.step_id);
    if (signal.kind === 'started' || text === undefined || signal.made_at <= since) continue;
    const one = fact(signal.kind, signal.step_id, {
      text,
      at: signal.made_at,
      more: signal.wish === null ? [] : [signal.wish],
    });
    if (!heard.has(one.key)) facts.push(one);
    heard.add(one.key);
  }
  for (const call of await selectHelpOfRoute(db, of)) {
    const text = titles.get(call.step_id);
    if (text !== undefined && (call.asked_at > since || call.answered_at === null))
      facts.push(fact('help', call.help_id, { text, at: call.asked_at }));
  }
  for (const own of await selectOwnSteps(db, of)) {
    if (own.state === 'waiting' || own.made_at > since)
      facts.push(fact('own_step', own.own_step_id, { text: own.text, at: own.made_at, more: [own.state] }));
  }
  const choice = openChoice({
    plan: plans.agreed ?? plans.working,
    order: await selectOrder(db, of),
    states: new Map(progress.map((row) => [row.step_id, row.state])),
    chosen: new Set(progress.filter((row) => row.alternative_id !== null).map((row) => row.step_id)),
  });
  if (choice)
    facts.push(
      fact('way', choice.id, { text: choice.title, more: choice.alternatives.map(({ title }) => title) }),
    );
  return facts;
}

/** The first step to come that has ways of which the child has picked none. */
function openChoice(of: {
  plan: RoutePlan | null;
  order: readonly string[];
  states: ReadonlyMap<string, StepState>;
  chosen: ReadonlySet<string>;
}): Step | undefined {
  const steps = inOwnOrder(of.plan?.steps ?? [], { order: of.order, idOf: ({ id }) => id });
  return steps.find(({ id, alternatives }) => {
    const state = of.states.get(id) ?? 'planned';
    return alternatives.length > 1 && (state === 'now' || state === 'planned') && !of.chosen.has(id);
  });
}
