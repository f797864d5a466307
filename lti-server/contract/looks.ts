import * as z from 'zod/mini';
import { looks, readingLevels } from './vocabulary.ts';

/** The picture that a pupil's route is drawn as. Only the pupil chooses it. */
export const LookChoice = z.object({ look: z.enum(looks) });
/** What is absent stays as it is. */
export const ReadingLevelChange = z.object({
  readingLevel: z.optional(z.literal(readingLevels)),
  /** Whether words stand there with their stress. */
  stressMarks: z.optional(z.boolean()),
});
export type ReadingLevelChange = z.infer<typeof ReadingLevelChange>;
