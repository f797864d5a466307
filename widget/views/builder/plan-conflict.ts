import type { RoutePlan, Step } from '../../../lti-server/contract/routes.ts';
import { dayWindow } from '../../components/day-window.ts';
import { appWords } from '../../locales/app-words.ts';
import { builderWords } from '../../locales/builder-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import type { Difference, Side } from '../panel/marshrut-comparison.ts';
import { partiesInWords } from '../panel/route-reading.ts';

interface Plans {
  mine: RoutePlan;
  theirs: RoutePlan;
  /** What both began with, when it is known: a place that only they changed is theirs. */
  base: RoutePlan | undefined;
}

const lines = (...parts: (string | false)[]): string => parts.filter(Boolean).join('\n');

const goalsInWords = ({ goals }: RoutePlan): string =>
  goals.map(({ title, successSign }) => lines(`• ${title}`, successSign)).join('\n');

/** A step as text, with everything in it, so that nothing differs unseen. */
const stepInWords = (step: Step | undefined, plan: RoutePlan): string => {
  const words = panelWords.words;
  if (!step) return words.absent;
  const goal = plan.goals.find(({ id }) => id === step.goalId);
  return lines(
    step.title,
    step.whatToDo,
    [appWords.words.stepForms[step.form], step.method && words.stepMethods[step.method], dayWindow(step)]
      .filter(Boolean)
      .join(' · '),
    goal ? `${words.plan.goal} ${goal.title}` : '',
    step.helpers.length > 0 && `${words.plan.helpers} ${step.helpers.join(', ')}`,
    ...step.resources.map(({ title, url }) => `${title}: ${url}`),
    ...step.alternatives.map(({ title, whatToDo }) => lines(`• ${title}`, whatToDo)),
    words.plan.proposedBy(words.parties[step.proposedBy]),
    step.agreedBy.length > 0 && words.plan.agreedBy(partiesInWords(step.agreedBy)),
  );
};

const orderInWords = ({ steps }: RoutePlan): string =>
  steps.map(({ title }, place) => `${place + 1}. ${title}`).join('\n');

const byId = ({ steps }: RoutePlan, stepId: string): Step | undefined =>
  steps.find(({ id }) => id === stepId);

const allStepIds = ({ mine, theirs }: Plans): string[] => [
  ...new Set([...mine.steps, ...theirs.steps].map(({ id }) => id)),
];

const orderOf = ({ steps }: RoutePlan, known: RoutePlan): string =>
  steps
    .map(({ id }) => id)
    .filter((id) => byId(known, id))
    .join();

/** Where two plans differ: each of the plan's own fields, the goals, every step, and their order. */
export const planDifferences = (plans: Plans): Difference[] => {
  const { mine, theirs, base } = plans;
  const words = builderWords.words;
  const difference = (id: string, label: string, tell: (plan: RoutePlan) => string): Difference => {
    const [own, other] = [tell(mine), tell(theirs)];
    const untouched = base !== undefined && tell(base) === own;
    return { id, label, mine: own, theirs: other, side: untouched ? 'theirs' : 'mine' };
  };
  const sameOrder = orderOf(mine, theirs) === orderOf(theirs, mine);
  return [
    difference('title', words.title, ({ title }) => title),
    difference('purpose', words.purpose, ({ purpose }) => purpose),
    difference('stage', words.stage, ({ stage }) => panelWords.words.stages[stage]),
    difference('window', words.window, dayWindow),
    difference('goals', words.goals, goalsInWords),
    ...allStepIds(plans).map((stepId) =>
      difference(
        `step-${stepId}`,
        words.step((byId(mine, stepId) ?? byId(theirs, stepId))?.title || words.noTitle),
        (plan) => stepInWords(byId(plan, stepId), plan),
      ),
    ),
    ...(sameOrder ? [] : [difference('order', words.stepOrder, orderInWords)]),
  ].filter((found) => found.mine.trim() !== found.theirs.trim());
};

/** Steps in the order of one plan; those it does not know come after their neighbour in the other. */
const inOrderOf = (first: RoutePlan, second: RoutePlan): string[] => {
  const order = first.steps.map(({ id }) => id);
  second.steps.forEach(({ id }, place) => {
    if (order.includes(id)) return;
    const before = second.steps[place - 1]?.id;
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  });
  return order;
};

/** The plan put together from both by what was chosen in each place. */
export const planFromSides = ({
  mine,
  theirs,
  sides,
}: Omit<Plans, 'base'> & { sides: ReadonlyMap<string, Side> }): RoutePlan => {
  const from = (id: string): RoutePlan => (sides.get(id) === 'theirs' ? theirs : mine);
  const { goals } = from('goals');
  const order = sides.get('order') === 'theirs' ? inOrderOf(theirs, mine) : inOrderOf(mine, theirs);
  return {
    title: from('title').title,
    purpose: from('purpose').purpose,
    stage: from('stage').stage,
    startsOn: from('window').startsOn,
    endsOn: from('window').endsOn,
    goals,
    steps: order
      .map((stepId) => byId(from(`step-${stepId}`), stepId))
      .filter((step) => step !== undefined)
      .map((step) => ({
        ...step,
        goalId: goals.some(({ id }) => id === step.goalId) ? step.goalId : null,
      })),
  };
};
