import type { SheetStep } from '../../../lti-server/contract/bulk.ts';
import { isPast } from '../../../lti-server/contract/path.ts';
import { localDay } from '../../components/local-day.ts';
import { weekOf as calendarWeek } from '../week/week.ts';

/** Monday to Sunday around a moment, and the Monday after. */
export const weekOf = (now: number): { monday: string; sunday: string; nextMonday: string } => {
  const { from: monday, to: sunday } = calendarWeek(now, 0);
  return { monday, sunday, nextMonday: calendarWeek(now, 1).from };
};

/** What was to be done this week, or earlier and is still open; and what has been said of a step since Monday. */
export const weekSteps = (
  steps: readonly SheetStep[],
  { monday, sunday }: { monday: string; sunday: string },
): SheetStep[] =>
  steps.filter((step) => {
    const { state, startsOn, endsOn, changedAt } = step;
    if (state === 'now') return true;
    if (isPast(step) || state === 'not_now') return changedAt !== null && localDay(changedAt) >= monday;
    return startsOn === null ? endsOn !== null && endsOn <= sunday : startsOn <= sunday;
  });

/** Whether nothing has been said of the step yet. */
export const isOpen = ({ state }: SheetStep): boolean => state === 'now' || state === 'planned';
