import { daysBetween, daysLater } from '../routes/shift-plan.ts';

/**
 * When the step at this place (from 0) of so many is to be done: its share of the route's days, never
 * shorter than a week unless the route ends before. A window, not a deadline.
 */
export function windowOfStep(of: { startsOn: string; endsOn: string; place: number; of: number }): {
  startsOn: string;
  endsOn: string;
} {
  const days = daysBetween(of.startsOn, of.endsOn) + 1;
  const startsOn = daysLater(of.startsOn, Math.floor((days * of.place) / of.of));
  const share = daysLater(of.startsOn, Math.max(Math.floor((days * (of.place + 1)) / of.of) - 1, 0));
  const week = daysLater(startsOn, 6);
  const endsOn = share < week ? week : share;
  return { startsOn, endsOn: endsOn < of.endsOn ? endsOn : of.endsOn };
}
