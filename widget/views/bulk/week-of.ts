import type { SheetStep } from '../../../lti-server/contract/bulk.ts';
import { isPast } from '../../../lti-server/contract/path.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** A moment's day where the reader is, as `2026-09-14`. */
export const localDay = (moment: number): string => {
  const date = new Date(moment);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** Monday to Sunday around a moment, and the Monday after. */
export const weekOf = (now: number): { monday: string; sunday: string; nextMonday: string } => {
  const at = (days: number): string => {
    const date = new Date(now);
    date.setDate(date.getDate() - ((date.getDay() + 6) % 7) + days);
    return localDay(date.getTime());
  };
  return { monday: at(0), sunday: at(6), nextMonday: at(7) };
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
