import type { PupilStep } from '../pupil/path.ts';

/** A week from Monday to Sunday, as days `YYYY-MM-DD` where the reader is. */
export interface Week {
  readonly from: string;
  readonly to: string;
}

const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** The week of a moment, `away` weeks from it. */
export const weekOf = (moment: number, away: number): Week => {
  const date = new Date(moment);
  const monday = date.getDate() - ((date.getDay() + 6) % 7) + away * 7;
  const at = (day: number): string => dayOf(new Date(date.getFullYear(), date.getMonth(), day));
  return { from: at(monday), to: at(monday + 6) };
};

/**
 * The steps of a week: those whose window touches it, and those that something became of in it. A step
 * without a window belongs to the week in which something happened to it, and now to this one.
 */
export const stepsOfWeek = (
  steps: readonly PupilStep[],
  { week, isThis }: { week: Week; isThis: boolean },
): PupilStep[] =>
  steps.filter(({ startsOn, endsOn, changedAt, state }) => {
    const changed = changedAt === undefined ? undefined : dayOf(new Date(changedAt));
    if (changed !== undefined && state !== 'planned' && changed >= week.from && changed <= week.to)
      return true;
    if (state === 'now' && isThis) return true;
    if (startsOn === null && endsOn === null) return false;
    return (startsOn ?? '') <= week.to && (endsOn ?? startsOn ?? '') >= week.from;
  });
