import type * as z from 'zod/mini';
import type { PageStep, RoutePlan } from '../contract/routes.ts';
import type { StepState } from '../contract/vocabulary.ts';

interface Progress {
  readonly state: StepState;
  readonly alternative_id: string | null;
  readonly changed_at: number;
}

/** A step for the child's eyes. Its fields are named: what the grown-ups keep about it (method, who proposed it) stays with them. */
export const presentPageStep = (
  step: RoutePlan['steps'][number],
  progress: Progress | undefined,
): z.infer<typeof PageStep> => ({
  id: step.id,
  title: step.title,
  whatToDo: step.whatToDo,
  form: step.form,
  resources: step.resources,
  helpers: step.helpers,
  startsOn: step.startsOn,
  endsOn: step.endsOn,
  alternatives: step.alternatives,
  state: progress?.state ?? 'planned',
  alternativeId: progress?.alternative_id ?? null,
  ...(progress === undefined ? {} : { changedAt: progress.changed_at }),
});
