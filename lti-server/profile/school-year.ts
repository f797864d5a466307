/** The month with which a school year begins, counted from 0: September. */
const firstMonth = 8;

/** The first moment (UTC) of the school year that holds this moment; `back` years earlier where asked. */
export function schoolYearStart(moment: number, { back = 0 }: { back?: number } = {}): number {
  const date = new Date(moment);
  const year = date.getUTCFullYear() - (date.getUTCMonth() < firstMonth ? 1 : 0);
  return Date.UTC(year - back, firstMonth, 1);
}

/** What is shown unless somebody asks for more: this school year and the one before (domain section 8, rule 10). */
export const cleanSlateSince = (now: number): number => schoolYearStart(now, { back: 1 });
