import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { allow, may, standingTo } from '../access/standing.ts';
import type { FileBody, FileView } from '../contract/files.ts';
import { notFound, Refusal } from '../errors.ts';
import { keepFile } from '../files/add-file.ts';
import { bodyOf } from '../files/show-file.ts';
import { mayRead } from './list-notes.ts';
import { isOpenTo } from './note-view.ts';
import { isRestricted, selectNote, selectReaders } from './table.ts';

/**
 * Keeps what is said beside a note that is about to be written, under the note's own id. Nobody hears it until
 * the note is there; one that never comes lets it go after a week.
 * @throws Refusal as `addFile` does
 */
export async function sayNote(
  context: Context,
  { pupilId, noteId, bytes }: { pupilId: string; noteId: string; bytes: Uint8Array },
): Promise<FileView> {
  await allow(context, pupilId, 'note.write');
  return keepFile(context, { pupilId, kind: 'voice', fileId: noteId, bytes, seenBy: 'note' });
}

/**
 * What was said beside a note, for the adults of the school who read the note among their own: a family and a
 * child read its text on their pages, and the voice is not for them. That of a restricted note is heard as the
 * note is opened, by its author and its named readers, with a reason that is recorded.
 * @throws Refusal `NOT_FOUND` for everybody else and where there is no voice; `BAD_INPUT` without the reason
 */
export async function hearNote(
  context: Context,
  { noteId, reason }: { noteId: string; reason: string | null },
): Promise<FileBody> {
  const { db, actor } = context;
  const of = { schoolId: actor.schoolId, noteId };
  const note = await selectNote(db, of);
  if (note === undefined || note.voice_seconds === null) throw notFound();
  const { pupil_id: pupilId } = note;
  const standing = await standingTo(context, pupilId);
  if (!isRestricted(note)) {
    const reads = note.author_id === actor.personId || mayRead(standing, note.visibility);
    if (!reads || !may(standing, 'note.list')) throw notFound();
    return bodyOf(context, noteId);
  }
  const readers = await selectReaders(db, of);
  if (!isOpenTo({ note, readers, actor, standing })) throw notFound();
  if (reason === null) throw new Refusal('BAD_INPUT', { fields: [{ path: 'reason', problem: 'required' }] });
  await db
    .transaction()
    .execute((tx) => record(tx, context, { action: 'note.opened', pupilId, subjectId: noteId, reason }));
  return bodyOf(context, noteId);
}
