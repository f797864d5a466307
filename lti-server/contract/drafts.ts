import * as z from 'zod/mini';
import { Moment } from './fields.ts';

/** What is being typed. Its key says of what: `note:PUPIL`, `route:ROUTE`. */
export const draftKinds = [
  // Of a pupil.
  'note',
  'new-route',
  'ask',
  'own-step',
  'reflection',
  'chest',
  'colleague-request',
  'recommendation',
  'meeting-place',
  'greeting',
  // Of a record that is a pupil's; `profile` also begins one: `profile:PUPIL-KIND`.
  'note-edit',
  'route',
  'question',
  'reply',
  'chest-reply',
  'profile',
  'feedback',
  'colleague-answer',
  'recommendation-reply',
  // Of whoever types it.
  'quick-note',
  'bulk',
  // Of what belongs to the school.
  'library-item',
  'event',
  'event-word',
] as const;
export type DraftKind = (typeof draftKinds)[number];

/** Only its author can read it. */
export const DraftKey = z
  .string()
  .check(z.regex(new RegExp(`^(${draftKinds.join('|')}):[A-Za-z0-9_-]{8,64}$`)));

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
