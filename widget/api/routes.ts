import type * as z from 'zod/mini';
import { RouteList, RouteVersionView, RouteView } from '../../lti-server/contract/route-views.ts';
import { ProgressView, type RoutePlan } from '../../lti-server/contract/routes.ts';
import type { Party, StepState } from '../../lti-server/contract/vocabulary.ts';
import type { Api } from './client.ts';

export type RouteSummary = z.output<typeof RouteList>['routes'][number];

/** A route at the revision that the caller has read. */
export interface RouteAt {
  routeId: string;
  revision: number;
}

export const listRoutes = async (
  api: Api,
  { pupilId, signal }: { pupilId: string; signal?: AbortSignal },
): Promise<RouteSummary[]> =>
  (await api.call('GET /api/pupils/:pupilId/routes', { params: { pupilId }, answer: RouteList, signal }))
    .routes;

export const loadRoute = (
  api: Api,
  { routeId, signal }: { routeId: string; signal?: AbortSignal },
): Promise<RouteView> =>
  api.call('GET /api/routes/:routeId', { params: { routeId }, answer: RouteView, signal });

/** `routeId` is made once for a form, so that sending it again is the same creation. */
export const createRoute = (
  api: Api,
  { pupilId, ...body }: { pupilId: string; routeId: string; plan: RoutePlan },
): Promise<RouteView> =>
  api.call('POST /api/pupils/:pupilId/routes', {
    params: { pupilId },
    body,
    answer: RouteView,
    idempotent: true,
  });

/** @throws ApiFailure `REVISION_CONFLICT` with both texts when somebody saved in between */
export const saveRoute = (
  api: Api,
  { routeId, ...body }: RouteAt & { plan: RoutePlan },
): Promise<RouteView> =>
  api.call('PUT /api/routes/:routeId', { params: { routeId }, body, answer: RouteView });

/** From now on the pupil sees the plan of this revision. */
export const agreeRoute = (
  api: Api,
  { routeId, ...body }: RouteAt & { agreedBy: Party[] },
): Promise<RouteView> =>
  api.call('POST /api/routes/:routeId/agreements', { params: { routeId }, body, answer: RouteView });

export const closeRoute = (api: Api, { routeId, revision }: RouteAt): Promise<RouteView> =>
  api.call('POST /api/routes/:routeId/close', { params: { routeId }, body: { revision }, answer: RouteView });

export const reopenRoute = (api: Api, { routeId, revision }: RouteAt): Promise<RouteView> =>
  api.call('POST /api/routes/:routeId/reopen', {
    params: { routeId },
    body: { revision },
    answer: RouteView,
  });

export const loadRouteVersion = (
  api: Api,
  params: { routeId: string; version: number },
): Promise<RouteVersionView> =>
  api.call('GET /api/routes/:routeId/versions/:version', { params, answer: RouteVersionView });

export const setStepState = (
  api: Api,
  { state, ...params }: { routeId: string; stepId: string; state: StepState },
): Promise<ProgressView> =>
  api.call('PUT /api/routes/:routeId/steps/:stepId/state', {
    params,
    body: { state },
    answer: ProgressView,
    idempotent: true,
  });

/** Picks one of the ways to do a step, as the child said in the talk. */
export const chooseWay = (
  api: Api,
  { alternativeId, ...params }: { routeId: string; stepId: string; alternativeId: string },
): Promise<ProgressView> =>
  api.call('PUT /api/routes/:routeId/steps/:stepId/choice', {
    params,
    body: { alternativeId },
    answer: ProgressView,
    idempotent: true,
  });
