import { sql } from 'kysely';
import type { Visibility } from '../contract/vocabulary.ts';
import { inForce } from '../people/ties-in-force.ts';
import type { Database } from '../storage/open.ts';

/** The queries of the contact log. */

interface OfSchool {
  readonly schoolId: string;
}

/** The children whom a person is the tutor of on this day. */
export const selectTutees = (db: Database, of: OfSchool & { personId: string; today: string }) =>
  db
    .selectFrom('pupil')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'pupil.school_id')
        .onRef('person.person_id', '=', 'pupil.person_id'),
    )
    .where('pupil.school_id', '=', of.schoolId)
    .where('pupil.pupil_id', 'in', (tied) =>
      tied
        .selectFrom('tie')
        .where('tie.school_id', '=', of.schoolId)
        .where('tie.person_id', '=', of.personId)
        .where('tie.kind', '=', 'tutor')
        .where(inForce(of.today))
        .select('tie.pupil_id'),
    )
    .orderBy('person.name')
    .select(['pupil.pupil_id', 'person.name'])
    .execute();

interface Months extends OfSchool {
  readonly pupilIds: readonly string[];
  /** The first day that counts, and the first that counts no more. */
  readonly from: string;
  readonly until: string;
  readonly limit: number;
}

/** Meetings of these children that are over, the newest first. */
export const selectMeetingContacts = (db: Database, of: Months) =>
  db
    .selectFrom('meeting')
    .where('meeting.school_id', '=', of.schoolId)
    .where('meeting.ended_at', 'is not', null)
    .where('meeting.held_on', '>=', of.from)
    .where('meeting.held_on', '<', of.until)
    .where('meeting.meeting_id', 'in', (own) =>
      own
        .selectFrom('meeting_pupil')
        .where('meeting_pupil.school_id', '=', of.schoolId)
        .where('meeting_pupil.pupil_id', 'in', of.pupilIds)
        .select('meeting_pupil.meeting_id'),
    )
    .orderBy('meeting.held_on', 'desc')
    .orderBy('meeting.meeting_id')
    .limit(of.limit)
    .select([
      'meeting.meeting_id',
      'meeting.kind',
      'meeting.held_on',
      'meeting.minutes_spent',
      'meeting.created_by',
    ])
    .execute();

/** The texts of the minutes, as far as somebody reads notes of these visibilities. */
export async function selectMinutesTexts(
  db: Database,
  of: OfSchool & { noteIds: readonly string[]; visibilities: readonly Visibility[] },
): Promise<Map<string, string>> {
  if (of.noteIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('note')
    .where('school_id', '=', of.schoolId)
    .where('note_id', 'in', of.noteIds)
    .where('visibility', 'in', of.visibilities)
    .select(['note_id', 'text'])
    .execute();
  return new Map(rows.map((row) => [row.note_id, row.text]));
}

/**
 * Notes about a talk with these children that are no minutes, the newest first: own ones, those of the given
 * visibilities, and restricted ones whose text does not leave the database.
 */
export const selectTalkNotes = (
  db: Database,
  of: Months & { personId: string; since: number; before: number; visibilities: readonly Visibility[] },
) =>
  db
    .selectFrom('note')
    .innerJoin('person', (join) =>
      join.onRef('person.school_id', '=', 'note.school_id').onRef('person.person_id', '=', 'note.author_id'),
    )
    .where('note.school_id', '=', of.schoolId)
    .where('note.pupil_id', 'in', of.pupilIds)
    .where('note.kind', '=', 'talk')
    .where('note.created_at', '>=', of.since)
    .where('note.created_at', '<', of.before)
    .where((note) =>
      note.or([note('note.visibility', 'in', of.visibilities), note('note.author_id', '=', of.personId)]),
    )
    .where('note.note_id', 'not in', (minutes) =>
      minutes
        .selectFrom('meeting_pupil')
        .where('meeting_pupil.school_id', '=', of.schoolId)
        .where('meeting_pupil.pupil_id', 'in', of.pupilIds)
        .where('meeting_pupil.note_id', 'is not', null)
        .select(sql<string>`meeting_pupil.note_id`.as('note_id')),
    )
    .where('note.note_id', 'not in', (minutes) =>
      minutes
        .selectFrom('meeting_pupil')
        .where('meeting_pupil.school_id', '=', of.schoolId)
        .where('meeting_pupil.pupil_id', 'in', of.pupilIds)
        .where('meeting_pupil.adult_note_id', 'is not', null)
        .select(sql<string>`meeting_pupil.adult_note_id`.as('note_id')),
    )
    .orderBy('note.created_at', 'desc')
    .orderBy('note.note_id')
    .limit(of.limit)
    .select([
      'note.note_id',
      'note.pupil_id',
      'note.group_id',
      'note.created_at',
      'note.visibility',
      'note.voice_seconds',
      'person.name as author',
      sql<string>`case when note.visibility = 'named' then '' else note.text end`.as('text'),
    ])
    .execute();
