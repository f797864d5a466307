import { record } from '../access/audit.ts';
import { dayOf, type Context } from '../access/context.ts';
import type { MeetingEnd, MeetingKind, MeetingPart, MeetingView } from '../contract/meetings.ts';
import type { NoteKind, Party, Visibility } from '../contract/vocabulary.ts';
import { notFound, Refusal } from '../errors.ts';
import { insertNote } from '../notes/table.ts';
import { selectTies } from '../pupils/table.ts';
import { leadOn } from './agreed-about.ts';
import { agreedSteps } from './agreed-steps.ts';
import { insertAgreement } from './agreements-table.ts';
import { findMeeting, type FoundPupil } from './find-meeting.ts';
import { readMeeting } from './prepare-meeting.ts';
import { readPart } from './stored-part.ts';
import { updateMeeting, updateMeetingPupil, type MeetingRow } from './table.ts';

/** Who has sat at the table and so agrees to what becomes a step. */
const parties: Record<MeetingKind, readonly Party[]> = {
  tutorial: ['pupil', 'tutor'],
  talk: ['pupil', 'tutor'],
  family_meeting: ['pupil', 'tutor', 'guardian'],
};

type Ending = MeetingEnd['pupils'][number];

/**
 * Ends a meeting: the minutes become notes, the agreements become steps and duties with a day, all of it at
 * once or nothing. Ending what is over already answers it as it is.
 * @throws Refusal `NOT_FOUND`, also when a child is named whom the caller is not the tutor of;
 * `REVISION_CONFLICT` when somebody wrote in between, with the meeting as it stands; `BAD_INPUT` for an
 * agreement without a day or with one before the meeting's own
 */
export async function endMeeting(
  context: Context,
  { meetingId, end }: { meetingId: string; end: MeetingEnd },
): Promise<MeetingView> {
  const { db, clock, actor } = context;
  const { schoolId, personId } = actor;
  const saved = await db.transaction().execute(async (tx) => {
    const inside = { ...context, db: tx };
    const { meeting, pupils } = await findMeeting(inside, meetingId);
    const endings = end.pupils.map((ending) => {
      const pupil = pupils.find(({ row }) => row.pupil_id === ending.pupilId);
      if (pupil === undefined) throw notFound();
      return { ending, pupil };
    });
    if (meeting.ended_at !== null) return true;
    const at = clock();
    const of = { schoolId, meetingId, revision: end.revision, at, by: personId };
    const change = { ended_at: at, minutes_spent: end.minutesSpent };
    if (!(await updateMeeting(tx, of, change))) return false;
    for (const each of endings) await endForPupil(inside, { meeting, ...each });
    return true;
  });
  const view = await readMeeting(context, meetingId);
  if (!saved) throw new Refusal('REVISION_CONFLICT', { current: view });
  return view;
}

async function endForPupil(
  context: Context,
  { meeting, ending, pupil }: { meeting: MeetingRow; ending: Ending; pupil: FoundPupil },
): Promise<void> {
  const { db, actor } = context;
  const { schoolId } = actor;
  const of = { schoolId, meetingId: meeting.meeting_id, pupilId: pupil.row.pupil_id };
  const part = readPart(pupil.row.part);
  const agreements = await makeAgreements(context, { meeting, pupil, part });
  const kind: NoteKind = agreements > 0 ? 'agreement' : 'talk';
  const noteId = await writeMinutes(context, {
    pupilId: of.pupilId,
    kind,
    text: ending.text,
    visibility: ending.seenBy,
  });
  const adultNoteId = await writeMinutes(context, {
    pupilId: of.pupilId,
    kind: 'talk',
    text: ending.adultText,
    visibility: part.audience,
  });
  // What has become notes and agreements is not kept twice.
  const rest = { ...part, words: '', adultWords: '', agreements: [], points: [] };
  const ids = { note_id: noteId, adult_note_id: adultNoteId };
  await updateMeetingPupil(db, of, { part: JSON.stringify(rest), ...ids });
  const { pupilId } = of;
  await record(db, context, { action: 'meeting.ended', pupilId, subjectId: of.meetingId });
}

async function writeMinutes(
  context: Context,
  { pupilId, text, ...note }: { pupilId: string; kind: NoteKind; text: string; visibility: Visibility },
): Promise<string | null> {
  if (text === '') return null;
  const { db, clock, random, actor } = context;
  const noteId = random.id();
  await insertNote(db, {
    ...note,
    schoolId: actor.schoolId,
    noteId,
    pupilId,
    text,
    routeId: null,
    stepId: null,
    at: clock(),
    by: actor.personId,
  });
  await record(db, context, { action: 'note.written', pupilId, subjectId: noteId });
  return noteId;
}

/** @returns how many there are */
async function makeAgreements(
  context: Context,
  { meeting, pupil: { row }, part }: { meeting: MeetingRow; pupil: FoundPupil; part: MeetingPart },
): Promise<number> {
  const { db, clock, actor } = context;
  const of = { schoolId: actor.schoolId, pupilId: row.pupil_id };
  const ties = await selectTies(db, { ...of, today: dayOf(clock()) });
  const names = new Map([
    [row.person_id, row.name],
    ...ties.map((tie) => [tie.person_id, tie.name] as const),
  ]);
  const made = part.agreements
    .filter(({ text }) => text !== '')
    .map((agreement) => {
      if (agreement.dueOn === null)
        throw new Refusal('BAD_INPUT', { fields: [{ path: 'dueOn', problem: 'missing' }] });
      if (agreement.dueOn < meeting.held_on)
        throw new Refusal('BAD_INPUT', { fields: [{ path: 'dueOn', problem: 'out_of_range' }] });
      // Who is no longer around the child cannot be named; the party stays.
      const ownerName = names.get(agreement.ownerId ?? '') ?? null;
      return {
        ...agreement,
        dueOn: agreement.dueOn,
        ownerName,
        ownerId: ownerName === null ? null : agreement.ownerId,
      };
    });
  const agreedBy = parties[meeting.kind];
  const steps = await agreedSteps(context, { pupilId: of.pupilId, agreements: made, agreedBy });
  for (const agreement of made) {
    const { agreementId } = agreement;
    const stepId = steps?.steps.get(agreementId) ?? null;
    const routeId = stepId === null ? null : (steps?.routeId ?? null);
    const { about = null, text, dueOn } = agreement;
    const leads =
      about !== null && (await leadOn(context, { pupilId: of.pupilId, about, text, dueOn, routeId }));
    const isNew = await insertAgreement(db, {
      ...of,
      ...agreement,
      meetingId: meeting.meeting_id,
      agreedOn: meeting.held_on,
      routeId,
      stepId,
      // What has left the card meanwhile is not led on.
      about: leads ? about : null,
    });
    if (!isNew) throw notFound();
    const { pupilId } = of;
    await record(db, context, { action: 'agreement.made', pupilId, subjectId: agreementId });
  }
  return made.length;
}
