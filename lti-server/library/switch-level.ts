import type * as z from 'zod/mini';
import { dayOf, type Context } from '../access/context.ts';
import { helperRoles } from '../contract/library-vocabulary.ts';
import { isPast } from '../contract/path.ts';
import type { RouteView } from '../contract/route-views.ts';
import type { RoutePlan, Step } from '../contract/routes.ts';
import type { LevelSwitch } from '../contract/templates.ts';
import type { StepState } from '../contract/vocabulary.ts';
import { Refusal } from '../errors.ts';
import { readRoute } from '../routes/read-route.ts';
import { daysLater } from '../routes/shift-plan.ts';
import { editRoute } from '../routes/write-route.ts';
import { windowOfStep } from './step-windows.ts';
import type { TemplateSource } from './template-source.ts';
import { levelsOf, stepsOfLevel } from './template-sources.ts';
import { sourceOfPlan, sourceOfStep, sourcesFor } from './template-steps.ts';
import { stepOf } from './templates.ts';

/**
 * Makes a route easier or longer: the working plan gets the steps of another level of its template. What
 * is behind, the step for now and people's own steps stay; only untouched steps go or come. The pupil
 * sees it once it is agreed.
 * @throws Refusal `ROUTE_WITHOUT_TEMPLATE`, `LEVEL_NOT_OFFERED`; otherwise as `editRoute`
 */
export async function switchLevel(
  context: Context,
  { routeId, revision, level }: { routeId: string } & z.infer<typeof LevelSwitch>,
): Promise<RouteView> {
  const { plan, progress, abilities } = await readRoute(context, routeId);
  const sources = await sourcesFor(context, plan);
  const source = sourceOfPlan(plan, sources);
  // Whoever may not write the route hears of it from `editRoute`, as of any other route.
  if (source === undefined && abilities.writeRoute) throw new Refusal('ROUTE_WITHOUT_TEMPLATE');
  if (source === undefined) return editRoute(context, { routeId, revision, plan });
  const offered = levelsOf(source).find((one) => one.level === level);
  if (offered === undefined && abilities.writeRoute) throw new Refusal('LEVEL_NOT_OFFERED');
  const weeks = offered?.weeks ?? 1;
  const states = new Map(progress.map(({ stepId, state }) => [stepId, state]));
  const next = planOfLevel(context, { plan, level, weeks, source, states });
  return editRoute(context, { routeId, revision, plan: next });
}

interface Switching extends Pick<z.infer<typeof LevelSwitch>, 'level'> {
  readonly plan: RoutePlan;
  readonly source: TemplateSource;
  readonly weeks: number;
  readonly states: ReadonlyMap<string, StepState>;
}

function planOfLevel(
  { clock, random, actor }: Context,
  { plan, level, weeks, source, states }: Switching,
): RoutePlan {
  const { locale } = actor;
  const stateOf = ({ id }: Step): StepState => states.get(id) ?? 'planned';
  const wanted = stepsOfLevel(source, level);
  const keyOf = ({ id }: Step): string | undefined => {
    return sourceOfStep(id, [source])?.step.key;
  };
  const steps = plan.steps.filter((step) => {
    const key = keyOf(step);
    return key === undefined || stateOf(step) !== 'planned' || wanted.some((one) => one.key === key);
  });
  const goals = [...plan.goals];
  const goalIdOf = (key: string): string | null => {
    const known = source.goals.find((goal) => goal.key === key);
    if (known === undefined) return null;
    const title = known.title[locale];
    const there = goals.find((goal) => goal.title === title);
    if (there !== undefined) return there.id;
    const goal = { id: random.id(), title, successSign: known.successSign[locale] };
    goals.push(goal);
    return goal.id;
  };
  const startsOn = plan.startsOn ?? dayOf(clock());
  const answers = {
    level,
    likes: '',
    helpers: helperRoles.map((role) => ({ role, name: '' })),
    startsOn,
    endsOn: startsOn,
  };
  const order = source.steps.map(({ key }) => key);
  for (const step of wanted) {
    if (plan.steps.some((there) => keyOf(there) === step.key)) continue;
    const added = { ...stepOf({ step, source, answers, locale, random }), goalId: goalIdOf(step.goal) };
    // After what comes before it in the template, and never into what is behind already.
    const before = steps.findLastIndex((there) => {
      const key = keyOf(there);
      return (
        stateOf(there) !== 'planned' || (key !== undefined && order.indexOf(key) < order.indexOf(step.key))
      );
    });
    steps.splice(before + 1, 0, added);
  }
  return withWindows({ ...plan, goals, steps }, { startsOn, today: dayOf(clock()), weeks, stateOf });
}

/** Spreads what is ahead over the rest of the level's weeks. */
function withWindows(
  plan: RoutePlan,
  of: { startsOn: string; today: string; weeks: number; stateOf: (step: Step) => StepState },
): RoutePlan {
  const ahead = plan.steps.filter((step) => !isPast({ state: of.stateOf(step) }));
  const from = of.today > of.startsOn ? of.today : of.startsOn;
  const usual = daysLater(of.startsOn, of.weeks * 7);
  const endsOn = usual > from ? usual : daysLater(from, Math.max(ahead.length, 1) * 7);
  return {
    ...plan,
    endsOn,
    steps: plan.steps.map((step) => {
      const place = ahead.indexOf(step);
      if (place === -1) return step;
      return { ...step, ...windowOfStep({ startsOn: from, endsOn, place, of: ahead.length }) };
    }),
  };
}
