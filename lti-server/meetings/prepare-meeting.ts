import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import type { MeetingPreparation, MeetingView } from '../contract/meetings.ts';
import { notFound } from '../errors.ts';
import { lockPupil } from '../pupils/table.ts';
import type { Database } from '../storage/open.ts';
import { findMeeting } from './find-meeting.ts';
import { presentMeeting } from './meeting-view.ts';
import { emptyPart } from './stored-part.ts';
import {
  deleteMeeting,
  insertMeeting,
  insertMeetingPupil,
  selectMeeting,
  selectMeetingsOfPupil,
  selectPupilsOfMeetings,
  updateMeeting,
} from './table.ts';

/**
 * Prepares a meeting with these children; its agenda builds itself from what is known. Where one of this kind
 * with the same children waits already, that one answers, moved to the day that is asked for unless it has
 * begun: so two tutors prepare one meeting, and a second press none.
 * @throws Refusal `NOT_FOUND` unless the caller is the tutor of each of them, and for an id of another meeting
 */
export async function prepareMeeting(
  context: Context,
  { meetingId, kind, pupilIds, heldOn, minutesPlanned }: MeetingPreparation,
): Promise<MeetingView> {
  const { db, clock, actor } = context;
  const { schoolId, personId } = actor;
  const children = [...new Set(pupilIds)].toSorted();
  for (const pupilId of children) await allow(context, pupilId, 'meeting.lead');
  const prepared = await db.transaction().execute(async (tx) => {
    // In one order, so that two who prepare at once wait for each other and never for ever.
    for (const pupilId of children) await lockPupil(tx, { schoolId, pupilId });
    const of = { schoolId, meetingId };
    const same = await selectMeeting(tx, of);
    if (same !== undefined) {
      if (same.created_by !== personId) throw notFound();
      return meetingId;
    }
    const by = { at: clock(), by: personId };
    const waiting = await findWaiting(tx, { schoolId, kind, children });
    if (waiting !== undefined) {
      const { meeting_id: id, revision, started_at: startedAt, held_on: planned } = waiting;
      if (startedAt === null && planned < heldOn)
        await updateMeeting(tx, { schoolId, meetingId: id, revision, ...by }, { held_on: heldOn });
      return id;
    }
    await insertMeeting(tx, { ...of, kind, heldOn, minutesPlanned, ...by });
    const part = JSON.stringify(emptyPart);
    for (const pupilId of children) {
      await insertMeetingPupil(tx, { ...of, pupilId, part });
      await record(tx, context, { action: 'meeting.prepared', pupilId, subjectId: meetingId });
    }
    return meetingId;
  });
  return readMeeting(context, prepared);
}

/** A meeting of this kind with exactly these children that is not over. */
async function findWaiting(
  tx: Database,
  { schoolId, kind, children }: { schoolId: string; kind: string; children: readonly string[] },
) {
  const pupilId = children[0] ?? '';
  const open = (await selectMeetingsOfPupil(tx, { schoolId, pupilId })).filter(
    (meeting) => meeting.ended_at === null && meeting.kind === kind,
  );
  const rows = await selectPupilsOfMeetings(tx, {
    schoolId,
    meetingIds: open.map((meeting) => meeting.meeting_id),
  });
  const byMeeting = Map.groupBy(rows, (row) => row.meeting_id);
  return open.find((meeting) => {
    const ids = (byMeeting.get(meeting.meeting_id) ?? []).map((row) => row.pupil_id).toSorted();
    return ids.length === children.length && ids.every((id, place) => id === children[place]);
  });
}

/** A meeting as it stands now. */
export async function readMeeting(context: Context, meetingId: string): Promise<MeetingView> {
  return presentMeeting(context, await findMeeting(context, meetingId));
}

/**
 * Takes a meeting that will not be out of the way, with what was written for it. One that is over stays.
 * @throws Refusal `NOT_FOUND`, also while a child takes part whom the caller is not the tutor of
 */
export async function cancelMeeting(context: Context, meetingId: string): Promise<Record<string, never>> {
  const { db, actor } = context;
  const { meeting, pupils, size } = await findMeeting(context, meetingId);
  if (meeting.ended_at !== null || pupils.length < size) throw notFound();
  await db.transaction().execute(async (tx) => {
    await deleteMeeting(tx, { schoolId: actor.schoolId, meetingId });
    for (const { row } of pupils)
      await record(tx, context, {
        action: 'meeting.cancelled',
        pupilId: row.pupil_id,
        subjectId: meetingId,
      });
  });
  return {};
}
