import type { Database } from '../storage/open.ts';

/** The titles of a few courses. */
export const selectTitles = (db: Database, of: { schoolId: string; courseIds: readonly string[] }) =>
  db
    .selectFrom('course')
    .where('school_id', '=', of.schoolId)
    .where('course_id', 'in', of.courseIds)
    .select(['course_id', 'title'])
    .execute();
