import { dayOf, type Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import type { MeetingList } from '../contract/meetings.ts';
import { presentAgreements } from './agreements.ts';
import { selectAgreements } from './agreements-table.ts';
import { selectTutees } from './contacts-table.ts';
import { readPart } from './stored-part.ts';
import { selectMeetingsOfPupil, selectPupilsOfMeetings } from './table.ts';

/** A pupil's meetings, those to come and those that were, and what was agreed in them. */
export async function listMeetings(context: Context, pupilId: string): Promise<MeetingList> {
  const { db, clock, actor } = context;
  await allow(context, pupilId, 'meeting.lead');
  const { schoolId, personId } = actor;
  const of = { schoolId, pupilId };
  const meetings = await selectMeetingsOfPupil(db, of);
  const tutees = await selectTutees(db, { schoolId, personId, today: dayOf(clock()) });
  const names = new Map(tutees.map((tutee) => [tutee.pupil_id, tutee.name]));
  const together = Map.groupBy(
    await selectPupilsOfMeetings(db, { schoolId, meetingIds: meetings.map((row) => row.meeting_id) }),
    (row) => row.meeting_id,
  );
  const agreements = await presentAgreements(context, await selectAgreements(db, of));
  const { compare } = new Intl.Collator(actor.locale);
  return {
    meetings: meetings.map((row) => ({
      meetingId: row.meeting_id,
      kind: row.kind,
      heldOn: row.held_on,
      ended: row.ended_at !== null,
      started: row.started_at !== null,
      topic: readPart(row.part).topic,
      others: (together.get(row.meeting_id) ?? []).flatMap((other) =>
        other.pupil_id === pupilId ? [] : (names.get(other.pupil_id) ?? []),
      ),
    })),
    agreements: [
      ...agreements.filter(({ outcome }) => outcome === null),
      ...agreements.filter(({ outcome }) => outcome !== null),
    ],
    companions: tutees
      .filter((tutee) => tutee.pupil_id !== pupilId)
      .map((tutee) => ({ pupilId: tutee.pupil_id, name: tutee.name }))
      .sort((one, other) => compare(one.name, other.name)),
  };
}
