import { together } from './dates.ts';
import { dateLocale } from './locale.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago something was, in words: «10 минут назад». A clock that is ahead never makes a future. */
export const agoInWords = (moment: number, now: number): string => {
  const past = Math.max(0, now - moment);
  const format = new Intl.RelativeTimeFormat(dateLocale(), { numeric: 'auto' });
  const ago = (length: number, unit: 'minute' | 'hour' | 'day'): string =>
    together(format.format(-Math.floor(past / length), unit));
  if (past < hour) return ago(minute, 'minute');
  return past < day ? ago(hour, 'hour') : ago(day, 'day');
};

/** The hour of a moment where the reader is, with the day when it is not today: «14:05», «3 сентября, 14:05». */
export const timeInWords = (moment: number, now: number): string => {
  const today = new Date(moment).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(dateLocale(), {
    ...(today ? {} : { day: 'numeric', month: 'long' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(moment);
};
