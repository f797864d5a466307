import { noteReaders } from '../access/abilities.ts';
import { dayOf, type Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import type { Contact, ContactLog } from '../contract/meetings.ts';
import { staffRoles, visibilities } from '../contract/vocabulary.ts';
import { notFound, Refusal } from '../errors.ts';
import { selectNames } from '../people/names-table.ts';
import { selectAgreementTexts } from './agreements-table.ts';
import {
  selectMeetingContacts,
  selectMinutesTexts,
  selectTalkNotes,
  selectTutees,
} from './contacts-table.ts';
import { readPart } from './stored-part.ts';
import { selectPupilsOfMeetings, type MeetingPupilRow } from './table.ts';

interface Months {
  /** The first and the last month, `YYYY-MM`. */
  readonly from: string;
  readonly until: string;
}

/** More lines than a year of a full-time tutor has. */
const mostLines = 2000;
const longestMonths = 24;

/** The contact log of all children of the calling tutor; it fills itself from meetings and talks. */
export async function readContacts(context: Context, months: Months): Promise<ContactLog> {
  const { db, clock, actor } = context;
  if (!staffRoles.includes(actor.role)) throw notFound();
  const children = await selectTutees(db, { ...actor, today: dayOf(clock()) });
  return logOf(context, { months, pupilIds: children.map((child) => child.pupil_id) });
}

/** The same of one child. */
export async function readContactsOfPupil(
  context: Context,
  { pupilId, ...months }: Months & { pupilId: string },
): Promise<ContactLog> {
  await allow(context, pupilId, 'meeting.lead');
  return logOf(context, { months, pupilIds: [pupilId] });
}

async function logOf(
  context: Context,
  { months, pupilIds }: { months: Months; pupilIds: readonly string[] },
): Promise<ContactLog> {
  const { db, clock, actor } = context;
  const { schoolId, personId } = actor;
  const { from, until } = daysOf(months);
  if (pupilIds.length === 0) return { contacts: [], truncated: false };
  // Whose tutor one is, whose notes of these visibilities one reads: all of them are the caller's own children.
  const heard = visibilities.filter(
    (visibility) => visibility === 'named' || noteReaders[visibility].includes('tutor'),
  );
  const of = { schoolId, pupilIds, from, until, limit: mostLines + 1 };
  const meetings = await selectMeetingContacts(db, of);
  const notes = await selectTalkNotes(db, {
    ...of,
    personId,
    since: Date.parse(from),
    before: Date.parse(until),
    visibilities: heard,
  });
  const meetingIds = meetings.map((meeting) => meeting.meeting_id);
  const tutees = await selectTutees(db, { schoolId, personId, today: dayOf(clock()) });
  const names = new Map(tutees.map((child) => [child.pupil_id, child.name]));
  const parts = Map.groupBy(
    await selectPupilsOfMeetings(db, { schoolId, meetingIds }),
    (part) => part.meeting_id,
  );
  const own = [...parts.values()].flat().filter((part) => pupilIds.includes(part.pupil_id));
  const texts = await selectMinutesTexts(db, {
    schoolId,
    noteIds: own.flatMap((part) => [part.note_id, part.adult_note_id]).filter((id) => id !== null),
    visibilities: heard,
  });
  const agreed = Map.groupBy(
    await selectAgreementTexts(db, { schoolId, meetingIds }),
    (agreement) => agreement.meeting_id,
  );
  const people = await selectNames(db, {
    schoolId,
    personIds: [
      ...new Set([
        ...meetings.map((meeting) => meeting.created_by),
        ...own.flatMap((part) => readPart(part.part).people),
      ]),
    ],
  });
  const ofMeetings = meetings.map((meeting): Contact => {
    const all = parts.get(meeting.meeting_id) ?? [];
    const shown = all.filter((part) => pupilIds.includes(part.pupil_id));
    const written = shown.map((part) => readPart(part.part));
    return {
      contactId: meeting.meeting_id,
      day: meeting.held_on,
      minutes: meeting.minutes_spent,
      form: all.length > 1 ? 'group' : 'individual',
      kind: meeting.kind,
      participants: unique([
        ...shown.map((part) => part.name),
        people.get(meeting.created_by) ?? '',
        ...written.flatMap((part) => part.people.map((id) => people.get(id) ?? '')),
        ...written.map(({ guests }) => guests),
      ]),
      topic: unique(written.map(({ topic }) => topic)).join('; '),
      content: unique(shown.flatMap((part) => minutesOf(part, texts))).join('\n\n'),
      agreements: unique(
        (agreed.get(meeting.meeting_id) ?? [])
          .filter((agreement) => pupilIds.includes(agreement.pupil_id))
          .map(({ text }) => text),
      ),
    };
  });
  const ofNotes = [...Map.groupBy(notes, (note) => note.group_id ?? note.note_id)].map(
    ([contactId, together]): Contact => {
      const [first] = together as [(typeof together)[number]];
      const isRestricted = together.some((note) => note.visibility === 'named');
      const spoken = isRestricted ? undefined : together.find((note) => note.voice_seconds !== null);
      return {
        contactId,
        day: dayOf(first.created_at),
        minutes: null,
        form: first.group_id === null ? 'individual' : 'group',
        kind: 'note',
        participants: unique([
          ...together.map((note) => names.get(note.pupil_id) ?? ''),
          ...together.map((note) => note.author),
        ]),
        topic: '',
        content: isRestricted ? null : unique(together.map((note) => note.text)).join('\n\n'),
        ...(spoken?.voice_seconds
          ? { voice: { noteId: spoken.note_id, seconds: spoken.voice_seconds, by: spoken.author } }
          : {}),
        agreements: [],
      };
    },
  );
  const contacts = [...ofMeetings, ...ofNotes].toSorted((one, other) => (one.day < other.day ? -1 : 1));
  return { contacts: contacts.slice(-mostLines), truncated: contacts.length > mostLines };
}

const minutesOf = (part: MeetingPupilRow, texts: ReadonlyMap<string, string>): string[] =>
  [part.note_id, part.adult_note_id].map((id) => texts.get(id ?? '') ?? '');

const unique = (words: readonly string[]): string[] => [...new Set(words)].filter((word) => word !== '');

/**
 * From the first day of the first month to the first day after the last one.
 * @throws Refusal `BAD_INPUT` for months in the wrong order, or more than two years of them
 */
function daysOf({ from, until }: Months): { from: string; until: string } {
  const [year = 0, month = 0] = until.split('-').map(Number);
  const [firstYear = 0, firstMonth = 0] = from.split('-').map(Number);
  const months = (year - firstYear) * 12 + month - firstMonth + 1;
  if (months < 1 || months > longestMonths)
    throw new Refusal('BAD_INPUT', { fields: [{ path: 'until', problem: 'out_of_range' }] });
  const after = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  return { from: `${from}-01`, until: `${after.padStart(7, '0')}-01` };
}
