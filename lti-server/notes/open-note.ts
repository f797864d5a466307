import type * as z from 'zod/mini';
import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { may, standingTo, type Standing } from '../access/standing.ts';
import type { NoteHistory, NoteView } from '../contract/notes.ts';
import { notFound } from '../errors.ts';
import { mayRead } from './list-notes.ts';
import { isOpenTo, presentOpened } from './note-view.ts';
import { selectNote, selectNoteEdits, selectReaders, type NoteRow, type ReaderRow } from './table.ts';

interface Opening {
  readonly noteId: string;
  /** Why it is opened, in the reader's words; stays in the audit entry. */
  readonly reason: string;
}

interface Found {
  readonly note: NoteRow;
  readonly readers: readonly ReaderRow[];
  readonly standing: Standing;
}

/**
 * Shows a restricted note to its author or to a named reader, and records why.
 * @throws Refusal `NOT_FOUND` for everybody else.
 */
export async function openNote(context: Context, { noteId, reason }: Opening): Promise<NoteView> {
  const { db, actor } = context;
  const found = await find(context, noteId);
  if (!isOpenTo({ ...found, actor })) throw notFound();
  await db
    .transaction()
    .execute((tx) =>
      record(tx, context, { action: 'note.opened', pupilId: found.note.pupil_id, subjectId: noteId, reason }),
    );
  return presentOpened({ ...found, actor });
}

/**
 * Shows the earlier wordings of a note, and records why. A wording that was kept to fewer people stays
 * with them after the note has been shown to more. The pupil and the family read notes as they stand,
 * never how they were put before.
 * @throws Refusal `NOT_FOUND` for those who may not list notes, or not read this one.
 */
export async function openNoteHistory(
  context: Context,
  { noteId, reason }: Opening,
): Promise<z.infer<typeof NoteHistory>> {
  const { db, actor } = context;
  const found = await find(context, noteId);
  const isAuthor = found.note.author_id === actor.personId;
  const opens = isOpenTo({ ...found, actor });
  const reads = opens || mayRead(found.standing, found.note.visibility);
  // Who is shown no list of notes (the family) hears no history either, save of what it wrote itself.
  const mayHear = may(found.standing, 'note.list') ? reads : isAuthor && opens;
  if (!mayHear) throw notFound();
  const rows = await selectNoteEdits(db, { schoolId: actor.schoolId, noteId });
  await db.transaction().execute((tx) =>
    record(tx, context, {
      action: 'note.history_opened',
      pupilId: found.note.pupil_id,
      subjectId: noteId,
      reason,
    }),
  );
  return {
    edits: rows
      .filter(
        ({ visibility, readers }) =>
          isAuthor ||
          (visibility === 'named'
            ? opens && readPeople(readers).includes(actor.personId)
            : mayRead(found.standing, visibility)),
      )
      .map((edit) => ({
        revision: edit.revision,
        kind: edit.kind,
        text: edit.text,
        visibility: edit.visibility,
        editedAt: edit.edited_at,
        editedBy: edit.edited_by,
      })),
  };
}

const readPeople = (json: string | null): string[] => (json === null ? [] : (JSON.parse(json) as string[]));

async function find(context: Context, noteId: string): Promise<Found> {
  const of = { schoolId: context.actor.schoolId, noteId };
  const note = await selectNote(context.db, of);
  if (note === undefined) throw notFound();
  const standing = await standingTo(context, note.pupil_id);
  return { note, readers: await selectReaders(context.db, of), standing };
}
