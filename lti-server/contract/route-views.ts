import * as z from 'zod/mini';
import { Day, Id, Moment, Revision } from './fields.ts';
import { routeLevels } from './library-vocabulary.ts';
import { PupilAbilities } from './pupils.ts';
import { RoutePlan, StepProgress } from './routes.ts';
import { parties, routeStatuses, stages } from './vocabulary.ts';

/** What adults read of routes. Apart from `routes.ts`, so that no pupil's page loads it. */

export const RouteVersion = z.object({
  version: Revision,
  agreedAt: Moment,
  agreedBy: z.array(z.enum(parties)),
  recordedBy: z.string(),
});
export type RouteVersion = z.infer<typeof RouteVersion>;

/** The route as the adults who write it see it: the working plan, all versions, what was done. */
export const RouteView = z.object({
  routeId: Id,
  pupilId: Id,
  status: z.enum(routeStatuses),
  /** Counts every saved change; sent back with a change so that nobody overwrites another's words. */
  revision: Revision,
  plan: RoutePlan,
  progress: z.array(StepProgress),
  versions: z.array(RouteVersion),
  /** Since which day the route rests: illness, holidays; null: it does not. */
  pausedOn: z.nullable(Day),
  /** False when the plan has changes that the pupil does not see yet. */
  agreedIsCurrent: z.boolean(),
  updatedAt: Moment,
  updatedBy: z.string(),
  abilities: PupilAbilities,
  /** The levels that its template offers, for whoever may switch them; told when the route is read, not after a deed. */
  levels: z.optional(z.array(z.enum(routeLevels))),
});
export type RouteView = z.infer<typeof RouteView>;

export const RouteList = z.object({
  routes: z.array(
    z.object({
      routeId: Id,
      status: z.enum(routeStatuses),
      stage: z.enum(stages),
      title: z.string(),
      updatedAt: Moment,
    }),
  ),
});

export const RouteVersionView = z.object({ ...RouteVersion.shape, plan: RoutePlan });
export type RouteVersionView = z.infer<typeof RouteVersionView>;
