import * as z from 'zod/mini';

/** What a stream of changes is asked with. */
export const LiveQuestion = z.object({
  /** How long ago the page was read, in milliseconds: what changed since then is told at once. */
  age: z._default(z.coerce.number().check(z.int(), z.nonnegative(), z.maximum(24 * 60 * 60_000)), 0),
});

/**
 * What a stream says. Never what changed, only that it did: the page is then read by its own endpoint,
 * where rights are asked.
 *
 * - `hello`: the stream is open; a proxy that keeps it back is known by its silence.
 * - `changed`: the pupil's page is another now.
 * - `over`: the session, or the right to this page, has ended; coming again is no use.
 *
 * Between them a comment is sent every `beatEvery`.
 */
export const liveEvents = ['hello', 'changed', 'over'] as const;
export type LiveEvent = (typeof liveEvents)[number];

/** The longest silence of a stream that works, in milliseconds. */
export const beatEvery = 20_000;
