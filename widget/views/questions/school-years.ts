import type { QuestionView } from '../../../lti-server/contract/questions.ts';

/** Questions of one school year, which begins in September. */
export interface SchoolYear {
  /** The year in which it began. */
  readonly from: number;
  readonly questions: QuestionView[];
}

const september = 8;

const schoolYearOf = (moment: number): number => {
  const day = new Date(moment);
  return day.getMonth() >= september ? day.getFullYear() : day.getFullYear() - 1;
};

/** Questions by the school year they were asked in; the newest year first, the order within it as given. */
export const bySchoolYear = (questions: readonly QuestionView[]): SchoolYear[] => {
  const years = new Map<number, QuestionView[]>();
  for (const question of questions) {
    const from = schoolYearOf(question.askedAt);
    years.set(from, [...(years.get(from) ?? []), question]);
  }
  return [...years]
    .map(([from, of]) => ({ from, questions: of }))
    .toSorted((one, other) => other.from - one.from);
};
