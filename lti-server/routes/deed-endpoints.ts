import type { Handlers } from '../access/handlers.ts';
import { copyRoute } from './copy-route.ts';
import { pauseRoute, resumeRoute, shiftRoute } from './shift-route.ts';

export const routeDeedEndpoints: Handlers<
  | 'POST /api/routes/:routeId/shift'
  | 'POST /api/routes/:routeId/pause'
  | 'POST /api/routes/:routeId/resume'
  | 'POST /api/pupils/:pupilId/route-copies'
> = {
  'POST /api/routes/:routeId/shift': (context, { params, body }) =>
    shiftRoute(context, { ...params, ...body }),
  'POST /api/routes/:routeId/pause': (context, { params, body }) =>
    pauseRoute(context, { ...params, ...body }),
  'POST /api/routes/:routeId/resume': (context, { params, body }) =>
    resumeRoute(context, { ...params, ...body }),
  'POST /api/pupils/:pupilId/route-copies': (context, { params, body }) =>
    copyRoute(context, { ...params, ...body }),
};
