import type { CoordinatedPupil, Coordination } from '../../../lti-server/contract/coordination.ts';

/** The grade that a class's title tells: «Тьюторское сопровождение, 3 «Б»» → 3. Nothing where it tells none or two. */
export const gradeGuess = (
  { courseIds }: CoordinatedPupil,
  courses: Coordination['courses'],
): number | null => {
  const told = new Set(
    courses
      .filter(({ courseId }) => courseIds.includes(courseId))
      .flatMap(({ title }) => {
        const grade = Number(
          /(?<![\d.])(1[01]|[1-9])(?=\s?[«"(]?[А-ЯЁA-Z][»")]?(?!\p{L}))/u.exec(title)?.[1],
        );
        return grade > 0 ? grade : [];
      }),
  );
  const [grade] = told;
  return told.size === 1 ? (grade ?? null) : null;
};

/** The school year after the one that this day (`YYYY-MM-DD`) is in, by the calendar year it begins in. */
export const nextYear = (today: string): number => {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return (month >= 9 ? year : year - 1) + 1;
};

/** 2027 → «2027/28». */
export const yearInWords = (year: number): string => `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
