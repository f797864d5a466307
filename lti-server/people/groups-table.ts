import { keptUnder } from './kept-under.ts';
import type { Database } from '../storage/open.ts';

/** The queries of a course's groups: subgroups of a class, as the LMS has them. */

interface OfCourse {
  readonly schoolId: string;
  readonly courseId: string;
}

/** One group of the LMS: its own identifier there, its name, and who is in it, as the LMS knows them. */
export interface ListedGroup {
  readonly groupId: string;
  readonly name: string;
  readonly subs: readonly string[];
}

/** Takes over the whole list: what is no longer in it goes. */
export async function replaceGroups(
  tx: Database,
  {
    schoolId,
    courseId,
    platformId,
    groups,
  }: OfCourse & { platformId: string; groups: readonly ListedGroup[] },
): Promise<void> {
  await tx
    .deleteFrom('course_group_member')
    .where('school_id', '=', schoolId)
    .where('course_id', '=', courseId)
    .execute();
  await tx
    .deleteFrom('course_group')
    .where('school_id', '=', schoolId)
    .where('course_id', '=', courseId)
    .execute();
  for (const { groupId, name, subs } of groups) {
    const key = { school_id: schoolId, course_id: courseId, group_id: groupId };
    await tx
      .insertInto('course_group')
      .values({ ...key, name })
      .execute();
    for (let start = 0; start < subs.length; start += 200) {
      const people = await tx
        .selectFrom('person')
        .where('school_id', '=', schoolId)
        .where('platform_id', '=', keptUnder(tx, platformId))
        .where('sub', 'in', subs.slice(start, start + 200))
        .select('person_id')
        .execute();
      if (people.length === 0) continue;
      await tx
        .insertInto('course_group_member')
        .values(people.map((person) => ({ ...key, person_id: person.person_id })))
        .execute();
    }
  }
}

export const selectCourseOfContext = (
  db: Database,
  of: { schoolId: string; platformId: string; deploymentId: string; contextId: string },
) =>
  db
    .selectFrom('course')
    .where('school_id', '=', of.schoolId)
    .where('platform_id', '=', of.platformId)
    .where('deployment_id', '=', of.deploymentId)
    .where('context_id', '=', of.contextId)
    .select('course_id')
    .executeTakeFirst();

/** Everybody who is in a group of the course, by the group's name. */
export const selectGroupsOfCourse = (db: Database, { schoolId, courseId }: OfCourse) =>
  db
    .selectFrom('course_group')
    .innerJoin('course_group_member', (join) =>
      join
        .onRef('course_group_member.school_id', '=', 'course_group.school_id')
        .onRef('course_group_member.course_id', '=', 'course_group.course_id')
        .onRef('course_group_member.group_id', '=', 'course_group.group_id'),
    )
    .where('course_group.school_id', '=', schoolId)
    .where('course_group.course_id', '=', courseId)
    .select(['course_group.group_id', 'course_group.name', 'course_group_member.person_id'])
    .execute();
