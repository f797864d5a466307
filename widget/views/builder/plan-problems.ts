import { RoutePlan } from '../../../lti-server/contract/routes.ts';
import { builderWords } from '../../locales/builder-words.ts';

/** What is wrong with a plan, by the id of the field; of each step apart. */
export interface PlanProblems {
  plan: ReadonlyMap<string, string>;
  steps: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export const noProblems: PlanProblems = { plan: new Map(), steps: new Map() };

export const countProblems = ({ plan, steps }: PlanProblems): number =>
  plan.size + [...steps.values()].reduce((sum, problems) => sum + problems.size, 0);

interface Issue {
  code?: string | undefined;
  path: PropertyKey[];
  message: string;
  maximum?: number | bigint;
}

const inWords = ({ code, path, message, maximum }: Issue): string => {
  const words = builderWords.words;
  if (message === 'window_order') return words.windowOrder;
  if (code === 'too_small') return words.required;
  if (code === 'too_big') return words.tooLong(Number(maximum));
  return path.at(-1) === 'url' ? words.wrongUrl : words.wrong;
};

/** `resources, 0, url` → `resource-0-url`: the ids that the step editor gives its fields. */
const stepField = (path: readonly PropertyKey[]): string =>
  path
    .map(String)
    .join('-')
    .replace(/^(resource|helper|alternative)s-/, '$1-');

/** Checks a plan by the contract's own rules, so that the server has nothing to refuse. */
export const planProblems = (plan: RoutePlan): PlanProblems => {
  const known = RoutePlan.safeParse(plan);
  const top = new Map<string, string>();
  const steps = new Map<string, Map<string, string>>();
  const ofStep = (stepId: string): Map<string, string> => {
    const problems = steps.get(stepId) ?? new Map<string, string>();
    steps.set(stepId, problems);
    return problems;
  };
  for (const issue of known.error?.issues ?? []) {
    const [part, place, ...rest] = issue.path;
    const step = part === 'steps' ? plan.steps[Number(place)] : undefined;
    const goal = part === 'goals' ? plan.goals[Number(place)] : undefined;
    if (step && rest.length > 0) ofStep(step.id).set(stepField(rest), inWords(issue));
    else if (goal) top.set(`goal-${goal.id}-${rest.map(String).join('-')}`, inWords(issue));
    else if (part !== 'steps') top.set(String(part), inWords(issue));
  }
  // The contract's rule about windows names the list of steps and not the step.
  for (const { id, startsOn, endsOn } of plan.steps)
    if (startsOn !== null && endsOn !== null && startsOn > endsOn)
      ofStep(id).set('endsOn', builderWords.words.windowOrder);
  return { plan: top, steps };
};
