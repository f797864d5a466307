import type { Handlers } from '../access/handlers.ts';
import { agreeRoute } from './agree-route.ts';
import { closeRoute, reopenRoute } from './close-route.ts';
import { drawPlace, drawSign } from './draw-map.ts';
import { listMaps } from './earlier-maps.ts';
import { readGlance } from './glance.ts';
import { enterResults } from './enter-results.ts';
import { answerHelp, callForHelp } from './help.ts';
import { readOpening } from './opening.ts';
import { orderSteps } from './order-steps.ts';
import { answerOwnStep, proposeOwnStep, readVoice, withdrawOwnStep } from './own-steps.ts';
import { readPupilPage } from './pupil-page.ts';
import { listRoutes, readVersion } from './read-route.ts';
import { changeStepState, chooseWay } from './report-step.ts';
import { signal, takeSignalBack } from './signals.ts';
import { createRoute, editRoute } from './write-route.ts';

export const routeEndpoints: Handlers<
  | 'GET /api/session'
  | 'GET /api/glance'
  | 'GET /api/pupils/:pupilId/page'
  | 'GET /api/pupils/:pupilId/routes'
  | 'POST /api/pupils/:pupilId/routes'
  | 'PUT /api/routes/:routeId'
  | 'POST /api/routes/:routeId/agreements'
  | 'POST /api/routes/:routeId/close'
  | 'POST /api/routes/:routeId/reopen'
  | 'GET /api/routes/:routeId/versions/:version'
  | 'PUT /api/routes/:routeId/steps/:stepId/state'
  | 'PUT /api/routes/:routeId/steps/:stepId/choice'
  | 'POST /api/routes/:routeId/steps/:stepId/help'
  | 'POST /api/help/:helpId/answer'
  | 'GET /api/routes/:routeId/voice'
  | 'PUT /api/routes/:routeId/steps/:stepId/signals/:signalId'
  | 'DELETE /api/routes/:routeId/steps/:stepId/signals/:signalId'
  | 'PUT /api/routes/:routeId/order'
  | 'PUT /api/routes/:routeId/map/places/:place'
  | 'PUT /api/routes/:routeId/map/signs/:signId'
  | 'GET /api/pupils/:pupilId/maps'
  | 'PUT /api/routes/:routeId/results'
  | 'POST /api/routes/:routeId/own-steps'
  | 'DELETE /api/own-steps/:ownStepId'
  | 'POST /api/own-steps/:ownStepId/answer'
> = {
  'GET /api/session': (context) => readOpening(context),
  'GET /api/glance': (context) => readGlance(context),
  'GET /api/pupils/:pupilId/page': (context, { params }) => readPupilPage(context, params.pupilId),
  'GET /api/pupils/:pupilId/routes': (context, { params }) => listRoutes(context, params.pupilId),
  'POST /api/pupils/:pupilId/routes': (context, { params, body }) =>
    createRoute(context, { ...params, ...body }),
  'PUT /api/routes/:routeId': (context, { params, body }) => editRoute(context, { ...params, ...body }),
  'POST /api/routes/:routeId/agreements': (context, { params, body }) =>
    agreeRoute(context, { ...params, ...body }),
  'POST /api/routes/:routeId/close': (context, { params, body }) =>
    closeRoute(context, { ...params, ...body }),
  'POST /api/routes/:routeId/reopen': (context, { params, body }) =>
    reopenRoute(context, { ...params, ...body }),
  'GET /api/routes/:routeId/versions/:version': (context, { params }) => readVersion(context, params),
  'PUT /api/routes/:routeId/steps/:stepId/state': (context, { params, body }) =>
    changeStepState(context, { ...params, ...body }),
  'PUT /api/routes/:routeId/steps/:stepId/choice': (context, { params, body }) =>
    chooseWay(context, { ...params, ...body }),
  'POST /api/routes/:routeId/steps/:stepId/help': (context, { params, body }) =>
    callForHelp(context, { ...params, ...body }),
  'POST /api/help/:helpId/answer': (context, { params, body }) => answerHelp(context, { ...params, ...body }),
  'GET /api/routes/:routeId/voice': (context, { params }) => readVoice(context, params.routeId),
  'PUT /api/routes/:routeId/steps/:stepId/signals/:signalId': (context, { params, body }) =>
    signal(context, { ...params, ...body }),
  'DELETE /api/routes/:routeId/steps/:stepId/signals/:signalId': (context, { params }) =>
    takeSignalBack(context, params),
  'PUT /api/routes/:routeId/order': (context, { params, body }) =>
    orderSteps(context, { ...params, ...body }),
  'PUT /api/routes/:routeId/map/places/:place': (context, { params, body }) =>
    drawPlace(context, { ...params, ...body }),
  'PUT /api/routes/:routeId/map/signs/:signId': (context, { params, body }) =>
    drawSign(context, { ...params, ...body }),
  'GET /api/pupils/:pupilId/maps': (context, { params }) => listMaps(context, params.pupilId),
  'PUT /api/routes/:routeId/results': (context, { params, body }) =>
    enterResults(context, { ...params, ...body }),
  'POST /api/routes/:routeId/own-steps': (context, { params, body }) =>
    proposeOwnStep(context, { ...params, ...body }),
  'DELETE /api/own-steps/:ownStepId': (context, { params }) => withdrawOwnStep(context, params.ownStepId),
  'POST /api/own-steps/:ownStepId/answer': (context, { params, body }) =>
    answerOwnStep(context, { ...params, ...body }),
};
