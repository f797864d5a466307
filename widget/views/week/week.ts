import { localDay } from '../../components/local-day.ts';
import type { PupilStep } from '../pupil/path.ts';

/** A week from Monday to Sunday, as days `YYYY-MM-DD` where the reader is. */
export interface Week {
  readonly from: string;
  readonly to: string;
}

/** The week of a moment, `away` weeks from it. */
export const weekOf = (moment: number, away: number): Week => {
  const monday = away * 7 - ((new Date(moment).getDay() + 6) % 7);
  return { from: localDay(moment, monday), to: localDay(moment, monday + 6) };
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
    const changed = changedAt === undefined ? undefined : localDay(changedAt);
    if (changed !== undefined && state !== 'planned' && changed >= week.from && changed <= week.to)
      return true;
    if (state === 'now' && isThis) return true;
    if (startsOn === null && endsOn === null) return false;
    return (startsOn ?? '') <= week.to && (endsOn ?? startsOn ?? '') >= week.from;
  });
