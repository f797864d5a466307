import * as z from 'zod/mini';
import { Moment } from './fields.ts';
import { locales } from './vocabulary.ts';

/** Whose launch it is: only a pupil's own brings data; everybody else is shown a way in. */
export const glanceFaces = ['route', 'no_route', 'staff', 'family', 'empty'] as const;
export type GlanceFace = (typeof glanceFaces)[number];

/**
 * What a course page may draw by itself: the pupil's agreed route at a glance, to be read only. Every
 * script of that page can read it too, so it holds no identifiers, no names but those of notes'
 * authors, no calls for help and nothing of any other child. Marshrut's own frame hands it over.
 */
export const Glance = z.object({
  face: z.enum(glanceFaces),
  locale: z.enum(locales),
  route: z.nullable(
    z.object({
      title: z.string(),
      purpose: z.string(),
      closed: z.boolean(),
      now: z.nullable(
        z.object({
          title: z.string(),
          whatToDo: z.string(),
          resources: z.array(z.object({ title: z.string(), url: z.string() })),
        }),
      ),
      /** Titles of steps: the two that come next, what was put off, what is behind. */
      next: z.array(z.string()),
      later: z.array(z.string()),
      past: z.array(z.string()),
    }),
  ),
  /** Written for the pupil, newest first. */
  notes: z.array(z.object({ text: z.string(), author: z.string(), createdAt: Moment })),
});
export type Glance = z.infer<typeof Glance>;
