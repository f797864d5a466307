import type { Actor } from '../access/context.ts';
import { may, type Standing } from '../access/standing.ts';
import type { NoteView } from '../contract/notes.ts';
import { isRestricted, type NoteRow, type ReaderRow } from './table.ts';

interface Shown {
  readonly note: NoteRow;
  /** The named readers of this note. */
  readonly readers: readonly ReaderRow[];
  readonly actor: Actor;
  readonly standing: Standing;
}

/**
 * A note as everything shows it: a restricted text is left out for everybody, its author and readers
 * too, so that it never stands on a screen unasked. {@link presentOpened} is the only exception.
 */
export function presentNote(shown: Shown): NoteView {
  const { note, readers, actor, standing } = shown;
  const restricted = isRestricted(note);
  return {
    noteId: note.note_id,
    pupilId: note.pupil_id,
    author: { personId: note.author_id, name: note.author },
    kind: note.kind,
    text: restricted ? null : note.text,
    restricted,
    routeId: note.route_id,
    stepId: note.step_id,
    visibility: note.visibility,
    readers: readers.map((reader) => ({ personId: reader.person_id, name: reader.name })),
    revision: note.revision,
    createdAt: note.created_at,
    updatedAt: note.updated_at,
    feeling: restricted ? null : note.feeling,
    helpGiven: restricted ? null : note.help_given,
    voiceSeconds: restricted ? null : note.voice_seconds,
    abilities: {
      edit: note.author_id === actor.personId && may(standing, 'note.write'),
      open: restricted && isOpenTo(shown),
    },
  };
}

/** The same with all that it says, after the reason was given and recorded. */
export const presentOpened = (shown: Shown): NoteView => ({
  ...presentNote(shown),
  text: shown.note.text,
  feeling: shown.note.feeling,
  helpGiven: shown.note.help_given,
  voiceSeconds: shown.note.voice_seconds,
});

/** Only the author and the named readers open a restricted note, and only while they are tied to the pupil. */
export function isOpenTo({ note, readers, actor, standing }: Shown): boolean {
  const { relations } = standing;
  const tied = (['tutor', 'teacher', 'specialist', 'guardian'] as const).some((relation) =>
    relations.has(relation),
  );
  const named =
    note.author_id === actor.personId || readers.some((reader) => reader.person_id === actor.personId);
  return tied && named;
}
