import * as z from 'zod/mini';
import { Day, Id, Line, Moment } from './fields.ts';
import { questionSigns } from './questions.ts';

/** What happens in a pupil's school life and stands in the history. */
export const timelineKinds = [
  'note',
  'meeting',
  'route',
  'step',
  'signal',
  'help',
  'question',
  'reflection',
  'chest',
  'event',
  'card',
  'colleague',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** Where a page ends: a moment, and how many of that very moment were told already. */
const Cursor = z.string().check(z.regex(/^\d{1,15}\.\d{1,5}$/));

/** What a colleague's word in the history is, and how it stands with it. */
export const colleagueDetails = [
  'worked',
  'partly',
  'not',
  'not_tried',
  'request',
  'request_answered',
  'recommendation',
  'recommendation_taken',
  'recommendation_answered',
] as const;
export type ColleagueDetail = (typeof colleagueDetails)[number];

export const TimelineQuestion = z.object({
  /** Only these; none: all. */
  kinds: z.array(z.enum(timelineKinds)).check(z.maxLength(timelineKinds.length)),
  from: z.nullable(Day),
  until: z.nullable(Day),
  /** Words in any form; all of them must be there. Empty: no search. */
  words: Line(200),
  /** Also what is older than this school year and the one before. */
  older: z.boolean(),
  /** `next` of the page before. */
  after: z.nullable(Cursor),
});
export type TimelineQuestion = z.infer<typeof TimelineQuestion>;

export const TimelineEntry = z.object({
  /** Of the record that it tells of. */
  entryId: Id,
  kind: z.enum(timelineKinds),
  /** More precisely, as a word of the record's own vocabulary: the kind of note, the state of a step. */
  detail: z.string(),
  at: Moment,
  /** Whose words or deed it is; null where that goes without saying (the child). */
  by: z.nullable(z.string()),
  title: z.string(),
  text: z.string(),
  /** The sign of a question that was asked without words. */
  sign: z.optional(z.enum(questionSigns)),
  /** What was answered to it, and by whom. */
  answer: z.optional(z.object({ text: z.string(), by: z.string() })),
  /** There is a text that is read only with a reason, note by note. */
  restricted: z.boolean(),
  /** How long the voice beside a note is. */
  voiceSeconds: z.optional(z.int()),
  /** The forms of the asked words as they stand in title and text. */
  hits: z.array(z.string()),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const TimelinePage = z.object({
  entries: z.array(TimelineEntry),
  next: z.nullable(Cursor),
  /** Since when it is told, unless older years were asked for. */
  since: Moment,
  /** At the end: whether there is anything from older years. */
  hasOlder: z.boolean(),
});
export type TimelinePage = z.infer<typeof TimelinePage>;

export const SearchQuestion = z.object({
  words: Line(200),
  older: z.boolean(),
  /** `next` of the page before. */
  below: z.nullable(z.int()),
});
export type SearchQuestion = z.infer<typeof SearchQuestion>;

/** Notes, lines of cards and words of colleagues about one's own pupils, the newest first. */
export const SearchPage = z.object({
  found: z.array(z.object({ pupilId: Id, name: z.string(), entry: TimelineEntry })),
  next: z.nullable(z.int()),
  /** Since when it is looked for, unless older years were asked for. */
  since: Moment,
  /** At the end: whether anything from older years would be found. */
  hasOlder: z.boolean(),
});
export type SearchPage = z.infer<typeof SearchPage>;
