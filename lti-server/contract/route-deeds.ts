import * as z from 'zod/mini';
import { Day, Id, Revision } from './fields.ts';

/** What a tutor does with a route as a whole. Apart from `routes.ts`, so that no pupil's page loads it. */

const mostDays = 120;

/** Moves what is still ahead by days; negative: earlier. */
export const RouteShift = z.object({
  revision: Revision,
  days: z.int().check(z.minimum(-mostDays), z.maximum(mostDays)),
});

/** Goes on after a pause; `shift`: what is ahead moves by the days of the pause. */
export const RouteResumption = z.object({ revision: Revision, shift: z.boolean() });

/**
 * A draft made of another child's route; nothing personal goes along. `routeId` is made by the widget,
 * so that sending it twice makes one route.
 */
export const RouteCopy = z.object({ routeId: Id, fromRouteId: Id, startsOn: Day });
