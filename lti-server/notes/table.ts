import { sql } from 'kysely';
import type { Feeling, HelpGiven, NoteKind, Visibility } from '../contract/vocabulary.ts';
import type { Database } from '../storage/open.ts';
import { dropSearchTexts, keepSearchText } from '../storage/search-texts.ts';
import { wasNew } from '../storage/was-new.ts';

interface OfNote {
  readonly schoolId: string;
  readonly noteId: string;
}

interface OfPupil {
  readonly schoolId: string;
  readonly pupilId: string;
}

/** Whether the note's text is kept back from lists. The same rule in SQL and for a row that is read. */
export const isRestricted = (note: { visibility: Visibility }): boolean => note.visibility === 'named';

const noteWithAuthor = (db: Database, schoolId: string) =>
  db
    .selectFrom('note')
    .innerJoin('person', (join) =>
      join.onRef('person.school_id', '=', 'note.school_id').onRef('person.person_id', '=', 'note.author_id'),
    )
    .where('note.school_id', '=', schoolId)
    .select([
      'note.note_id',
      'note.pupil_id',
      'note.author_id',
      'person.name as author',
      'note.kind',
      'note.route_id',
      'note.step_id',
      'note.visibility',
      'note.revision',
      'note.created_at',
      'note.updated_at',
      'note.feeling',
      'note.help_given',
      'note.voice_seconds',
    ]);

/** A note with its text, for the verbs that decide by it; what leaves is up to the presenter. */
export const selectNote = (db: Database, { schoolId, noteId }: OfNote) =>
  noteWithAuthor(db, schoolId).where('note.note_id', '=', noteId).select('note.text').executeTakeFirst();

export type NoteRow = NonNullable<Awaited<ReturnType<typeof selectNote>>>;

/** Whose notes are asked for, and what the one who asks is told of. */
type Hearing = OfPupil & { personId: string; visibilities: readonly Visibility[] };

/**
 * The notes about a pupil that this person may hear of: own ones, those of the given visibilities, and
 * restricted ones that name the person as a reader. A restricted text does not even leave the database.
 */
export const notesHeard = (db: Database, of: Hearing) =>
  noteWithAuthor(db, of.schoolId)
    .where('note.pupil_id', '=', of.pupilId)
    .where((note) =>
      note.or([
        note('note.author_id', '=', of.personId),
        note('note.visibility', 'in', of.visibilities),
        note.and([
          note('note.visibility', '=', 'named'),
          note.exists(
            note
              .selectFrom('note_reader')
              .whereRef('note_reader.school_id', '=', 'note.school_id')
              .whereRef('note_reader.note_id', '=', 'note.note_id')
              .where('note_reader.person_id', '=', of.personId)
              .select('note_reader.person_id'),
          ),
        ]),
      ]),
    )
    .orderBy('note.created_at', 'desc')
    .orderBy('note.note_id')
    .select(sql<string>`case when note.visibility = 'named' then '' else note.text end`.as('text'));

/** … all of them, newest first. */
export const selectNotes = (db: Database, of: Hearing) => notesHeard(db, of).execute();

/** The named readers of all notes about a pupil. */
export const selectReadersOfPupil = (db: Database, { schoolId, pupilId }: OfPupil) =>
  db
    .selectFrom('note')
    .innerJoin('note_reader', (join) =>
      join
        .onRef('note_reader.school_id', '=', 'note.school_id')
        .onRef('note_reader.note_id', '=', 'note.note_id'),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'note_reader.school_id')
        .onRef('person.person_id', '=', 'note_reader.person_id'),
    )
    .where('note.school_id', '=', schoolId)
    .where('note.pupil_id', '=', pupilId)
    .select(['note_reader.note_id', 'note_reader.person_id', 'person.name'])
    .execute();

export const selectReaders = (db: Database, { schoolId, noteId }: OfNote) =>
  db
    .selectFrom('note_reader')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'note_reader.school_id')
        .onRef('person.person_id', '=', 'note_reader.person_id'),
    )
    .where('note_reader.school_id', '=', schoolId)
    .where('note_reader.note_id', '=', noteId)
    .select(['note_reader.note_id', 'note_reader.person_id', 'person.name'])
    .execute();

export type ReaderRow = Awaited<ReturnType<typeof selectReaders>>[number];

interface Wording {
  readonly kind: NoteKind;
  readonly text: string;
  readonly routeId: string | null;
  readonly stepId: string | null;
  readonly visibility: Visibility;
}

/** What a quick note says by chips. */
interface Chips {
  readonly feeling?: Feeling | null;
  readonly helpGiven?: HelpGiven | null;
  readonly groupId?: string | null;
  /** The file of the voice has the note's own id. */
  readonly voiceSeconds?: number | null;
}

/** Tells whether the row was new: an id that is taken changes nothing. */
export async function insertNote(
  db: Database,
  row: OfNote & OfPupil & Wording & Chips & { at: number; by: string },
): Promise<boolean> {
  const isNew = await wasNew(
    db
      .insertInto('note')
      .values({
        school_id: row.schoolId,
        note_id: row.noteId,
        pupil_id: row.pupilId,
        author_id: row.by,
        kind: row.kind,
        text: row.text,
        route_id: row.routeId,
        step_id: row.stepId,
        visibility: row.visibility,
        revision: 1,
        created_at: row.at,
        updated_at: row.at,
        feeling: row.feeling ?? null,
        help_given: row.helpGiven ?? null,
        group_id: row.groupId ?? null,
        voice_seconds: row.voiceSeconds ?? null,
      })
      .onConflict((conflict) => conflict.columns(['school_id', 'note_id']).doNothing()),
  );
  if (!isNew) return false;
  await keepFindable(db, row);
  return true;
}

/** What is kept back from lists is not found by its words either. */
const keepFindable = (
  db: Database,
  note: OfNote & OfPupil & { text: string; visibility: Visibility; at: number },
): Promise<void> =>
  isRestricted(note)
    ? dropSearchTexts(db, { schoolId: note.schoolId, textIds: [note.noteId] })
    : keepSearchText(db, { ...note, textId: note.noteId, source: 'note' });

/** Changes the note only while it stands at this revision; tells whether it did. */
export async function updateNote(
  db: Database,
  row: OfNote & Wording & { revision: number; at: number },
): Promise<boolean> {
  const changed = await db
    .updateTable('note')
    .set({
      kind: row.kind,
      text: row.text,
      route_id: row.routeId,
      step_id: row.stepId,
      visibility: row.visibility,
      revision: row.revision + 1,
      updated_at: row.at,
    })
    .where('school_id', '=', row.schoolId)
    .where('note_id', '=', row.noteId)
    .where('revision', '=', row.revision)
    .returning(['pupil_id', 'created_at'])
    .executeTakeFirst();
  if (changed === undefined) return false;
  await keepFindable(db, { ...row, pupilId: changed.pupil_id, at: changed.created_at });
  return true;
}

export async function replaceReaders(
  db: Database,
  of: OfNote & { readers: readonly string[] },
): Promise<void> {
  await db
    .deleteFrom('note_reader')
    .where('school_id', '=', of.schoolId)
    .where('note_id', '=', of.noteId)
    .execute();
  const rows = of.readers.map((personId) => ({
    school_id: of.schoolId,
    note_id: of.noteId,
    person_id: personId,
  }));
  if (rows.length > 0) await db.insertInto('note_reader').values(rows).execute();
}

/** Keeps a wording that is about to be replaced. */
export const insertNoteEdit = (
  db: Database,
  row: OfNote & {
    revision: number;
    kind: NoteKind;
    text: string;
    visibility: Visibility;
    readers: readonly string[];
    at: number;
    by: string;
  },
) =>
  db
    .insertInto('note_edit')
    .values({
      school_id: row.schoolId,
      note_id: row.noteId,
      revision: row.revision,
      kind: row.kind,
      text: row.text,
      visibility: row.visibility,
      edited_at: row.at,
      edited_by: row.by,
      readers: JSON.stringify(row.readers),
    })
    .execute();

/** The earlier wordings, oldest first. */
export const selectNoteEdits = (db: Database, { schoolId, noteId }: OfNote) =>
  db
    .selectFrom('note_edit')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'note_edit.school_id')
        .onRef('person.person_id', '=', 'note_edit.edited_by'),
    )
    .where('note_edit.school_id', '=', schoolId)
    .where('note_edit.note_id', '=', noteId)
    .orderBy('note_edit.revision')
    .select([
      'note_edit.revision',
      'note_edit.kind',
      'note_edit.text',
      'note_edit.visibility',
      'note_edit.edited_at',
      'note_edit.readers',
      'person.name as edited_by',
    ])
    .execute();
