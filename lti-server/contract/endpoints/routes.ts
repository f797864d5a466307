import * as z from 'zod/mini';
import { MapList, MapPlace, MapPlaceBody, MapSignBody } from '../child-map.ts';
import { Id, RevisionInAddress } from '../fields.ts';
import { RouteCopy, RouteResumption, RouteShift } from '../route-deeds.ts';
import { RouteList, RouteVersionView, RouteView } from '../route-views.ts';
import {
  HelpAnswer,
  HelpCall,
  ProgressView,
  RouteCreation,
  RouteEdit,
  RouteRevision,
  StepChoice,
  StepResults,
  StepStateChange,
} from '../routes.ts';
import { Nothing } from '../session.ts';
import { LevelSwitch } from '../templates.ts';
import { OwnStepAnswer, OwnStepProposal, SignalBody, StepOrder } from '../voice.ts';

const ofPupil = z.object({ pupilId: Id });
const ofRoute = z.object({ routeId: Id });
const ofVersion = z.object({ routeId: Id, version: RevisionInAddress });
const ofStep = z.object({ routeId: Id, stepId: Id });
const ofSignal = z.object({ routeId: Id, stepId: Id, signalId: Id });
const ofOwnStep = z.object({ ownStepId: Id });
const ofMapPlace = z.object({ routeId: Id, place: MapPlace });
const ofMapSign = z.object({ routeId: Id, signId: Id });
const ofHelp = z.object({ helpId: Id });

/** The route: the plan, and what becomes of it. */
export const routesEndpoints = {
  'GET /api/pupils/:pupilId/routes': { params: ofPupil, body: Nothing, answer: RouteList },
  'POST /api/pupils/:pupilId/routes': { params: ofPupil, body: RouteCreation, answer: RouteView },
  'GET /api/routes/:routeId': { params: ofRoute, body: Nothing, answer: RouteView },
  'PUT /api/routes/:routeId': { params: ofRoute, body: RouteEdit, answer: RouteView },
  'POST /api/routes/:routeId/close': { params: ofRoute, body: RouteRevision, answer: RouteView },
  'POST /api/routes/:routeId/reopen': { params: ofRoute, body: RouteRevision, answer: RouteView },
  'GET /api/routes/:routeId/versions/:version': {
    params: ofVersion,
    body: Nothing,
    answer: RouteVersionView,
  },
  'PUT /api/routes/:routeId/steps/:stepId/state': {
    params: ofStep,
    body: StepStateChange,
    answer: ProgressView,
  },
  'PUT /api/routes/:routeId/steps/:stepId/choice': { params: ofStep, body: StepChoice, answer: ProgressView },
  'POST /api/routes/:routeId/steps/:stepId/help': { params: ofStep, body: HelpCall, answer: ProgressView },
  'POST /api/help/:helpId/answer': { params: ofHelp, body: HelpAnswer, answer: ProgressView },
  'GET /api/routes/:routeId/voice': { params: ofRoute, body: Nothing, answer: ProgressView },
  'PUT /api/routes/:routeId/steps/:stepId/signals/:signalId': {
    params: ofSignal,
    body: SignalBody,
    answer: ProgressView,
  },
  'DELETE /api/routes/:routeId/steps/:stepId/signals/:signalId': {
    params: ofSignal,
    body: Nothing,
    answer: ProgressView,
  },
  'PUT /api/routes/:routeId/order': { params: ofRoute, body: StepOrder, answer: ProgressView },
  'PUT /api/routes/:routeId/map/places/:place': {
    params: ofMapPlace,
    body: MapPlaceBody,
    answer: ProgressView,
  },
  'PUT /api/routes/:routeId/map/signs/:signId': {
    params: ofMapSign,
    body: MapSignBody,
    answer: ProgressView,
  },
  'GET /api/pupils/:pupilId/maps': { params: ofPupil, body: Nothing, answer: MapList },
  'PUT /api/routes/:routeId/results': { params: ofRoute, body: StepResults, answer: ProgressView },
  'POST /api/routes/:routeId/own-steps': { params: ofRoute, body: OwnStepProposal, answer: ProgressView },
  'DELETE /api/own-steps/:ownStepId': { params: ofOwnStep, body: Nothing, answer: ProgressView },
  'POST /api/own-steps/:ownStepId/answer': { params: ofOwnStep, body: OwnStepAnswer, answer: ProgressView },
  'POST /api/routes/:routeId/shift': { params: ofRoute, body: RouteShift, answer: RouteView },
  'POST /api/routes/:routeId/pause': { params: ofRoute, body: RouteRevision, answer: RouteView },
  'POST /api/routes/:routeId/resume': { params: ofRoute, body: RouteResumption, answer: RouteView },
  'POST /api/routes/:routeId/level': { params: ofRoute, body: LevelSwitch, answer: RouteView },
  'POST /api/pupils/:pupilId/route-copies': { params: ofPupil, body: RouteCopy, answer: RouteView },
} as const;
