import * as z from 'zod/mini';
import { Day, Id, Moment } from './fields.ts';
import { routeStatuses, stages, tieKinds } from './vocabulary.ts';

/** Something an adult wrote that the reader may read anyway, with who and when. */
const Told = z.object({ text: z.string(), by: z.string(), at: Moment });

/**
 * What a tutor hands on with a child, made of what is recorded: strengths first, what helps, where the route
 * stands, what was agreed. No difficulties, no restricted notes, nothing the child wrote for the tutor alone.
 */
export const Handover = z.object({
  pupilId: Id,
  name: z.string(),
  grade: z.nullable(z.int()),
  /** Who was the tutor before; null where nobody was, or the child was not handed over. */
  from: z.nullable(z.string()),
  /** Since when the reader is the tutor, and until when. */
  startsOn: Day,
  endsOn: z.nullable(Day),
  /** The reader stands in for the tutor. */
  standsIn: z.boolean(),
  /** When the reader confirmed having read it; null: not yet, and `mayConfirm` says whether it is asked. */
  readAt: z.nullable(Moment),
  mayConfirm: z.boolean(),
  strengths: z.array(z.string()),
  interests: z.array(z.string()),
  goodWords: z.array(Told),
  /** Short lines of "how to help me". */
  help: z.array(z.string()),
  route: z.nullable(
    z.object({
      title: z.string(),
      purpose: z.string(),
      stage: z.enum(stages),
      status: z.enum(routeStatuses),
      endsOn: z.nullable(Day),
      done: z.array(z.string()),
      now: z.nullable(z.string()),
      coming: z.array(z.string()),
    }),
  ),
  agreements: z.array(Told),
  people: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(tieKinds),
      reason: z.string(),
      endsOn: z.nullable(Day),
    }),
  ),
  worked: z.array(Told),
  /** Nothing from before this day stands here (a clean slate); null: there is no such day. */
  since: z.nullable(Day),
});
export type Handover = z.infer<typeof Handover>;
