import * as z from 'zod/mini';
import { Id, Moment, PersonName, RequiredLine, RequiredText, Revision } from './fields.ts';
import { feelings, helpGiven, noteKinds, visibilities } from './vocabulary.ts';

/**
 * A note as adults see it. `text` is null when it is restricted (visible to named readers): every
 * list shows only that it exists and whom to ask; it is opened one by one, with a reason.
 */
export const NoteView = z.object({
  noteId: Id,
  pupilId: Id,
  author: PersonName,
  kind: z.enum(noteKinds),
  text: z.nullable(z.string()),
  restricted: z.boolean(),
  routeId: z.nullable(Id),
  stepId: z.nullable(Id),
  visibility: z.enum(visibilities),
  readers: z.array(PersonName),
  revision: Revision,
  createdAt: Moment,
  updatedAt: Moment,
  /** Chips of a quick note. */
  feeling: z.optional(z.nullable(z.enum(feelings))),
  helpGiven: z.optional(z.nullable(z.enum(helpGiven))),
  /** How long the voice beside it is; null without one. Kept back like the text. */
  voiceSeconds: z.optional(z.nullable(z.int())),
  abilities: z.object({ edit: z.boolean(), open: z.boolean() }),
});
export type NoteView = z.infer<typeof NoteView>;

export const NoteList = z.object({ notes: z.array(NoteView) });

const wording = {
  kind: z.enum(noteKinds),
  text: RequiredText(8000),
  routeId: z.nullable(Id),
  stepId: z.nullable(Id),
  visibility: z.enum(visibilities),
  /** Only for `named`: who may open it. Must be tied to the pupil. */
  readers: z.array(Id).check(z.maxLength(20)),
};
const readersFit = (note: { visibility: string; readers: readonly string[] }) =>
  (note.visibility === 'named') === note.readers.length > 0;

/** `noteId` is made by the widget: sending the same note twice keeps one. */
export const NoteCreation = z
  .object({ noteId: Id, ...wording })
  .check(z.refine(readersFit, { path: ['readers'], error: 'readers_named' }));
export type NoteCreation = z.infer<typeof NoteCreation>;

export const NoteEdit = z
  .object({ revision: Revision, ...wording })
  .check(z.refine(readersFit, { path: ['readers'], error: 'readers_named' }));
export type NoteEdit = z.infer<typeof NoteEdit>;

export const NoteOpening = z.object({ reason: RequiredLine(200) });

/** Hears what was said beside a note; a restricted one only with a reason. */
export const NoteHearing = z.object({ reason: z.nullable(RequiredLine(200)) });

/** Earlier wordings, oldest first. Restricted ones only for those who opened the note. */
export const NoteHistory = z.object({
  edits: z.array(
    z.object({
      revision: Revision,
      kind: z.enum(noteKinds),
      text: z.string(),
      visibility: z.enum(visibilities),
      editedAt: Moment,
      editedBy: z.string(),
    }),
  ),
});

/** Who would read a note of each visibility, as people. `candidates`: who can be named as a reader. */
export const Audiences = z.object({
  author: z.array(PersonName),
  team: z.array(PersonName),
  teachers: z.array(PersonName),
  family: z.array(PersonName),
  pupil: z.array(PersonName),
  candidates: z.array(PersonName),
});
export type Audiences = z.infer<typeof Audiences>;
