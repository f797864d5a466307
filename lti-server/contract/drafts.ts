import * as z from 'zod/mini';
import { Moment } from './fields.ts';

/**
 * What is being typed: `note:PUPIL`, `note-edit:NOTE`, `quick-note:PERSON`, `route:ROUTE`, `new-route:PUPIL`, `ask:PUPIL`, `own-step:PUPIL`,
 * `question:QUESTION`, `reflection:PUPIL`, `reply:REFLECTION`, `chest:PUPIL`, `chest-reply:ITEM`, `library-item:ITEM`, `bulk:PERSON`, `profile:ITEM`, `profile:PUPIL-KIND`,
 * `feedback:FEEDBACK`, `colleague-request:PUPIL`, `colleague-answer:REQUEST`, `recommendation:PUPIL`, `recommendation-reply:RECOMMENDATION`,
 * `meeting-place:PUPIL`, `greeting:PUPIL`. Only its author can read it.
 */
export const DraftKey = z
  .string()
  .check(
    z.regex(
      /^(note|note-edit|quick-note|route|new-route|ask|own-step|question|reflection|reply|chest|chest-reply|library-item|bulk|profile|feedback|colleague-request|colleague-answer|recommendation|recommendation-reply|event|new-event|event-word|meeting-place|greeting):[A-Za-z0-9_-]{8,64}$/,
    ),
  );

/** A form as it stands, not yet valid: any JSON object up to 128 kB. Erased after 14 days. */
export const DraftBody = z.object({
  form: z
    .record(z.string(), z.unknown())
    .check(z.refine((form) => JSON.stringify(form).length <= 131_072, { error: 'too_long' })),
});
export const DraftView = z.object({
  draft: z.nullable(z.object({ form: z.record(z.string(), z.unknown()), savedAt: Moment })),
});
export type DraftView = z.infer<typeof DraftView>;
