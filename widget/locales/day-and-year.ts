import { together } from './dates.ts';
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
