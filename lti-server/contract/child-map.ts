import * as z from 'zod/mini';
import { Id, Line, Moment, Revision } from './fields.ts';
import { PageStep } from './routes.ts';
import { islandSizes } from './vocabulary.ts';
import { MapDrawing } from './voice.ts';

/**
 * The map that a child draws over its route: signs of its own with what they mean, and how large each island
 * is to it (domain section 4, P12; section 2.4: own signs, a scale by meaning, a legend). Only the child draws.
 */

const field = '(?:2[0-4]|1?\\d)(?:\\.\\d)?';
const point = `${field} ${field}`;
const strokes = new RegExp(`^(?:M${point}(?:L${point}|Q${point} ${point})*)+$`);

/**
 * A sign as strokes on a field of 24 × 24: the `d` of a path, in whole commands `M`, `L`, `Q` with at most one
 * decimal. Nothing else fits, so it is always a drawing and never anything that a page would run.
 */
export const SignPicture = z.string().check(z.maxLength(1600), z.regex(strokes));

/** The id in the address is made by the widget. No words: the picture says enough. */
export const MapSignBody = z.object({ picture: SignPicture, words: Line(60) });

export const MapPlace = z.string().check(z.regex(/^(?:home|[A-Za-z0-9_-]{8,64})$/));
export const MapPlaceBody = z.object({ signId: z.nullable(Id), size: z.enum(islandSizes) });

/** A map as it stood at the end of a version of a route; the first of a list as it stands now. */
export const MapThen = z.object({
  routeId: Id,
  version: Revision,
  title: z.string(),
  closed: z.boolean(),
  since: Moment,
  /** Null: it still holds. */
  until: z.nullable(Moment),
  /** A step that was changed after `until` is shown as planned: what it was before is not kept. */
  steps: z.array(PageStep),
  drawing: z.optional(MapDrawing),
});
export type MapThen = z.infer<typeof MapThen>;

/** The newest first. */
export const MapList = z.object({ maps: z.array(MapThen) });
