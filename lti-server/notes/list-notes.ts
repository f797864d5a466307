import type * as z from 'zod/mini';
import {
  noteReaders,
  restrictedNoteKeptFrom,
  restrictedNoteKnownTo,
  type Relation,
} from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { allow, type Standing } from '../access/standing.ts';
import type { NoteList } from '../contract/notes.ts';
import { visibilities, type Visibility } from '../contract/vocabulary.ts';
import { presentNote } from './note-view.ts';
import { selectNotes, selectReadersOfPupil } from './table.ts';

/** The notes about a pupil that the caller may hear of, newest first; restricted ones without their text. */
export async function listNotes(context: Context, pupilId: string): Promise<z.infer<typeof NoteList>> {
  const { db, actor } = context;
  const standing = await allow(context, pupilId, 'note.list');
  const of = { schoolId: actor.schoolId, pupilId };
  const notes = await selectNotes(db, { ...of, personId: actor.personId, visibilities: heardOf(standing) });
  const restricted = notes.some((note) => note.visibility === 'named');
  const readers = Map.groupBy(
    restricted ? await selectReadersOfPupil(db, of) : [],
    (reader) => reader.note_id,
  );
  return {
    notes: notes.map((note) =>
      presentNote({ note, readers: readers.get(note.note_id) ?? [], actor, standing }),
    ),
  };
}

/** The visibilities whose notes somebody of this standing is told of. */
export const heardOf = (standing: Standing): Visibility[] =>
  visibilities.filter((visibility) =>
    visibility === 'named'
      ? isOneOf(standing, restrictedNoteKnownTo) && !isOneOf(standing, restrictedNoteKeptFrom)
      : mayRead(standing, visibility),
  );

/** Whether somebody of this standing reads notes of this visibility, being neither author nor named. */
export const mayRead = (standing: Standing, visibility: Visibility): boolean =>
  isOneOf(standing, noteReaders[visibility]);

const isOneOf = ({ relations }: Standing, allowed: readonly Relation[]): boolean =>
  allowed.some((relation) => relations.has(relation));
