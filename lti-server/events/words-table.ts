import type { WordAbout } from '../contract/events.ts';
import type { Database } from '../storage/open.ts';
import { wasNew } from '../storage/was-new.ts';
import type { OfEvent } from './table.ts';

/** All words of an event with their authors' names, oldest first. */
export const selectWords = (db: Database, { schoolId, eventId }: OfEvent) =>
  db
    .selectFrom('event_word')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'event_word.school_id')
        .onRef('person.person_id', '=', 'event_word.person_id'),
    )
    .leftJoin('stored_file', (join) =>
      join
        .onRef('stored_file.school_id', '=', 'event_word.school_id')
        .onRef('stored_file.file_id', '=', 'event_word.file_id'),
    )
    .where('event_word.school_id', '=', schoolId)
    .where('event_word.event_id', '=', eventId)
    .orderBy('event_word.created_at')
    .orderBy('event_word.word_id')
    .select([
      'event_word.word_id',
      'event_word.pupil_id',
      'event_word.person_id',
      'person.name',
      'event_word.about',
      'event_word.text',
      'event_word.file_id',
      'stored_file.kind as file_kind',
      'event_word.created_at',
      'event_word.hidden_at',
    ])
    .execute();

export type WordRow = Awaited<ReturnType<typeof selectWords>>[number];

export const selectWord = (db: Database, of: { schoolId: string; wordId: string }) =>
  db
    .selectFrom('event_word')
    .where('school_id', '=', of.schoolId)
    .where('word_id', '=', of.wordId)
    .select(['event_id', 'person_id', 'pupil_id', 'hidden_at'])
    .executeTakeFirst();

/** Tells whether the row was new. */
export async function insertWord(
  db: Database,
  row: OfEvent & {
    wordId: string;
    pupilId: string | null;
    personId: string;
    about: WordAbout;
    text: string;
    fileId: string | null;
    at: number;
  },
): Promise<boolean> {
  return wasNew(
    db
      .insertInto('event_word')
      .values({
        school_id: row.schoolId,
        word_id: row.wordId,
        event_id: row.eventId,
        pupil_id: row.pupilId,
        person_id: row.personId,
        about: row.about,
        text: row.text,
        file_id: row.fileId,
        created_at: row.at,
        hidden_at: null,
      })
      .onConflict((conflict) => conflict.columns(['school_id', 'word_id']).doNothing()),
  );
}

export const updateHidden = (
  db: Database,
  of: { schoolId: string; wordId: string; hiddenAt: number | null },
) =>
  db
    .updateTable('event_word')
    .set({ hidden_at: of.hiddenAt })
    .where('school_id', '=', of.schoolId)
    .where('word_id', '=', of.wordId)
    .execute();

/** The recordings of a school's events that were made before a moment. */
export async function selectVoicesBefore(
  db: Database,
  { schoolId, before }: { schoolId: string; before: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('event_word')
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.school_id', '=', 'event_word.school_id')
        .onRef('stored_file.file_id', '=', 'event_word.file_id'),
    )
    .where('event_word.school_id', '=', schoolId)
    .where('event_word.created_at', '<', before)
    .where('stored_file.kind', '=', 'voice')
    .select('stored_file.file_id')
    .execute();
  return rows.map(({ file_id: fileId }) => fileId);
}
