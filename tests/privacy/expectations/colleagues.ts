import type { EndpointKey } from '../../../lti-server/contract/endpoints.ts';
import { colleagues, ofPupil, staff, tutorOnly, type Expectation, type Records } from '../expectation.ts';

const ofRequest = ({ colleagueRequestId }: Records) => ({ requestId: colleagueRequestId });
const ofRecommendation = ({ recommendationId }: Records) => ({ recommendationId });
const ofFeedback = ({ pupilId, freshId }: Records) => ({ pupilId, feedbackId: freshId });

/** What teachers and specialists read of a child, and what they say to its tutor. */
export const colleagueExpectations = {
  'GET /api/help-cards': { allowed: staff, about: 'own' },
  'GET /api/digests/:day': { allowed: staff, about: 'own', params: () => ({ day: '2026-09-14' }) },
  'GET /api/colleague-requests': { allowed: staff, about: 'own' },
  'GET /api/pupils/:pupilId/colleagues': {
    allowed: ['tutor', ...colleagues],
    about: 'record',
    params: ofPupil,
  },
  'PUT /api/pupils/:pupilId/feedback/:feedbackId': {
    allowed: colleagues,
    about: 'record',
    params: ofFeedback,
    body: ({ routeId }) => ({ routeId, subjectId: 'interest_spark_0001', outcome: 'partly', line: '' }),
  },
  'DELETE /api/pupils/:pupilId/feedback/:feedbackId': {
    allowed: colleagues,
    about: 'record',
    params: ofFeedback,
  },
  'POST /api/pupils/:pupilId/colleague-requests': {
    allowed: colleagues,
    about: 'record',
    params: ofPupil,
    body: ({ freshId }) => ({
      requestId: freshId,
      sees: 'На третьем уроке ложится на парту.',
      happens: '',
      tried: '',
      hopes: '',
    }),
  },
  'DELETE /api/colleague-requests/:requestId': {
    allowed: ['teacher'],
    about: 'record',
    params: ofRequest,
  },
  'POST /api/colleague-requests/:requestId/seen': { allowed: tutorOnly, about: 'record', params: ofRequest },
  'POST /api/colleague-requests/:requestId/answer': {
    allowed: tutorOnly,
    about: 'record',
    params: ofRequest,
    body: () => ({ answer: 'Поговорю с ним сегодня и зайду к вам завтра.' }),
  },
  'POST /api/pupils/:pupilId/recommendations': {
    allowed: ['specialist'],
    about: 'record',
    params: ofPupil,
    body: ({ freshId }) => ({
      recommendationId: freshId,
      title: 'Дышать волной перед чтением',
      how: 'Вдох на четыре, выдох на шесть, рука рисует волну.',
      place: 'в начале урока',
      often: 'каждый день',
      until: null,
      ownHands: false,
    }),
  },
  'DELETE /api/recommendations/:recommendationId': {
    allowed: ['specialist'],
    about: 'record',
    params: ofRecommendation,
  },
  'POST /api/recommendations/:recommendationId/answer': {
    allowed: tutorOnly,
    about: 'record',
    params: ofRecommendation,
    body: () => ({ taken: true, reply: '' }),
  },
} satisfies Partial<Record<EndpointKey, Expectation>>;
