import * as z from 'zod/mini';
import { Id, RequiredLine } from './fields.ts';
import { placementKinds } from './vocabulary.ts';

/** Where an LMS shows what was put there (Deep Linking 2.0, `accept_presentation_document_targets`). */
export const documentTargets = ['iframe', 'window', 'embed'] as const;
export type DocumentTarget = (typeof documentTargets)[number];

/** What the launch page hands to the picker beside the token. */
export const PickerHandover = z.object({
  /** The LMS's question, sealed: where the answer goes and what it may hold. Only the server can read it. */
  handle: z.string(),
  /** Whether the LMS takes several things at once. */
  multiple: z.boolean(),
  /** Where the LMS may show what is chosen, in the order offered. Empty: it does not say. */
  targets: z.array(z.enum(documentTargets)),
  /** How the address of a launch begins in this LMS, for the script snippet; null where it is not known. */
  launchAddress: z.nullable(z.string()),
});
export type PickerHandover = z.infer<typeof PickerHandover>;

/** One thing for the course page. */
const PickedItem = z
  .object({
    kind: z.enum(placementKinds),
    title: RequiredLine(200),
    target: z.nullable(z.enum(documentTargets)),
    /** Which event; only for `event`, and always there. */
    eventId: z.optional(Id),
  })
  .check(
    z.refine((item) => (item.kind === 'event') === (item.eventId !== undefined), {
      path: ['eventId'],
      error: 'event_named',
    }),
  );
export type PickedItem = z.infer<typeof PickedItem>;

/** What the picker posts as JSON in the field `items` of its form. Nothing chosen means "never mind". */
export const PickedItems = z.array(PickedItem).check(z.maxLength(placementKinds.length));
