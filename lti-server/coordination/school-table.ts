import { sql } from 'kysely';
import type { Visibility } from '../contract/vocabulary.ts';
import type { RouteHead } from '../overview/table.ts';
import type { Database } from '../storage/open.ts';

/** What a coordinator sees of every child of the school: days and stages, never what anybody wrote. */

interface OfSchool {
  readonly schoolId: string;
}

/** Asked as `in (…)`, never joined: so both engines look everything up by the indexes of the pupils. */
const pupilsOf = (db: Database, schoolId: string) =>
  db.selectFrom('pupil').where('pupil.school_id', '=', schoolId).select('pupil.pupil_id');

/** Every route that is not closed, without its plan. */
export async function selectOpenRoutes(db: Database, { schoolId }: OfSchool): Promise<RouteHead[]> {
  const rows = await db
    .selectFrom('route')
    .where('school_id', '=', schoolId)
    .where('pupil_id', 'in', pupilsOf(db, schoolId))
    .where('status', '!=', 'closed')
    .select([
      'pupil_id',
      'route_id',
      'status',
      'revision',
      'agreed_version',
      'created_at',
      'paused_on',
      'rests',
    ])
    .execute();
  return rows.map((row) => ({ ...row, now_step: null, now_since: null }));
}

/** Of a talk in a restricted note not even the day is told. */
const counted: readonly Visibility[] = ['team', 'teachers', 'family', 'pupil'];

/** When somebody last wrote of a talk with each child, since a moment; each child's index is read from its end. */
export const selectLastTalks = (db: Database, { schoolId, since }: OfSchool & { since: number }) =>
  db
    .selectFrom('pupil')
    .where('pupil.school_id', '=', schoolId)
    .select((pupil) => [
      'pupil.pupil_id',
      pupil
        .selectFrom('note')
        .where('note.school_id', '=', schoolId)
        .whereRef('note.pupil_id', '=', 'pupil.pupil_id')
        .where('note.created_at', '>=', since)
        .where('note.kind', 'in', ['talk', 'agreement'])
        .where('note.visibility', 'in', counted)
        .orderBy('note.created_at', 'desc')
        .limit(1)
        .select('note.created_at')
        .as('at'),
    ])
    .execute();

/** When the last meeting with each child ended, since a moment. */
export const selectLastMeetings = (db: Database, { schoolId, since }: OfSchool & { since: number }) =>
  db
    .selectFrom('meeting')
    .innerJoin('meeting_pupil', (join) =>
      join
        .onRef('meeting_pupil.school_id', '=', 'meeting.school_id')
        .onRef('meeting_pupil.meeting_id', '=', 'meeting.meeting_id'),
    )
    .where('meeting.school_id', '=', schoolId)
    .where('meeting.ended_at', '>=', since)
    .groupBy('meeting_pupil.pupil_id')
    .select(['meeting_pupil.pupil_id', sql<number>`max(meeting.ended_at)`.as('at')])
    .execute();
