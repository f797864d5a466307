import type { StepState } from '../contract/vocabulary.ts';

/** What each step of a route is in; a step that is not named is `planned`. */
export type States = ReadonlyMap<string, StepState>;

interface Change {
  /** The steps of the agreed plan, in their order. */
  readonly order: readonly string[];
  readonly states: States;
  readonly stepId: string;
  readonly to: StepState;
}

/** A step in one of these needs nobody any more: the next one may start. */
const finished: readonly StepState[] = ['done', 'changed', 'not_now'];

/**
 * What becomes of all steps when one changes its state. There is at most one step to do now: starting
 * one makes the other wait, and finishing it starts the next planned one. So going back to a step that
 * was finished by mistake also takes back the start of the one after it.
 *
 * @returns only the steps whose state differs from before.
 */
export function changeState({ order, states, stepId, to }: Change): States {
  const from = states.get(stepId) ?? 'planned';
  const changes = new Map<string, StepState>();
  if (from === to) return changes;
  changes.set(stepId, to);
  if (to === 'now') {
    for (const [other, state] of states) if (state === 'now') changes.set(other, 'planned');
  }
  if (from === 'now' && finished.includes(to)) {
    const next = nextPlanned({ order, states, after: stepId });
    if (next !== undefined) changes.set(next, 'now');
  }
  return changes;
}

/** The first planned step after this one; where there is none, the first planned step of all. */
function nextPlanned(of: { order: readonly string[]; states: States; after: string }): string | undefined {
  const { order, states, after } = of;
  const place = order.indexOf(after);
  const inTurn = [...order.slice(place + 1), ...order.slice(0, Math.max(place, 0))];
  return inTurn.find((stepId) => (states.get(stepId) ?? 'planned') === 'planned');
}

/**
 * What becomes of the steps when a plan is agreed: a step that has left the plan is no longer the one
 * to do now, and where none is, the first planned one starts.
 *
 * @returns only the steps whose state differs from before.
 */
export function startPlan({ order, states }: Pick<Change, 'order' | 'states'>): States {
  const changes = new Map<string, StepState>();
  const now = [...states].filter(([, state]) => state === 'now').map(([stepId]) => stepId);
  for (const stepId of now) if (!order.includes(stepId)) changes.set(stepId, 'planned');
  if (now.some((stepId) => order.includes(stepId))) return changes;
  const first = order.find((stepId) => (states.get(stepId) ?? 'planned') === 'planned');
  if (first !== undefined) changes.set(first, 'now');
  return changes;
}

/** The moves open to the pupil: finish a step, as planned or in another way, put it off, and take any back. */
const pupilMoves: Record<StepState, readonly StepState[]> = {
  planned: ['done'],
  now: ['done', 'changed', 'not_now'],
  done: ['now', 'planned'],
  changed: ['now'],
  not_now: ['now'],
};

export const pupilMayMove = ({ from, to }: { from: StepState; to: StepState }): boolean =>
  from === to || pupilMoves[from].includes(to);
