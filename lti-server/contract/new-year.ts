import * as z from 'zod/mini';
import { Id, Moment } from './fields.ts';

/** What can be taken along into a new school year; strengths first, as on a card. */
export const alongKinds = [
  'strength',
  'interest',
  'help',
  'request',
  'agreement',
  'gap',
  'difficulty',
] as const;
export type AlongKind = (typeof alongKinds)[number];

/** A school year that has begun for children of a tutor who has not been asked about it yet, or has just answered. */
export const NewYear = z.object({
  /** By the calendar year it begins in. */
  year: z.int(),
  /** Children with something from before that year, by name, and of what kinds. */
  children: z.array(z.object({ pupilId: Id, name: z.string(), kinds: z.array(z.enum(alongKinds)) })),
  /** The newest answers, for as long as they can be taken back. */
  done: z.array(
    z.object({ turnId: Id, names: z.array(z.string()), cleanSlate: z.boolean(), undoUntil: Moment }),
  ),
});
export type NewYear = z.infer<typeof NewYear>;

/** What stands of the question; null when there is nothing to ask and nothing to take back. */
export const NewYearStands = z.object({ newYear: z.nullable(NewYear) });
export type NewYearStands = z.infer<typeof NewYearStands>;

/** `turnId` is made by the widget: sending it again changes nothing. */
export const NewYearBeginning = z.object({
  turnId: Id,
  pupilIds: z.array(Id).check(z.minLength(1), z.maxLength(200)),
  /** False: all stays as it is, and nobody is asked again this year. */
  cleanSlate: z.boolean(),
  /** What goes along; the rest stays readable in the years before. */
  takes: z.array(z.enum(alongKinds)).check(z.maxLength(alongKinds.length)),
});
export type NewYearBeginning = z.infer<typeof NewYearBeginning>;
