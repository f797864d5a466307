import type { RouteLevel } from '../../lti-server/contract/library-vocabulary.ts';
import { RouteView } from '../../lti-server/contract/route-views.ts';
import type { Api } from './client.ts';
import type { RouteAt } from './routes.ts';

/** Moves what is ahead by days. @throws ApiFailure `REVISION_CONFLICT` when somebody saved in between */
export const shiftRoute = (api: Api, { routeId, ...body }: RouteAt & { days: number }): Promise<RouteView> =>
  api.call('POST /api/routes/:routeId/shift', { params: { routeId }, body, answer: RouteView });

export const pauseRoute = (api: Api, { routeId, ...body }: RouteAt): Promise<RouteView> =>
  api.call('POST /api/routes/:routeId/pause', { params: { routeId }, body, answer: RouteView });

/** `shift`: what is ahead moves by the days of the pause. */
export const resumeRoute = (
  api: Api,
  { routeId, ...body }: RouteAt & { shift: boolean },
): Promise<RouteView> =>
  api.call('POST /api/routes/:routeId/resume', { params: { routeId }, body, answer: RouteView });

/** Another level of the route's template; the pupil sees it once it is agreed. */
export const switchLevel = (
  api: Api,
  { routeId, ...body }: RouteAt & { level: RouteLevel },
): Promise<RouteView> =>
  api.call('POST /api/routes/:routeId/level', { params: { routeId }, body, answer: RouteView });

/** `routeId` of the copy is made once, so that sending it again is the same copy. */
export const copyRoute = (
  api: Api,
  { pupilId, ...body }: { pupilId: string; routeId: string; fromRouteId: string; startsOn: string },
): Promise<RouteView> =>
  api.call('POST /api/pupils/:pupilId/route-copies', {
    params: { pupilId },
    body,
    answer: RouteView,
    idempotent: true,
  });
