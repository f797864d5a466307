import * as z from 'zod/mini';
import { Day, Id, Moment, RequiredLine } from './fields.ts';
import { attentionRules, feedbackOutcomes, noteKinds, signalKinds, stages } from './vocabulary.ts';

/**
 * Why a child needs a grown-up now. It is about a grown-up's duty, never about the child: no score, no order of
 * children by worth (domain section 6; section 8, rule 14).
 */
export const AttentionReason = z.object({
  rule: z.enum(attentionRules),
  /** Since when it stands so; null where it has no beginning (a route nobody has talked over with the child). */
  since: z.nullable(Moment),
  /** Days that are meant: how many have passed, or for `ending` how many are left. */
  days: z.int(),
  /** Days of a pause that are not counted among them, where there was one. */
  rested: z.optional(z.int()),
  /** A grown-up's own promise is past its time; the only thing that is ever red. */
  promise: z.boolean(),
});
export type AttentionReason = z.infer<typeof AttentionReason>;

/** Put off by the reader until a day, with the reader's reason. */
export const SnoozeView = z.object({ rule: z.enum(attentionRules), untilDay: Day, reason: z.string() });

/** One child as the tutor's overview shows it. */
export const OverviewChild = z.object({
  pupilId: Id,
  name: z.string(),
  courseIds: z.array(Id),
  groupIds: z.array(z.string()),
  /** Other tutors of the child, by name. */
  tutors: z.array(z.string()),
  routeId: z.nullable(Id),
  /** The route is paused: its step waits for nobody. */
  resting: z.optional(z.boolean()),
  stage: z.nullable(z.enum(stages)),
  nowStep: z.nullable(z.string()),
  lastTalkAt: z.nullable(Moment),
  lastGoodWordAt: z.nullable(Moment),
  /** Any contact at all: a note of any kind, an answered call. */
  lastContactAt: z.nullable(Moment),
  /** Open calls for help, the oldest first. */
  help: z.array(z.object({ helpId: Id, stepTitle: z.string(), askedAt: Moment })),
  /** What the child pressed at its steps of late, the newest first; at most three. */
  signals: z.array(z.object({ kind: z.enum(signalKinds), at: Moment })),
  /** The newest word of a colleague (a teacher, a specialist, another tutor): a note, or how something went. */
  teacher: z.nullable(
    z.object({
      name: z.string(),
      kind: z.nullable(z.enum(noteKinds)),
      outcome: z.nullable(z.enum(feedbackOutcomes)),
      at: Moment,
    }),
  ),
  /**
   * A colleague's request or recommendation that waits longest; for a request, the day by which an answer is
   * promised.
   */
  request: z.nullable(z.object({ name: z.string(), madeAt: Moment, answerBy: z.nullable(Day) })),
  /** The nearest day that stands in the route. */
  nextDate: z.nullable(z.object({ day: Day, title: z.string() })),
  reasons: z.array(AttentionReason),
  snoozed: z.array(SnoozeView),
});
export type OverviewChild = z.infer<typeof OverviewChild>;

/** How many days each rule waits; null switches it off. */
const days = z.nullable(z.int().check(z.minimum(1), z.maximum(180)));
export const AttentionSettings = z.object({
  /** School days until an unanswered call is a promise not kept. */
  help: days,
  /** School days within which a colleague's request is answered: what the colleague is told. */
  request: days,
  hard: days,
  teacher: days,
  voice: days,
  talk: days,
  goodWord: days,
  mention: days,
  step: days,
  ending: days,
  /** Days after the one that a grown-up has agreed to. */
  agreement: z._default(days, 1),
  /** Whether single letters are shortcuts (WCAG 2.2, 2.1.4: they can be switched off). */
  keys: z.boolean(),
});
export type AttentionSettings = z.infer<typeof AttentionSettings>;

/** All children of a tutor on one screen. `children` by name. */
export const Overview = z.object({
  children: z.array(OverviewChild),
  courses: z.array(z.object({ courseId: Id, title: z.string() })),
  groups: z.array(z.object({ groupId: z.string(), name: z.string() })),
  settings: AttentionSettings,
  at: Moment,
});
export type Overview = z.infer<typeof Overview>;

/** Puts a reason off until a day, at most two months ahead. */
export const Snooze = z.object({ untilDay: Day, reason: RequiredLine(200) });
