import type { Database } from '../storage/open.ts';

/** A school's courses of a platform whose lists could not be read when they were last asked for, the newest failure first. */
export const selectUnreadRosters = (
  db: Database,
  { schoolId, platformId }: { schoolId: string; platformId: string },
) =>
  db
    .selectFrom('roster')
    .innerJoin('course', (join) =>
      join
        .onRef('course.school_id', '=', 'roster.school_id')
        .onRef('course.course_id', '=', 'roster.course_id'),
    )
    .where('roster.school_id', '=', schoolId)
    .where('course.platform_id', '=', platformId)
    .where('roster.failed_at', 'is not', null)
    .orderBy('roster.failed_at', 'desc')
    .select(['course.title', 'roster.reason'])
    .execute();
