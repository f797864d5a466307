import type { TemplateRoute } from '../../../lti-server/contract/library.ts';
import { routeLevels, type RouteLevel } from '../../../lti-server/contract/library-vocabulary.ts';
import { levelOfStep, levelsOffered, usualWeeks } from '../../../lti-server/contract/template-levels.ts';

type TemplateStep = TemplateRoute['steps'][number];

const rank = (level: RouteLevel): number => routeLevels.indexOf(level);

/** A name for a step after all others: the name of a step that was taken out is not given again. */
const freeKey = (taken: ReadonlySet<string>): string =>
  `s${Math.max(0, ...[...taken].map((key) => Number(key.slice(1)))) + 1}`;

/** The template with its levels said in full: one that was kept before there were several has one. */
export const withLevels = (route: TemplateRoute): TemplateRoute => {
  const taken = new Set(route.steps.flatMap(({ key }) => key ?? []));
  const steps = route.steps.map((step): TemplateStep => {
    const key = step.key ?? freeKey(taken);
    taken.add(key);
    return { ...step, key, from: levelOfStep(step, route) };
  });
  return { ...route, levels: levelsOffered(route).map((level) => ({ ...level })), steps };
};

/** The levels from this one on, of those that are offered: where a step that begins here stands. */
export const levelsFrom = (from: RouteLevel, route: TemplateRoute): RouteLevel[] =>
  levelsOffered(route)
    .map(({ level }) => level)
    .filter((level) => rank(level) >= rank(from));

/** The shortest offered level that has the step. */
export const offeredFrom = (step: TemplateStep, route: TemplateRoute): RouteLevel | undefined =>
  levelsFrom(levelOfStep(step, route), route)[0];

/** Offers a level or leaves it out; the last one stays. No step is lost: it moves to the longest that is left. */
export const offerLevel = (
  route: TemplateRoute,
  { level, offered }: { level: RouteLevel; offered: boolean },
): TemplateRoute => {
  const others = levelsOffered(route).filter((one) => one.level !== level);
  if (!offered && others.length === 0) return route;
  const levels = [...others, ...(offered ? [{ level, weeks: usualWeeks[level] }] : [])].toSorted(
    (one, other) => rank(one.level) - rank(other.level),
  );
  const next = { ...route, levels };
  const longest = levels.at(-1)?.level ?? level;
  return {
    ...next,
    steps: route.steps.map((step) => {
      const from = levelOfStep(step, route);
      return { ...step, from: rank(from) > rank(longest) ? longest : from };
    }),
  };
};

/** How long a level takes; the whole template as long as its longest. */
export const withWeeks = (
  route: TemplateRoute,
  { level, weeks }: { level: RouteLevel; weeks: number },
): TemplateRoute => {
  const levels = levelsOffered(route).map((one) => (one.level === level ? { level, weeks } : one));
  return { ...route, levels, weeks: levels.at(-1)?.weeks ?? weeks };
};

/** An empty step at the end, for the longest level. */
export const withNewStep = (route: TemplateRoute): TemplateRoute => ({
  ...route,
  steps: [
    ...route.steps,
    {
      key: freeKey(new Set(route.steps.flatMap(({ key }) => key ?? []))),
      from: levelsOffered(route).at(-1)?.level ?? 'trail',
      title: '',
      whatToDo: '',
      goal: null,
      form: 'talk',
      method: null,
      helpers: [],
      alternatives: [],
    },
  ],
});

/** The offered levels that no step stands in yet. */
export const emptyLevels = (route: TemplateRoute): RouteLevel[] =>
  levelsOffered(route)
    .map(({ level }) => level)
    .filter((level) => !route.steps.some((step) => rank(levelOfStep(step, route)) <= rank(level)));
