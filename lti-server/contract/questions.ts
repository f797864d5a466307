import * as z from 'zod/mini';
import { Id, Moment, PersonName, Text } from './fields.ts';
import { fileKinds, readingLevels } from './vocabulary.ts';

/** Own signs for asking without writing. A sign alone is a whole question; the child says the rest aloud. */
export const questionSigns = ['why', 'how', 'who', 'where', 'when', 'what_if'] as const;
export type QuestionSign = (typeof questionSigns)[number];

/** Where a question stands. Letting go loses nothing: it stays in the history and can be taken up again. */
export const questionStates = ['in_jar', 'searching', 'found', 'let_go'] as const;
export type QuestionState = (typeof questionStates)[number];

/** The states in which somebody still wants to know: what a meeting with the tutor begins with. */
export const openQuestionStates: readonly QuestionState[] = ['in_jar', 'searching'];

/** How one could find out (domain item S72). */
export const questionWays = ['ask', 'look', 'try', 'read', 'other'] as const;
export type QuestionWay = (typeof questionWays)[number];

export const questionEntryKinds = ['way', 'answer'] as const;

/** A recording or a picture that belongs to somebody's words; null once it has been erased. */
export const KeptFile = z.nullable(z.object({ fileId: Id, kind: z.enum(fileKinds) }));
export type KeptFile = z.infer<typeof KeptFile>;

/** What stands under a question: a way to find out, or an answer; by the child, or by a grown-up beside. */
export const QuestionEntry = z.object({
  entryId: Id,
  kind: z.enum(questionEntryKinds),
  /** Null for an answer. */
  way: z.nullable(z.enum(questionWays)),
  words: z.string(),
  file: KeptFile,
  author: PersonName,
  /** Whether the child added it. */
  byPupil: z.boolean(),
  /** When the child tried this way; null: not yet. */
  triedAt: z.nullable(Moment),
  addedAt: Moment,
  abilities: z.object({ takeBack: z.boolean() }),
});
export type QuestionEntry = z.infer<typeof QuestionEntry>;

/** A child's question. Grown-ups read its words and never change them (domain section 8, rule 15). */
export const QuestionView = z.object({
  questionId: Id,
  words: z.string(),
  sign: z.nullable(z.enum(questionSigns)),
  file: KeptFile,
  state: z.enum(questionStates),
  /** Only the child is ever told of a hidden one. */
  hidden: z.boolean(),
  /** Whom the child has let read it, besides the tutor. */
  readers: z.array(PersonName),
  askedAt: Moment,
  changedAt: Moment,
  /** Oldest first. */
  entries: z.array(QuestionEntry),
  /** `keep`: it is the caller's own. `add`: a way or an answer beside. */
  abilities: z.object({ keep: z.boolean(), add: z.boolean() }),
});
export type QuestionView = z.infer<typeof QuestionView>;

/** The questions of a pupil that the caller may read, newest first. */
export const QuestionJar = z.object({
  pupilId: Id,
  name: z.string(),
  questions: z.array(QuestionView),
  /** Who reads every question: told before one is written. */
  tutors: z.array(PersonName),
  /** Whom the child may let read a question as well. Empty for everybody but the child. */
  candidates: z.array(PersonName),
  mayAsk: z.boolean(),
  /** How much there is to read for the child. */
  readingLevel: z.literal(readingLevels),
});
export type QuestionJar = z.infer<typeof QuestionJar>;

const readers = z.array(Id).check(z.maxLength(20));
const saysSomething = (said: { words: string; fileId: string | null }) =>
  said.words !== '' || said.fileId !== null;

/** `questionId` is made by the widget: asking twice with one id is asking once. */
export const QuestionAsking = z
  .object({
    questionId: Id,
    words: Text(2000),
    sign: z.nullable(z.enum(questionSigns)),
    fileId: z.nullable(Id),
    readers,
  })
  .check(
    z.refine((asked) => saysSomething(asked) || asked.sign !== null, { path: ['words'], error: 'empty' }),
  );
export type QuestionAsking = z.infer<typeof QuestionAsking>;

/** What the child decides about a question: where it stands, whether it is shown, and to whom. */
export const QuestionKeeping = z.object({ state: z.enum(questionStates), hidden: z.boolean(), readers });
export type QuestionKeeping = z.infer<typeof QuestionKeeping>;

/** A way without words is enough, an answer says something. `entryId` as above. */
export const QuestionAdding = z
  .object({
    entryId: Id,
    kind: z.enum(questionEntryKinds),
    way: z.nullable(z.enum(questionWays)),
    words: Text(4000),
    fileId: z.nullable(Id),
  })
  .check(
    z.refine((added) => (added.kind === 'way') === (added.way !== null), { path: ['way'], error: 'way' }),
    z.refine((added) => added.kind === 'way' || saysSomething(added), { path: ['words'], error: 'empty' }),
  );
export type QuestionAdding = z.infer<typeof QuestionAdding>;

export const WayTried = z.object({ tried: z.boolean() });
