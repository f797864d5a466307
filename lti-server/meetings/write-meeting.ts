import { isDeepStrictEqual } from 'node:util';
import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import type { MeetingEdit, MeetingView } from '../contract/meetings.ts';
import { notFound, Refusal } from '../errors.ts';
import { findMeeting, type FoundMeeting } from './find-meeting.ts';
import { readMeeting } from './prepare-meeting.ts';
import { readPart } from './stored-part.ts';
import { updateMeeting, updateMeetingPupil } from './table.ts';

/** One audit entry for a stretch of typing by one person, in milliseconds: a meeting is saved as it is typed. */
const oneStretch = 10 * 60_000;

/**
 * Saves what is written in a meeting that is not over. Saving what is there already changes nothing. Of the
 * points only those of one's own bring their words along; all others are read from their records.
 * @throws Refusal `NOT_FOUND`, also when a child is named whom the caller is not the tutor of;
 * `REVISION_CONFLICT` when somebody saved in between, with the meeting as it stands; `ALREADY_DONE` when it
 * is over
 */
export async function editMeeting(
  context: Context,
  { meetingId, edit }: { meetingId: string; edit: MeetingEdit },
): Promise<MeetingView> {
  const { db, clock, actor } = context;
  const { schoolId, personId } = actor;
  const of = { schoolId, meetingId };
  const refused = await db.transaction().execute(async (tx) => {
    const found = await findMeeting({ ...context, db: tx }, meetingId);
    const { meeting } = found;
    const changes = changedParts(found, edit);
    if (meeting.ended_at !== null) return 'ALREADY_DONE';
    const begins = edit.started && meeting.started_at === null;
    const same =
      changes.length === 0 &&
      !begins &&
      meeting.held_on === edit.heldOn &&
      meeting.minutes_planned === edit.minutesPlanned;
    if (same) return undefined;
    const at = clock();
    const saved = await updateMeeting(
      tx,
      { ...of, revision: edit.revision, at, by: personId },
      {
        held_on: edit.heldOn,
        minutes_planned: edit.minutesPlanned,
        ...(begins ? { started_at: at } : {}),
      },
    );
    if (!saved) return 'REVISION_CONFLICT';
    const goesOn =
      meeting.revision > 1 && meeting.updated_by === personId && at - meeting.updated_at < oneStretch;
    for (const { pupilId, part } of changes) await updateMeetingPupil(tx, { ...of, pupilId }, { part });
    if (!goesOn) await record(tx, context, { action: 'meeting.edited', subjectId: meetingId });
    return undefined;
  });
  const view = await readMeeting(context, meetingId);
  if (refused !== undefined) throw new Refusal(refused, { current: view });
  return view;
}

/** The parts that are other than they were, ready to be stored. */
function changedParts({ pupils }: FoundMeeting, edit: MeetingEdit): { pupilId: string; part: string }[] {
  return edit.pupils.flatMap(({ pupilId, ...part }) => {
    const known = pupils.find(({ row }) => row.pupil_id === pupilId);
    if (known === undefined) throw notFound();
    const points = part.points.map((point) =>
      point.key.startsWith('own:') ? point : { ...point, text: '', shared: false },
    );
    const next = { ...part, points };
    return isDeepStrictEqual(readPart(known.row.part), next) ? [] : [{ pupilId, part: JSON.stringify(next) }];
  });
}
