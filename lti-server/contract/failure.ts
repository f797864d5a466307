import * as z from 'zod/mini';

/** Every refusal of the API. `message` is in the reader's language; programs decide by `code`. */
export const Failure = z.object({
  code: z.string(),
  message: z.string(),
  requestId: z.string(),
  /** For `BAD_INPUT`: which fields, as paths. */
  fields: z.optional(z.array(z.object({ path: z.string(), problem: z.string() }))),
  /** For `REVISION_CONFLICT`: the record as it stands now, and what was sent, so that no typing is lost. */
  current: z.optional(z.unknown()),
  yours: z.optional(z.unknown()),
});
export type Failure = z.infer<typeof Failure>;
