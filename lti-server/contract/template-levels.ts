import { routeLevels, type RouteLevel } from './library-vocabulary.ts';

/** How many weeks a level usually takes; an expedition lasts a term. */
export const usualWeeks: Record<RouteLevel, number> = { trail: 2, road: 4, expedition: 12 };

/** The level that usually takes so long. */
export const levelForWeeks = (weeks: number): RouteLevel =>
  weeks <= 3 ? 'trail' : weeks <= 8 ? 'road' : 'expedition';

/** A level that a template offers, with its weeks. */
export interface OfferedLevel {
  readonly level: RouteLevel;
  readonly weeks: number;
}

interface Levelled {
  readonly weeks: number;
  readonly levels?: readonly OfferedLevel[] | undefined;
  readonly steps: readonly { readonly from?: RouteLevel | undefined }[];
}

const rank = (level: RouteLevel): number => routeLevels.indexOf(level);

/** The levels that a template offers, the shortest first; one that says nothing of levels has the one that fits. */
export const levelsOffered = ({ levels, weeks }: Levelled): readonly OfferedLevel[] =>
  levels === undefined || levels.length === 0
    ? [{ level: levelForWeeks(weeks), weeks }]
    : levels.toSorted((one, other) => rank(one.level) - rank(other.level));

/** The lowest level that has the step: what the template says, else the shortest that is offered. */
export const levelOfStep = (step: Levelled['steps'][number], template: Levelled): RouteLevel =>
  step.from ?? levelsOffered(template)[0]?.level ?? 'trail';

/** Whether every level that is offered has a step. */
export const levelsHaveSteps = (template: Levelled): boolean =>
  levelsOffered(template).every(({ level }) =>
    template.steps.some((step) => rank(levelOfStep(step, template)) <= rank(level)),
  );
