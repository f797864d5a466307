import { dayOf } from '../access/context.ts';

const day = 24 * 60 * 60_000;

/**
 * The day by which an answer is promised: so many school days after this moment, as Saturdays and Sundays do
 * not count (domain section 6).
 */
export function answerDay(from: number, schoolDays: number): string {
  let moment = from;
  for (let left = schoolDays; left > 0;) {
    moment += day;
    const weekday = new Date(moment).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return dayOf(moment);
}
