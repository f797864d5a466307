import { dayOf } from '../access/context.ts';

/** A school year is named by the calendar year it begins in: 1 September 2026 to 31 August 2027 is 2026. */
export const schoolYearOf = (day: string): number => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month >= 9 ? year : year - 1;
};

/** The first day of a school year, `YYYY-MM-DD`. */
export const firstDayOf = (year: number): string => `${year}-09-01`;

/** The last day before a school year begins. */
export const lastDayBefore = (year: number): string => `${year}-08-31`;

/** The first moment (UTC) of the school year that holds this moment; `back` years earlier where asked. */
export const schoolYearStart = (moment: number, { back = 0 }: { back?: number } = {}): number =>
  Date.parse(firstDayOf(schoolYearOf(dayOf(moment)) - back));

/** What is shown unless somebody asks for more: this school year and the one before (domain section 8, rule 10). */
export const cleanSlateSince = (now: number): number => schoolYearStart(now, { back: 1 });
