import * as z from 'zod/mini';
import { Id, Moment } from './fields.ts';
import { captureTroubles, fileKinds } from './vocabulary.ts';

/** What goes over the wire as it is, without JSON around it: the body of an upload, a file that is shown. */
export const FileBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** The largest upload in bytes: a photo straight from a good telephone. */
export const uploadLimit = 15 * 1024 * 1024;

/** The longest voice in seconds (domain section 5, point 12), and its largest size in bytes: 30 s of plain WAV. */
export const voiceSeconds = 30;
export const voiceLimit = 3 * 1024 * 1024;

/** Answers an upload: what a record then keeps is the id. */
export const FileView = z.object({ fileId: Id, kind: z.enum(fileKinds), bytes: z.int() });
export type FileView = z.infer<typeof FileView>;

/** A file as its endpoint answers it: not JSON, but these bytes under this media type. */
export const FileBody = z.object({ mediaType: z.string(), bytes: FileBytes });
export type FileBody = z.infer<typeof FileBody>;

/** A child could not hand something over; the child's page says so, and the grown-ups learn why. */
export const CaptureTrouble = z.object({
  troubleId: Id,
  kind: z.enum(fileKinds),
  reason: z.enum(captureTroubles),
});

/** The troubles of the last weeks, newest first, for grown-ups who can help. */
export const CaptureTroubleList = z.object({
  troubles: z.array(z.object({ kind: z.enum(fileKinds), reason: z.enum(captureTroubles), at: Moment })),
});
export type CaptureTroubleList = z.infer<typeof CaptureTroubleList>;
