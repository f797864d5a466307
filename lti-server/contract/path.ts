import type { StepState } from './vocabulary.ts';

/** The steps as a child meets them: one now, two next, the others a tap away. */
export interface Path<Step> {
  now: Step | undefined;
  next: Step[];
  further: Step[];
  later: Step[];
  past: Step[];
}

const nextShown = 2;

/** A step done in another way than planned is behind as well. */
export const isPast = ({ state }: { state: StepState }): boolean => state === 'done' || state === 'changed';

/**
 * Sorts the steps of a route. When no step is marked as the one for now, the first planned one is: a
 * pupil always has something to begin with.
 */
export const pathOf = <Step extends { state: StepState }>({
  steps,
  closed,
}: {
  steps: readonly Step[];
  closed: boolean;
}): Path<Step> => {
  const past = steps.filter(isPast);
  // A finished route keeps what was lived through; what was left undone is not shown as a debt.
  if (closed) return { now: undefined, next: [], further: [], later: [], past };
  const ahead = steps.filter(({ state }) => state === 'now' || state === 'planned');
  const now = ahead.find(({ state }) => state === 'now') ?? ahead[0];
  const rest = ahead.filter((step) => step !== now);
  return {
    now,
    next: rest.slice(0, nextShown),
    further: rest.slice(nextShown),
    later: steps.filter(({ state }) => state === 'not_now'),
    past,
  };
};
