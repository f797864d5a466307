import type { EndpointKey } from '../../../lti-server/contract/endpoints.ts';
import { plan, step, stepId } from '../../support/plans.ts';
import { team, tutorOnly, reporters, ofPupil, ofRoute, ofStep, type Expectation } from '../expectation.ts';

/** A pupil’s route, its steps and the child’s voice in it. */
export const routeExpectations = {
  'GET /api/pupils/:pupilId/routes': { allowed: team, about: 'record', params: ofPupil },
  'POST /api/pupils/:pupilId/routes': {
    allowed: tutorOnly,
    about: 'record',
    params: ofPupil,
    body: ({ freshId }) => ({ routeId: freshId, plan: plan() }),
  },
  'GET /api/routes/:routeId': { allowed: team, about: 'record', params: ofRoute },
  'PUT /api/routes/:routeId': {
    allowed: tutorOnly,
    about: 'record',
    params: ofRoute,
    body: () => ({ revision: 1, plan: plan({ steps: [step('1')] }) }),
  },
  'POST /api/routes/:routeId/agreements': {
    allowed: tutorOnly,
    about: 'record',
    params: ofRoute,
    body: () => ({ revision: 1, agreedBy: ['pupil', 'tutor'] }),
  },
  'POST /api/routes/:routeId/close': {
    allowed: tutorOnly,
    about: 'record',
    params: ofRoute,
    body: () => ({ revision: 1 }),
  },
  'POST /api/routes/:routeId/reopen': {
    allowed: tutorOnly,
    about: 'record',
    params: ofRoute,
    body: () => ({ revision: 1 }),
  },
  'GET /api/routes/:routeId/versions/:version': {
    allowed: team,
    about: 'record',
    params: ({ routeId }) => ({ routeId, version: 1 }),
  },
  'PUT /api/routes/:routeId/steps/:stepId/state': {
    allowed: reporters,
    about: 'record',
    params: ofStep,
    body: () => ({ state: 'done' }),
    allowedOnForeign: ['otherPupil'],
  },
  'PUT /api/routes/:routeId/steps/:stepId/choice': {
    allowed: reporters,
    about: 'record',
    params: ofStep,
    body: () => ({ alternativeId: null }),
    allowedOnForeign: ['otherPupil'],
  },
  'POST /api/routes/:routeId/steps/:stepId/help': {
    allowed: reporters,
    about: 'record',
    params: ofStep,
    body: ({ freshId }) => ({ helpId: freshId }),
    allowedOnForeign: ['otherPupil'],
  },
  'POST /api/help/:helpId/answer': {
    allowed: tutorOnly,
    about: 'record',
    params: ({ helpId }) => ({ helpId }),
    body: () => ({ reply: 'Вижу, было непросто.' }),
  },
  'GET /api/routes/:routeId/voice': { allowed: tutorOnly, about: 'record', params: ofRoute },
  'PUT /api/routes/:routeId/steps/:stepId/signals/:signalId': {
    allowed: ['self'],
    about: 'record',
    params: (of) => ({ ...ofStep(of), signalId: of.freshId }),
    body: () => ({ kind: 'hard', wish: null }),
    allowedOnForeign: ['otherPupil'],
  },
  'DELETE /api/routes/:routeId/steps/:stepId/signals/:signalId': {
    allowed: ['self'],
    about: 'record',
    params: (of) => ({ ...ofStep(of), signalId: of.freshId }),
    allowedOnForeign: ['otherPupil'],
  },
  'PUT /api/routes/:routeId/order': {
    allowed: ['self'],
    about: 'record',
    params: ofRoute,
    body: () => ({ stepIds: [] }),
    allowedOnForeign: ['otherPupil'],
  },
  'PUT /api/routes/:routeId/results': {
    allowed: tutorOnly,
    about: 'record',
    params: ofRoute,
    body: () => ({ results: [{ stepId: stepId('1'), state: 'done' }] }),
  },
  'POST /api/routes/:routeId/own-steps': {
    allowed: ['self'],
    about: 'record',
    params: ofRoute,
    body: ({ freshId }) => ({ ownStepId: freshId, text: 'Сходить в порт', fileId: null }),
    allowedOnForeign: ['otherPupil'],
  },
  'DELETE /api/own-steps/:ownStepId': {
    allowed: ['self'],
    about: 'record',
    params: ({ ownStepId }) => ({ ownStepId }),
    allowedOnForeign: ['otherPupil'],
  },
  'POST /api/own-steps/:ownStepId/answer': {
    allowed: tutorOnly,
    about: 'record',
    params: ({ ownStepId }) => ({ ownStepId }),
    body: () => ({ taken: true, reply: 'Берём!', title: '' }),
  },
  'POST /api/routes/:routeId/shift': {
    allowed: tutorOnly,
    about: 'record',
    params: ofRoute,
    body: () => ({ revision: 1, days: 7 }),
  },
  'POST /api/routes/:routeId/pause': {
    allowed: tutorOnly,
    about: 'record',
    params: ofRoute,
    body: () => ({ revision: 1 }),
  },
  'POST /api/routes/:routeId/resume': {
    allowed: tutorOnly,
    about: 'record',
    params: ofRoute,
    body: () => ({ revision: 1, shift: true }),
  },
  'POST /api/routes/:routeId/level': {
    allowed: tutorOnly,
    about: 'record',
    params: ofRoute,
    body: () => ({ revision: 1, level: 'trail' }),
  },
  'POST /api/pupils/:pupilId/route-copies': {
    allowed: tutorOnly,
    about: 'record',
    params: ofPupil,
    body: ({ freshId, routeId }) => ({ routeId: freshId, fromRouteId: routeId, startsOn: '2026-10-05' }),
  },
} satisfies Partial<Record<EndpointKey, Expectation>>;
