import * as z from 'zod/mini';
import { Id, Moment } from './fields.ts';

/**
 * What is known of one pupil's completion of an activity. `earlier`: finished before the switch, nothing
 * is sent. `waiting`: on its way. `sent`: the LMS has taken it. `refused`: it has not, and no more tries
 * are made by themselves.
 */
export const completionStates = ['earlier', 'waiting', 'sent', 'refused'] as const;

/** Why "count as done" cannot be switched on: the launch brought no gradebook, or not enough of it. */
export const completionTroubles = ['no_course', 'no_gradebook', 'gradebook_closed'] as const;
export type CompletionTrouble = (typeof completionTroubles)[number];

/** Why the LMS has not taken a score. */
export const lmsRefusals = [
  'not_gradable',
  'not_allowed',
  'newer_mark',
  'column_gone',
  'column_refused',
  'no_gradebook',
  'lms_silent',
  'not_understood',
] as const;
export type LmsRefusal = (typeof lmsRefusals)[number];

/** One pupil in the list of what was told to the LMS about one activity. */
export const PupilCompletion = z.object({
  pupilId: Id,
  name: z.string(),
  state: z.enum(completionStates),
  /** When the agreed steps were finished (`earlier`, `waiting`, `refused`) or the LMS took the score (`sent`). */
  at: Moment,
  /** Why the LMS has not taken it, for `refused`; of a waiting one, why the last try did not work. */
  reason: z.nullable(z.enum(lmsRefusals)),
  /** False when a step was taken back or added since: the mark in the LMS stays as it is. */
  stillFinished: z.boolean(),
});
export type PupilCompletion = z.infer<typeof PupilCompletion>;

/** "Count as done" of one activity, as its staff see it. */
export const CompletionView = z.object({
  activity: z.object({ linkId: Id, title: z.string() }),
  /** Why it cannot be switched on here; null when it can. */
  trouble: z.nullable(z.enum(completionTroubles)),
  on: z.boolean(),
  /** Who switched it last and when; null while nobody ever has. */
  switched: z.nullable(z.object({ by: z.string(), at: Moment })),
  pupils: z.array(PupilCompletion),
});
export type CompletionView = z.infer<typeof CompletionView>;

/** `earlier`: whether those who finished before are counted too. Nobody is without it. */
export const CompletionSwitch = z.object({ on: z.boolean(), earlier: z.boolean() });

/** Whose score is to be sent once more; null for everybody whom the LMS has not taken. */
export const CompletionRetry = z.object({ pupilId: z.nullable(Id) });
