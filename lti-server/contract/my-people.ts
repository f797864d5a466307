import * as z from 'zod/mini';
import { Day, Id, Line, PersonName } from './fields.ts';
import { tieKinds } from './vocabulary.ts';

/** What a child writes or shows of itself. Who sees each, `access/abilities.ts` says, and the child is told before. */
export const childWordKinds = ['question', 'reflection', 'chest', 'own_step', 'map', 'signal'] as const;
export type ChildWordKind = (typeof childWordKinds)[number];

const people = z.array(PersonName);

/** Who sees the child's words of each kind, as people; the child itself is not listed. By name. */
export const ChildWordReaders = z.object({
  question: people,
  reflection: people,
  chest: people,
  own_step: people,
  map: people,
  signal: people,
});
export type ChildWordReaders = z.infer<typeof ChildWordReaders>;

/** When and where a tutor and the child meet, in the tutor's words. Both empty: nothing is fixed. */
export const Meeting = z.object({ time: Line(120), place: Line(120) });
export type Meeting = z.infer<typeof Meeting>;

/** The people around a child as the child sees them: what each is to the child, never why an adult was tied. */
export const MyPeople = z.object({
  pupilId: Id,
  people: z.array(
    z.object({
      person: PersonName,
      kinds: z.array(z.enum(tieKinds)),
      /** Null for those who are not a tutor, and where nothing is fixed. */
      meeting: z.nullable(Meeting),
      /** Since when somebody is the tutor; null for the others. */
      since: z.nullable(Day),
      /** For who stands in for the tutor: for whom, and until when. */
      standsIn: z.nullable(z.object({ insteadOf: z.string(), until: Day })),
    }),
  ),
  readers: ChildWordReaders,
  /** The tutor of the last days is another than before: who the child had, for about a month. */
  before: z.nullable(z.string()),
  /** Whether the caller is a tutor, who fills in when and where. */
  mayFixMeeting: z.boolean(),
});
export type MyPeople = z.infer<typeof MyPeople>;
