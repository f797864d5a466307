import type { Locale } from '../../lti-server/contract/vocabulary.ts';
import { currentLocale } from './locale.ts';

/**
 * Written out: the first `Intl.DateTimeFormat` of a page costs a slow school computer 150 ms, and a
 * pupil's page says nothing of dates but the day and the month.
 */
const months: Record<Locale, readonly string[]> = {
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

const nameOf = (month: number): string => months[currentLocale()][month - 1]!;

/** A day has no time zone: it is read as it is written, so that it stays the same day everywhere. */
const partsOf = (day: string): { month: number; date: number } => {
  const [, month = 0, date = 0] = day.split('-').map(Number);
  return { month, date };
};

/** A line must not break between the number and the month. */
export const together = (words: string): string => words.replace(/(\d) (?=\p{L})/gu, '$1\u00a0');

/** `2026-09-01` → «1 сентября». */
export const dayInWords = (day: string): string => {
  const { month, date } = partsOf(day);
  return `${date}\u00a0${nameOf(month)}`;
};

/** Two days as one phrase: «1–14 сентября», «28 сентября – 11 октября». */
export const daysInWords = (startsOn: string, endsOn: string): string => {
  if (startsOn === endsOn) return dayInWords(startsOn);
  const sameMonth = startsOn.slice(0, 7) === endsOn.slice(0, 7);
  return sameMonth
    ? `${partsOf(startsOn).date}–${dayInWords(endsOn)}`
    : `${dayInWords(startsOn)} – ${dayInWords(endsOn)}`;
};

/** The day of a moment where the reader is: «1 сентября». */
export const momentInWords = (moment: number): string => {
  const date = new Date(moment);
  return `${date.getDate()}\u00a0${nameOf(date.getMonth() + 1)}`;
};

/** When something was, for a child: the hour of today («14:05»), the day of any other. */
export const whenInWords = (moment: number, now: number): string => {
  const date = new Date(moment);
  if (date.toDateString() !== new Date(now).toDateString()) return momentInWords(moment);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
};
