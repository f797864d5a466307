import * as z from 'zod/mini';
import { Id, Line, Moment, PersonName, RequiredText, Text } from './fields.ts';
import { KeptFile } from './questions.ts';
import { readingLevels } from './vocabulary.ts';

/**
 * Eight ways to look back, none of them longer than 45 seconds (domain section 5, point 12), and the find
 * that "it went another way" leaves (point 13).
 */
export const reflectionFormats = [
  'line',
  'cards',
  'weather',
  'voice',
  'photo',
  'again',
  'finish',
  'draw',
] as const;
export type ReflectionFormat = (typeof reflectionFormats)[number];

export const cardKinds = ['easy', 'interesting', 'hard'] as const;
export type CardKind = (typeof cardKinds)[number];
export const weathers = ['sun', 'breeze', 'clouds', 'rain', 'storm', 'rainbow'] as const;
export type Weather = (typeof weathers)[number];
export const againAnswers = ['again', 'later', 'no'] as const;
export type AgainAnswer = (typeof againAnswers)[number];
/** Sentences to be finished (prompts of domain section 7). */
export const sentenceStarts = ['helped', 'hardest', 'proud', 'learned', 'next_time'] as const;
export type SentenceStart = (typeof sentenceStarts)[number];
/** Ready finishes; each fits every start. */
export const sentenceEnds = ['self', 'person', 'hint', 'pause', 'start'] as const;
export type SentenceEnd = (typeof sentenceEnds)[number];

/** Places on the line, from its first end to its second; and fields of a picture, row by row. */
export const linePlaces = 7;
export const pictureFields = 9;

const mark = z.int().check(z.minimum(0), z.maximum(linePlaces - 1));
const end = Line(40);

/** What was answered, one shape a format. A picture or a voice stands beside it as a file. */
export const ReflectionAnswer = z.discriminatedUnion('format', [
  /** The child's own scale: its ends named by the child, a mark for before and one for after. */
  z.object({ format: z.literal('line'), ends: z.array(end).check(z.length(2)), before: mark, after: mark }),
  /** The three cards from what there was most of to what there was least of. */
  z.object({
    format: z.literal('cards'),
    order: z.array(z.enum(cardKinds)).check(
      z.length(3),
      z.refine((order) => new Set(order).size === order.length, { error: 'repeated' }),
    ),
  }),
  z.object({ format: z.literal('weather'), weather: z.enum(weathers) }),
  z.object({ format: z.literal('voice') }),
  /** Where on the photo the sticker «тут я думал» is stuck. */
  z.object({
    format: z.literal('photo'),
    sticker: z.nullable(z.int().check(z.minimum(0), z.maximum(pictureFields - 1))),
  }),
  z.object({ format: z.literal('again'), answer: z.enum(againAnswers) }),
  z.object({
    format: z.literal('finish'),
    start: z.enum(sentenceStarts),
    end: z.nullable(z.enum(sentenceEnds)),
  }),
  z.object({ format: z.literal('draw') }),
  /** "It went another way": what happened, what I thought, what it tells me; one of them is enough. */
  z.object({
    format: z.literal('find'),
    happened: Text(1000),
    thought: Text(1000),
    tells: Text(1000),
  }),
]);
export type ReflectionAnswer = z.infer<typeof ReflectionAnswer>;

export const ReflectionReply = z.object({
  replyId: Id,
  author: PersonName,
  words: z.string(),
  repliedAt: Moment,
});
export type ReflectionReply = z.infer<typeof ReflectionReply>;

/** A child's look back. Grown-ups read it and answer; they never change it. */
export const ReflectionView = z.object({
  reflectionId: Id,
  routeId: z.nullable(Id),
  stepId: z.nullable(Id),
  /** The step as it was called then; empty when the child looked back at nothing in particular. */
  about: z.string(),
  answer: ReflectionAnswer,
  words: z.string(),
  file: KeptFile,
  /** Only the child is ever told of a hidden one. */
  hidden: z.boolean(),
  writtenAt: Moment,
  /** Oldest first. */
  replies: z.array(ReflectionReply),
  abilities: z.object({ keep: z.boolean(), reply: z.boolean() }),
});
export type ReflectionView = z.infer<typeof ReflectionView>;

/** A pupil's reflections that the caller may read, newest first. */
export const ReflectionList = z.object({
  pupilId: Id,
  name: z.string(),
  reflections: z.array(ReflectionView),
  /** Who reads them and answers: told before the child answers. */
  tutors: z.array(PersonName),
  /** Whose turn it is, the one that was longest ago first. */
  formats: z.array(z.enum(reflectionFormats)),
  /** Which sentence comes next in «Закончи фразу». */
  sentence: z.enum(sentenceStarts),
  mayReflect: z.boolean(),
  /** How much there is to read for the child. */
  readingLevel: z.literal(readingLevels),
});
export type ReflectionList = z.infer<typeof ReflectionList>;

type Written = { answer: ReflectionAnswer; words: string; fileId: string | null };

/** An answer that says nothing at all is no answer: it is skipped, and that leaves no trace. */
const saysSomething = ({ answer, words, fileId }: Written): boolean => {
  switch (answer.format) {
    case 'voice':
    case 'photo':
    case 'draw':
      return fileId !== null;
    case 'finish':
      return answer.end !== null || words !== '' || fileId !== null;
    case 'find':
      return [answer.happened, answer.thought, answer.tells].some((said) => said !== '') || fileId !== null;
    default:
      return true;
  }
};

/** `reflectionId` is made by the widget: the same one sent twice is written once. */
export const ReflectionWriting = z
  .object({
    reflectionId: Id,
    routeId: z.nullable(Id),
    stepId: z.nullable(Id),
    answer: ReflectionAnswer,
    words: Text(1000),
    fileId: z.nullable(Id),
  })
  .check(
    z.refine(saysSomething, { path: ['answer'], error: 'empty' }),
    z.refine(({ routeId, stepId }) => (routeId === null) === (stepId === null), {
      path: ['stepId'],
      error: 'without_route',
    }),
  );
export type ReflectionWriting = z.infer<typeof ReflectionWriting>;

export const ReflectionKeeping = z.object({ hidden: z.boolean() });
export const ReflectionReplying = z.object({ replyId: Id, words: RequiredText(2000) });
