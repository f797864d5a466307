import * as z from 'zod/mini';
import { Id, Moment, PersonName, RequiredText } from './fields.ts';
import { voiceSeconds } from './files.ts';
import { feelings, helpGiven, noteKinds } from './vocabulary.ts';

/** For whom a quick note can be; a restricted note is written in full, with its readers named. */
export const quickVisibilities = ['author', 'team', 'teachers', 'family', 'pupil'] as const;
export type QuickVisibility = (typeof quickVisibilities)[number];

const readers = z.array(Id);

/** The children whom the caller may write about, and who would read it, in one answer for all of them. */
export const NoteCircles = z.object({
  children: z.array(
    z.object({
      pupilId: Id,
      name: z.string(),
      /** The newest good word that the child or those around can read. */
      lastGoodWordAt: z.nullable(Moment),
      /** Ids of `people`, the caller first. */
      readers: z.object({
        author: readers,
        team: readers,
        teachers: readers,
        family: readers,
        pupil: readers,
      }),
    }),
  ),
  people: z.array(PersonName),
});
export type NoteCircles = z.infer<typeof NoteCircles>;

const distinct = <Item>(items: readonly Item[], of: (item: Item) => string): boolean =>
  new Set(items.map(of)).size === items.length;

/**
 * One observation of one child or of several; each child gets a note of its own. All ids are made by the
 * widget, so that sending it again, even days later, leaves no second trace.
 */
export const GroupNote = z
  .object({
    groupId: Id,
    kind: z.enum(noteKinds),
    feeling: z.nullable(z.enum(feelings)),
    helpGiven: z.nullable(z.enum(helpGiven)),
    visibility: z.enum(quickVisibilities),
    /**
     * How long the voice beside the text is, in seconds. It was sent before, for each child under the id of the
     * note, and only adults of the school hear it (`docs/decisions/0030`).
     */
    voiceSeconds: z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(voiceSeconds + 2)))),
    notes: z
      .array(z.object({ noteId: Id, pupilId: Id, text: RequiredText(4000) }))
      .check(z.minLength(1), z.maxLength(40)),
  })
  .check(
    z.refine(
      ({ notes }) => distinct(notes, ({ noteId }) => noteId) && distinct(notes, ({ pupilId }) => pupilId),
      { path: ['notes'], error: 'same_id' },
    ),
  );
export type GroupNote = z.infer<typeof GroupNote>;

/** Why a note was not taken back. `gone`: the child is no longer the caller's to write about. `edited`: its words are newer. */
export const groupNoteProblems = ['gone', 'edited'] as const;
export type GroupNoteProblem = (typeof groupNoteProblems)[number];

/** What a quick note wrote, child by child, and what was taken back of it. */
export const GroupNoteState = z.object({
  groupId: Id,
  madeAt: Moment,
  /** Until when it can be taken back. */
  undoUntil: Moment,
  undoneAt: z.nullable(Moment),
  children: z.array(
    z.object({ pupilId: Id, undone: z.boolean(), problem: z.nullable(z.enum(groupNoteProblems)) }),
  ),
});
export type GroupNoteState = z.infer<typeof GroupNoteState>;
export const GroupNoteStates = z.object({ groups: z.array(GroupNoteState) });

export const GroupNoteWritten = z.object({ noteIds: z.array(Id) });
