/** The names of a seeded school's records, made of their numbers, and how they are written in bulk. */
export const school_id = 'bench-school';
export const platform_id = 'bench-platform';

export const numbered = (word: string, number: number): string =>
  `${word}-${String(number).padStart(6, '0')}`;
export const pupilId = (number: number): string => numbered('pupil', number);
/** The pupil as a person. */
export const childId = (number: number): string => numbered('child', number);
export const tutorId = (number: number): string => numbered('tutor', number);
export const courseId = (number: number): string => numbered('course', number);
export const routeId = (number: number): string => numbered('route', number);
export const stepId = (number: number): string => numbered('step', number);

/** Numbers of all children, and who the tutor of each is. */
export interface Crowd {
  readonly now: number;
  readonly children: readonly number[];
  readonly tutorOf: (child: number) => number;
}

const rowsAtOnce = 400;

export async function inBatches<Row>(
  rows: readonly Row[],
  insert: (some: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let first = 0; first < rows.length; first += rowsAtOnce)
    await insert(rows.slice(first, first + rowsAtOnce));
}
