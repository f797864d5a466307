import type { Body, Params } from '../../lti-server/contract/endpoints.ts';
import { ProgressView } from '../../lti-server/contract/routes.ts';
import type { Api } from './client.ts';

type PressKey =
  | 'PUT /api/routes/:routeId/steps/:stepId/state'
  | 'PUT /api/routes/:routeId/steps/:stepId/choice'
  | 'POST /api/routes/:routeId/steps/:stepId/help'
  | 'PUT /api/routes/:routeId/steps/:stepId/signals/:signalId'
  | 'DELETE /api/routes/:routeId/steps/:stepId/signals/:signalId'
  | 'PUT /api/routes/:routeId/order'
  | 'PUT /api/routes/:routeId/map/places/:place'
  | 'PUT /api/routes/:routeId/map/signs/:signId'
  | 'POST /api/routes/:routeId/own-steps'
  | 'DELETE /api/own-steps/:ownStepId';

/**
 * What a pupil has pressed, as plain data, so that it can be kept while there is no connection. Each of
 * these may be sent twice and happens once.
 */
export type Press = {
  [K in PressKey]: {
    readonly endpoint: K;
    readonly params: Params<K>;
    readonly body?: Body<K>;
  };
}[PressKey];

/** How a step ended: what can be taken back as long as the page says so. */
export type Report = Extract<Press, { endpoint: 'PUT /api/routes/:routeId/steps/:stepId/state' }>;

export const isReport = (press: Press): press is Report =>
  press.endpoint === 'PUT /api/routes/:routeId/steps/:stepId/state';

export const sendPress = (api: Api, { endpoint, params, body }: Press): Promise<ProgressView> =>
  api.call(endpoint, {
    params,
    ...(body === undefined ? {} : { body }),
    answer: ProgressView,
    idempotent: true,
  });
