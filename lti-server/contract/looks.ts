import * as z from 'zod/mini';
import { looks, readingLevels } from './vocabulary.ts';

/** The picture that a pupil's route is drawn as. Only the pupil chooses it. */
export const LookChoice = z.object({ look: z.enum(looks) });
export const ReadingLevelChange = z.object({
  readingLevel: z.literal(readingLevels),
  /** Whether words stand there with their stress; absent: as it is. */
  stressMarks: z.optional(z.boolean()),
});
