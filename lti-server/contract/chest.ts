import * as z from 'zod/mini';
import { Id, Moment, PersonName, RequiredText, Text } from './fields.ts';
import { chestKinds, fileKinds } from './vocabulary.ts';

/** A good word of a grown-up to something in the chest. */
const Reply = z.object({ replyId: Id, text: z.string(), author: z.string(), createdAt: Moment });

/** Something in a child's treasure chest: words, a proof, or both. */
const ChestItem = z.object({
  itemId: Id,
  kind: z.enum(chestKinds),
  text: z.string(),
  file: z.nullable(z.object({ fileId: Id, kind: z.enum(fileKinds) })),
  /** Whether the people of `seenBy` see it. */
  shown: z.boolean(),
  /** Whether it is in the file that the child takes along. */
  goesAlong: z.boolean(),
  /** Put out of sight by the child, who can bring it back. */
  hidden: z.boolean(),
  createdAt: Moment,
  replies: z.array(Reply),
});
export type ChestItem = z.infer<typeof ChestItem>;

/** A chest as the reader may see it: the child all of it, a grown-up what the child shows. Newest first. */
export const ChestView = z.object({
  pupilId: Id,
  items: z.array(ChestItem),
  /** Who sees what is shown: told before anything is put in. */
  seenBy: z.array(PersonName),
  mayAdd: z.boolean(),
  mayAnswer: z.boolean(),
});
export type ChestView = z.infer<typeof ChestView>;

export const ChestCreation = z
  .object({
    itemId: Id,
    kind: z.enum(chestKinds),
    text: Text(500),
    fileId: z.nullable(Id),
    shown: z.boolean(),
    goesAlong: z.boolean(),
  })
  .check(z.refine(({ text, fileId }) => text !== '' || fileId !== null, { error: 'empty', path: ['text'] }));
export type ChestCreation = z.infer<typeof ChestCreation>;

/** The words and the proof stay as they were made; what is done with them is the child's to change. */
export const ChestChange = z.object({ shown: z.boolean(), goesAlong: z.boolean(), hidden: z.boolean() });
export type ChestChange = z.infer<typeof ChestChange>;

export const ChestReply = z.object({ replyId: Id, text: RequiredText(500) });
export type ChestReply = z.infer<typeof ChestReply>;
