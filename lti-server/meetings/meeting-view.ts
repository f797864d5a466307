import { dayOf, type Context } from '../access/context.ts';
import type { Standing } from '../access/standing.ts';
import type { AgreementOwner, MeetingPupil, MeetingView } from '../contract/meetings.ts';
import { parties, type Party, type TieKind } from '../contract/vocabulary.ts';
import { mayRead } from '../notes/list-notes.ts';
import { selectNote } from '../notes/table.ts';
import { selectNames } from '../people/names-table.ts';
import { selectTies } from '../pupils/table.ts';
import { presentAgreements } from './agreements.ts';
import { selectAgreements } from './agreements-table.ts';
import { arrangeAgenda } from './arrange.ts';
import { gatherFacts } from './facts.ts';
import type { FoundMeeting, FoundPupil } from './find-meeting.ts';
import { selectMinutesOfPupil } from './minutes-table.ts';
import { readPart } from './stored-part.ts';
import { selectLastEnd } from './table.ts';

const day = 24 * 60 * 60_000;
/** How far back the first meeting looks, and no meeting looks further than that at once. */
const firstLook = 45 * day;
const longestLook = 200 * day;

const partyOf: Record<TieKind, Party> = {
  tutor: 'tutor',
  teacher: 'teacher',
  club_teacher: 'teacher',
  specialist: 'specialist',
  guardian: 'guardian',
};

/** A meeting with its agenda, as those of its children are the caller's. */
export async function presentMeeting(context: Context, found: FoundMeeting): Promise<MeetingView> {
  const { meeting } = found;
  const { schoolId } = context.actor;
  const names = await selectNames(context.db, {
    schoolId,
    personIds: [meeting.created_by, meeting.updated_by],
  });
  const pupils: MeetingPupil[] = [];
  for (const pupil of found.pupils) pupils.push(await presentPupil(context, { ...found, pupil }));
  return {
    meetingId: meeting.meeting_id,
    kind: meeting.kind,
    heldOn: meeting.held_on,
    minutesPlanned: meeting.minutes_planned,
    minutesSpent: meeting.minutes_spent,
    startedAt: meeting.started_at,
    endedAt: meeting.ended_at,
    revision: meeting.revision,
    leader: { personId: meeting.created_by, name: names.get(meeting.created_by) ?? '' },
    changedBy: names.get(meeting.updated_by) ?? '',
    changedAt: meeting.updated_at,
    size: found.size,
    pupils,
  };
}

async function presentPupil(
  context: Context,
  { meeting, size, pupil: { row, standing } }: Omit<FoundMeeting, 'pupils'> & { pupil: FoundPupil },
): Promise<MeetingPupil> {
  const { db, clock, actor } = context;
  const of = { schoolId: actor.schoolId, pupilId: row.pupil_id };
  const { points, ...written } = readPart(row.part);
  const agreements = await selectAgreements(db, of);
  const ended = meeting.ended_at !== null;
  const agenda = ended
    ? []
    : arrangeAgenda(
        await gatherFacts(context, {
          standing,
          since: await sinceOf(context, of.pupilId),
          agreements,
          minutes: await selectMinutesOfPupil(db, of),
        }),
        { points, kind: meeting.kind, size },
      );
  const shown = await presentAgreements(context, agreements);
  const onAgenda = new Set(agenda.map(({ key }) => key));
  return {
    pupilId: of.pupilId,
    name: row.name,
    ...written,
    points: agenda,
    owners: await ownersOf(context, {
      ...of,
      personId: row.person_id,
      name: row.name,
      today: dayOf(clock()),
    }),
    earlier: shown.filter(({ agreementId }) => onAgenda.has(`agreement:${agreementId}`)),
    agreed: shown.filter(({ meetingId }) => meetingId === meeting.meeting_id),
    minutes: await presentMinutes(context, { noteId: row.note_id, standing }),
    adultMinutes: await presentMinutes(context, { noteId: row.adult_note_id, standing }),
  };
}

async function sinceOf({ db, clock, actor }: Context, pupilId: string): Promise<number> {
  const now = clock();
  const last = await selectLastEnd(db, { schoolId: actor.schoolId, pupilId });
  return last === null ? now - firstLook : Math.max(last, now - longestLook);
}

/** The child, the grown-ups around it, and the family where nobody of it has a name here. */
async function ownersOf(
  { db, actor }: Context,
  of: { schoolId: string; pupilId: string; personId: string; name: string; today: string },
): Promise<AgreementOwner[]> {
  const ties = await selectTies(db, of);
  const people = new Map<string, AgreementOwner>();
  for (const { person_id: personId, name, kind } of ties)
    if (!people.has(personId)) people.set(personId, { party: partyOf[kind], personId, name });
  const { compare } = new Intl.Collator(actor.locale);
  const owners: AgreementOwner[] = [
    { party: 'pupil', personId: of.personId, name: of.name },
    ...[...people.values()].toSorted(
      (one, other) =>
        parties.indexOf(one.party) - parties.indexOf(other.party) ||
        compare(one.name ?? '', other.name ?? ''),
    ),
  ];
  return owners.some(({ party }) => party === 'guardian')
    ? owners
    : [...owners, { party: 'guardian', personId: null, name: null }];
}

/** The minutes are a note like any other: whoever may not read it does not get it here. */
async function presentMinutes(
  { db, actor }: Context,
  { noteId, standing }: { noteId: string | null; standing: Standing },
): Promise<MeetingPupil['minutes']> {
  const note = noteId === null ? undefined : await selectNote(db, { schoolId: actor.schoolId, noteId });
  if (note === undefined || note.visibility === 'named' || note.visibility === 'author') return null;
  return mayRead(standing, note.visibility) ? { text: note.text, visibility: note.visibility } : null;
}
