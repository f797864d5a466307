import type { Database } from '../storage/open.ts';

/** The names of a few people: colleagues, not children. */
export const selectNames = (db: Database, of: { schoolId: string; personIds: readonly string[] }) =>
  db
    .selectFrom('person')
    .where('school_id', '=', of.schoolId)
    .where('person_id', 'in', of.personIds)
    .select(['person_id', 'name'])
    .execute();

/** The titles of a few courses. */
export const selectTitles = (db: Database, of: { schoolId: string; courseIds: readonly string[] }) =>
  db
    .selectFrom('course')
    .where('school_id', '=', of.schoolId)
    .where('course_id', 'in', of.courseIds)
    .select(['course_id', 'title'])
    .execute();
