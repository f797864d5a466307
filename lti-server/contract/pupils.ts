import * as z from 'zod/mini';
import { Day, Id, Line, PersonName, RequiredLine } from './fields.ts';
import { readingLevels, tieKinds } from './vocabulary.ts';

/** Someone around a pupil, why, and until when. */
export const TieView = z.object({
  tieId: Id,
  person: PersonName,
  kind: z.enum(tieKinds),
  reason: z.string(),
  startsOn: Day,
  endsOn: z.nullable(Day),
});
export type TieView = z.infer<typeof TieView>;

export const TieGrant = z.object({
  personId: Id,
  kind: z.enum(tieKinds),
  reason: RequiredLine(200),
  endsOn: z.nullable(Day),
});
export type TieGrant = z.infer<typeof TieGrant>;

export const TieEnd = z.object({ reason: Line(200) });

/** What the caller may do with a pupil; the widget shows only that and never guesses from a role. */
export const PupilAbilities = z.object({
  take: z.boolean(),
  grantTies: z.boolean(),
  readPlan: z.boolean(),
  writeRoute: z.boolean(),
  reportSteps: z.boolean(),
  answerHelp: z.boolean(),
  writeNotes: z.boolean(),
  seeAsPupil: z.boolean(),
  setReadingLevel: z.boolean(),
});
export type PupilAbilities = z.infer<typeof PupilAbilities>;

export const PupilCard = z.object({
  pupilId: Id,
  name: z.string(),
  /** Null for those who do not read the plan. */
  readingLevel: z.nullable(z.literal(readingLevels)),
  /** Whether words on the pupil's page have their stress; for those who read the plan. */
  stressMarks: z.optional(z.boolean()),
  ties: z.array(TieView),
  abilities: PupilAbilities,
});
export type PupilCard = z.infer<typeof PupilCard>;

export const Take = z.object({ personId: Id });
