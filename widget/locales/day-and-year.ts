import { dayInWords, together } from './dates.ts';
import { dateLocale } from './locale.ts';

/** A day with its year, for what lasts beyond the school year: «31 мая 2027 г.». */
export const dayAndYearInWords = (day: string): string =>
  together(
    new Intl.DateTimeFormat(dateLocale(), {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(day)),
  );

/** A day, with its year where that is not this one or not the given one: «31 мая», «31 мая 2028 г.». */
export const dayWithOtherYear = (day: string, year = new Date().getFullYear()): string =>
  Number(day.slice(0, 4)) === year ? dayInWords(day) : dayAndYearInWords(day);
