import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { allow, type Standing } from '../access/standing.ts';
import type { NoteCreation, NoteEdit, NoteView } from '../contract/notes.ts';
import { notFound, Refusal } from '../errors.ts';
import { presentNote } from './note-view.ts';
import {
  insertNote,
  insertNoteEdit,
  replaceReaders,
  selectNote,
  selectNoteEdits,
  selectReaders,
  updateNote,
  type NoteRow,
} from './table.ts';
import { checkWording, type Wording } from './wording.ts';

/**
 * Writes a note about a pupil. The same id sent again by the same author answers the note that is there; with
 * another wording it is that note edited: the first answer was lost, and its author went on writing.
 * @throws Refusal `NOT_FOUND` for an id that is somebody else's; `BAD_INPUT` for readers who are not
 * tied to the pupil and for a step of another's route; `REVISION_CONFLICT` for another wording of a note that has
 * been edited since.
 */
export async function writeNote(
  context: Context,
  { pupilId, creation }: { pupilId: string; creation: NoteCreation },
): Promise<NoteView> {
  const { db, clock, actor } = context;
  const standing = await allow(context, pupilId, 'note.write');
  const { noteId } = creation;
  const of = { schoolId: actor.schoolId, noteId };
  const known = await db.transaction().execute(async (tx) => {
    const there = await selectNote(tx, of);
    if (there !== undefined) return assertOwn(there, { pupilId, personId: actor.personId });
    const wording = withoutRepeatedReaders(creation);
    await checkWording({ ...context, db: tx }, { pupilId, wording });
    if (!(await insertNote(tx, { ...of, ...wording, pupilId, at: clock(), by: actor.personId }))) {
      // Another server has taken this id since the look-up above.
      return assertOwn(await selectNote(tx, of), { pupilId, personId: actor.personId });
    }
    await replaceReaders(tx, { ...of, readers: wording.readers });
    await record(tx, context, { action: 'note.written', pupilId, subjectId: noteId });
    return null;
  });
  if (known === null || (await wasFirstSaid(db, { ...of, creation })))
    return presentStored(context, { noteId, standing });
  return editNote(context, { noteId, edit: { ...creation, revision: firstRevision } });
}

const firstRevision = 1;

/** It came late or twice, and its author has edited it since. */
async function wasFirstSaid(
  db: Context['db'],
  { creation, ...of }: { schoolId: string; noteId: string; creation: NoteCreation },
): Promise<boolean> {
  const first = (await selectNoteEdits(db, of)).find(({ revision }) => revision === firstRevision);
  return (
    first?.text === creation.text && first.kind === creation.kind && first.visibility === creation.visibility
  );
}

function assertOwn(note: NoteRow | undefined, owner: { pupilId: string; personId: string }): NoteRow {
  if (note?.pupil_id !== owner.pupilId || note.author_id !== owner.personId) throw notFound();
  return note;
}

/**
 * Changes what a note says or who may read it; only its author can. The earlier wording is kept.
 * Saving what is there already changes nothing.
 * @throws Refusal `REVISION_CONFLICT` when it was changed in between (in another tab), with the note as
 * it stands and what was sent.
 */
export async function editNote(
  context: Context,
  { noteId, edit }: { noteId: string; edit: NoteEdit },
): Promise<NoteView> {
  const { db, clock, actor } = context;
  const of = { schoolId: actor.schoolId, noteId };
  const known = await selectNote(db, of);
  if (known === undefined) throw notFound();
  const standing = await allow(context, known.pupil_id, 'note.write');
  if (known.author_id !== actor.personId) throw notFound();
  const wording = withoutRepeatedReaders(edit);
  const pupilId = known.pupil_id;
  const saved = await db.transaction().execute(async (tx) => {
    const note = await selectNote(tx, of);
    if (note === undefined) throw notFound();
    const readers = (await selectReaders(tx, of)).map((reader) => reader.person_id);
    if (isSame({ note, readers, wording })) return true;
    if (note.revision !== edit.revision) return false;
    await checkWording({ ...context, db: tx }, { pupilId, wording });
    const at = clock();
    if (!(await updateNote(tx, { ...of, ...wording, revision: edit.revision, at }))) return false;
    const { kind, text, visibility } = note;
    await insertNoteEdit(tx, {
      ...of,
      revision: edit.revision,
      kind,
      text,
      visibility,
      readers,
      at,
      by: actor.personId,
    });
    await replaceReaders(tx, { ...of, readers: wording.readers });
    await record(tx, context, { action: 'note.edited', pupilId, subjectId: noteId });
    return true;
  });
  const view = await presentStored(context, { noteId, standing });
  if (!saved) throw new Refusal('REVISION_CONFLICT', { current: view, yours: edit });
  return view;
}

const withoutRepeatedReaders = ({ kind, text, routeId, stepId, visibility, readers }: Wording): Wording => ({
  kind,
  text,
  routeId,
  stepId,
  visibility,
  readers: [...new Set(readers)],
});

function isSame(of: { note: NoteRow; readers: readonly string[]; wording: Wording }): boolean {
  const { note, readers, wording } = of;
  return (
    note.kind === wording.kind &&
    note.text === wording.text &&
    note.route_id === wording.routeId &&
    note.step_id === wording.stepId &&
    note.visibility === wording.visibility &&
    readers.length === wording.readers.length &&
    readers.every((reader) => wording.readers.includes(reader))
  );
}

async function presentStored(
  { db, actor }: Context,
  { noteId, standing }: { noteId: string; standing: Standing },
): Promise<NoteView> {
  const of = { schoolId: actor.schoolId, noteId };
  const note = await selectNote(db, of);
  if (note === undefined) throw notFound();
  return presentNote({ note, readers: await selectReaders(db, of), actor, standing });
}
