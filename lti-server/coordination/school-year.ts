/** A school year is named by the calendar year it begins in: 1 September 2026 to 31 August 2027 is 2026. */
export const schoolYearOf = (day: string): number => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month >= 9 ? year : year - 1;
};

/** The first day of a school year, `YYYY-MM-DD`. */
export const firstDayOf = (year: number): string => `${year}-09-01`;

/** The last day before a school year begins. */
export const lastDayBefore = (year: number): string => `${year}-08-31`;
