import { dateLocale } from './locale.ts';

const dayMonth = (): Intl.DateTimeFormat =>
  // A day has no time zone: it is read and shown in UTC, so that it stays the same day everywhere.
  new Intl.DateTimeFormat(dateLocale(), {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });

/** A line must not break between the number and the month. */
export const together = (words: string): string => words.replace(/(\d) (?=\p{L})/gu, '$1\u00a0');

/** `2026-09-01` → «1 сентября». */
export const dayInWords = (day: string): string => together(dayMonth().format(new Date(day)));

/** Two days as one phrase: «1–14 сентября». */
export const daysInWords = (startsOn: string, endsOn: string): string =>
  together(dayMonth().formatRange(new Date(startsOn), new Date(endsOn)));

/** The day of a moment where the reader is: «1 сентября». */
export const momentInWords = (moment: number): string =>
  together(new Intl.DateTimeFormat(dateLocale(), { day: 'numeric', month: 'long' }).format(moment));
