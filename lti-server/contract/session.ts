import * as z from 'zod/mini';
import { Id, Moment } from './fields.ts';
import { PupilPage } from './routes.ts';
import { courseRoles, homes, locales, placementKinds } from './vocabulary.ts';

/** Who is here, from which course, and what to open with. */
export const SessionView = z.object({
  person: z.object({ personId: Id, name: z.string() }),
  school: z.object({ name: z.string() }),
  course: z.nullable(z.object({ courseId: Id, title: z.string(), role: z.enum(courseRoles) })),
  /** The activity that the launch came from, for what is decided for one activity only. */
  activity: z.nullable(z.object({ linkId: Id })),
  home: z.enum(homes),
  /** What the link on the course page was made for; null for a link that nobody has chosen a kind for. */
  opens: z.nullable(z.enum(placementKinds)),
  /** The event that the link was made for; whether it can be seen is asked when it is opened. */
  eventId: z.optional(Id),
  /** The pupils whose page this person opens with: oneself, or one's children. Empty for the panel. */
  pupils: z.array(z.object({ pupilId: Id, name: z.string() })),
  /** That page of a pupil, when there is exactly one to open with: a slow connection is asked once, not twice. */
  page: z.optional(PupilPage),
  locale: z.enum(locales),
  /** When the session ends if nothing is done (15 minutes, sliding), and when it ends anyway (8 hours). */
  idleEndsAt: Moment,
  endsAt: Moment,
});
export type SessionView = z.infer<typeof SessionView>;

/**
 * What the launch page hands to the widget in inline JSON. The token is opaque, lives in memory
 * (and in this tab's `sessionStorage` so that a reload works) and never stands in an address.
 */
export const LaunchHandover = z.object({
  token: z.string(),
  locale: z.enum(locales),
  /** Every origin that the launching platform owns: who is told the height, and whom a hidden frame may talk to. */
  platformOrigins: z.array(z.string()),
  /** Where the LMS wants its people back when they have finished. May hold the reader's own key to the LMS. */
  returnAddress: z.optional(z.string()),
  /** What the picker needs: a `PickerHandover`, which only the picker reads. */
  picker: z.optional(z.unknown()),
  /** Whose work staff have opened from the gradebook: the panel begins with this pupil. */
  review: z.optional(z.object({ pupilId: Id })),
  /** What this person will most likely open with: its code is made ready while the session is asked for. */
  home: z.optional(z.enum(homes)),
  /** For an administrator of the LMS: the token of the installation page. */
  installation: z.optional(z.string()),
});
export type LaunchHandover = z.infer<typeof LaunchHandover>;

export const Nothing = z.object({});
