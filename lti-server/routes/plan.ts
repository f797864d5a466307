import { isDeepStrictEqual } from 'node:util';
import type { RoutePlan, Step } from '../contract/routes.ts';
import { parties, stressMark, type Party } from '../contract/vocabulary.ts';

/** A stored plan. Only plans that the contract let in are ever stored. */
export const readPlan = (json: string): RoutePlan => JSON.parse(json) as RoutePlan;

/** The same stored plan for whoever did not ask for marks of stress. */
export const withoutStress = (json: string): string => json.replaceAll(stressMark, '');

export const readParties = (json: string): Party[] => JSON.parse(json) as Party[];

/**
 * The plan as it may be stored over an earlier one. Who agreed to a step is the server's to say: a step
 * that is still the same keeps its agreements, a changed or new one has none yet.
 */
export function withoutClaimedAgreements(plan: RoutePlan, before: RoutePlan | null): RoutePlan {
  const stepsBefore = new Map(before?.steps.map((step) => [step.id, step]));
  return {
    ...plan,
    steps: plan.steps.map((step) => ({ ...step, agreedBy: agreedBefore(step, stepsBefore.get(step.id)) })),
  };
}

export const isSamePlan = (one: RoutePlan, other: RoutePlan): boolean => isDeepStrictEqual(one, other);

function agreedBefore(step: Step, before: Step | undefined): Party[] {
  const same =
    before !== undefined && isDeepStrictEqual({ ...before, agreedBy: [] }, { ...step, agreedBy: [] });
  return same ? before.agreedBy : [];
}

/** The plan with these parties added to every step's agreements. */
export const agreedPlan = (plan: RoutePlan, agreedBy: readonly Party[]): RoutePlan => ({
  ...plan,
  steps: plan.steps.map((step) => ({ ...step, agreedBy: joined(step.agreedBy, agreedBy) })),
});

/** Both lists without repetitions, in the order of the vocabulary. */
export const joined = (some: readonly Party[], others: readonly Party[]): Party[] =>
  parties.filter((party) => some.includes(party) || others.includes(party));
