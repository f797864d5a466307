import * as z from 'zod/mini';
import { written } from '../../../lti-server/contract/fields.ts';
import type { Alternative, Goal, RoutePlan, Step } from '../../../lti-server/contract/routes.ts';
import { parties, stages, stepForms, stepMethods } from '../../../lti-server/contract/vocabulary.ts';

/** How many of each a plan may hold (contract: RoutePlan). */
export const most = { goals: 12, steps: 60, resources: 10, helpers: 6, alternatives: 4 };

const newId = (): string => crypto.randomUUID();

export const emptyGoal = (): Goal => ({ id: newId(), title: '', successSign: '' });
export const emptyAlternative = (): Alternative => ({ id: newId(), title: '', whatToDo: '' });
export const emptyStep = (): Step => ({
  id: newId(),
  title: '',
  whatToDo: '',
  goalId: null,
  form: 'lesson',
  method: null,
  resources: [],
  helpers: [],
  startsOn: null,
  endsOn: null,
  alternatives: [],
  proposedBy: 'tutor',
  agreedBy: [],
});
export const emptyPlan = (): RoutePlan => ({
  title: '',
  purpose: '',
  stage: 'diagnostic',
  startsOn: null,
  endsOn: null,
  goals: [],
  steps: [],
});

/** The same step once more, under identities of its own; who agreed with it is asked anew. */
export const copyOfStep = (step: Step): Step => ({
  ...step,
  id: newId(),
  agreedBy: [],
  alternatives: step.alternatives.map((alternative) => ({ ...alternative, id: newId() })),
});

export const moved = <Thing>(things: readonly Thing[], from: number, to: number): Thing[] => {
  const rest = things.filter((_, place) => place !== from);
  const thing = things[from];
  return thing === undefined ? rest : rest.toSpliced(to, 0, thing);
};

/** «example.org» is what people type; a browser needs the scheme before it. */
const withScheme = (url: string): string =>
  url === '' || /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`;

/** The plan without rows that nobody filled in. */
export const tidied = (plan: RoutePlan): RoutePlan => {
  const goals = plan.goals.filter(
    ({ title, successSign }) => written(title) !== '' || written(successSign) !== '',
  );
  return {
    ...plan,
    goals,
    steps: plan.steps.map((step) => ({
      ...step,
      goalId: goals.some(({ id }) => id === step.goalId) ? step.goalId : null,
      helpers: step.helpers.filter((name) => written(name) !== ''),
      resources: step.resources
        .filter(({ title, url }) => written(title) !== '' || written(url) !== '')
        .map(({ title, url }) => ({ title: written(title) || written(url), url: withScheme(written(url)) })),
      alternatives: step.alternatives.filter(
        ({ title, whatToDo }) => written(title) !== '' || written(whatToDo) !== '',
      ),
    })),
  };
};

const id = z.string();
const text = z.string();
const day = z.nullable(z.string());

/** A plan that is still being typed: the shape of one, with none of its rules. */
const PlanDraft = z.object({
  title: text,
  purpose: text,
  stage: z.enum(stages),
  startsOn: day,
  endsOn: day,
  goals: z.array(z.object({ id, title: text, successSign: text })),
  steps: z.array(
    z.object({
      id,
      title: text,
      whatToDo: text,
      goalId: z.nullable(id),
      form: z.enum(stepForms),
      method: z.nullable(z.enum(stepMethods)),
      resources: z.array(z.object({ title: text, url: text })),
      helpers: z.array(text),
      startsOn: day,
      endsOn: day,
      alternatives: z.array(z.object({ id, title: text, whatToDo: text })),
      proposedBy: z.enum(parties),
      agreedBy: z.array(z.enum(parties)),
    }),
  ),
});

/** What the builder keeps as a draft. `revision` is 0 for a route that was never saved. */
export const RouteDraft = z.object({ routeId: id, revision: z.number(), plan: PlanDraft });
export type RouteForm = z.infer<typeof RouteDraft>;

export const isSamePlan = (one: RoutePlan, other: RoutePlan): boolean =>
  JSON.stringify(tidied(one)) === JSON.stringify(tidied(other));
