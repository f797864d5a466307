import type { Context } from '../access/context.ts';
import { may, standingTo, type Standing } from '../access/standing.ts';
import { notFound } from '../errors.ts';
import { selectMeeting, selectPupilsOfMeetings, type MeetingPupilRow, type MeetingRow } from './table.ts';

/** One child of a meeting, with how the caller stands to it. */
export interface FoundPupil {
  readonly row: MeetingPupilRow;
  readonly standing: Standing;
}

/** A meeting as far as it is the caller's to lead. */
export interface FoundMeeting {
  readonly meeting: MeetingRow;
  /** Those children whom the caller is the tutor of now; at least one. */
  readonly pupils: readonly FoundPupil[];
  /** How many children there are in all. */
  readonly size: number;
}

/**
 * A meeting for whoever is a tutor of one of its children now, whoever prepared it: a tutor who has taken a
 * child over goes on with it, and one who has handed all of them over no longer finds it.
 * @throws Refusal `NOT_FOUND` for the absent and for the forbidden alike
 */
export async function findMeeting(context: Context, meetingId: string): Promise<FoundMeeting> {
  const { db, actor } = context;
  const { schoolId } = actor;
  const meeting = await selectMeeting(db, { schoolId, meetingId });
  if (meeting === undefined) throw notFound();
  const rows = await selectPupilsOfMeetings(db, { schoolId, meetingIds: [meetingId] });
  const pupils: FoundPupil[] = [];
  for (const row of rows) {
    const standing = await standingTo(context, row.pupil_id);
    if (may(standing, 'meeting.lead')) pupils.push({ row, standing });
  }
  if (pupils.length === 0) throw notFound();
  return { meeting, pupils, size: rows.length };
}
