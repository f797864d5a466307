import type { Handlers } from '../access/handlers.ts';
import { readDigest } from './digest.ts';
import { giveFeedback, takeFeedbackBack } from './give-feedback.ts';
import { readMyClass } from './my-class.ts';
import { readPupilColleagues } from './pupil-colleagues.ts';
import { answerRecommendation, withdrawRecommendation, writeRecommendation } from './recommendations.ts';
import { answerRequest, readRequestBoard, seeRequest, sendRequest, withdrawRequest } from './requests.ts';

export const colleagueEndpoints: Handlers<
  | 'GET /api/help-cards'
  | 'GET /api/digests/:day'
  | 'GET /api/colleague-requests'
  | 'GET /api/pupils/:pupilId/colleagues'
  | 'PUT /api/pupils/:pupilId/feedback/:feedbackId'
  | 'DELETE /api/pupils/:pupilId/feedback/:feedbackId'
  | 'POST /api/pupils/:pupilId/colleague-requests'
  | 'DELETE /api/colleague-requests/:requestId'
  | 'POST /api/colleague-requests/:requestId/seen'
  | 'POST /api/colleague-requests/:requestId/answer'
  | 'POST /api/pupils/:pupilId/recommendations'
  | 'DELETE /api/recommendations/:recommendationId'
  | 'POST /api/recommendations/:recommendationId/answer'
> = {
  'GET /api/help-cards': (context) => readMyClass(context),
  'GET /api/digests/:day': (context, { params }) => readDigest(context, params),
  'GET /api/colleague-requests': (context) => readRequestBoard(context),
  'GET /api/pupils/:pupilId/colleagues': (context, { params }) =>
    readPupilColleagues(context, params.pupilId),
  'PUT /api/pupils/:pupilId/feedback/:feedbackId': (context, { params, body }) =>
    giveFeedback(context, { ...params, ...body }),
  'DELETE /api/pupils/:pupilId/feedback/:feedbackId': (context, { params }) =>
    takeFeedbackBack(context, params),
  'POST /api/pupils/:pupilId/colleague-requests': (context, { params, body }) =>
    sendRequest(context, { ...params, ...body }),
  'DELETE /api/colleague-requests/:requestId': (context, { params }) =>
    withdrawRequest(context, params.requestId),
  'POST /api/colleague-requests/:requestId/seen': (context, { params }) =>
    seeRequest(context, params.requestId),
  'POST /api/colleague-requests/:requestId/answer': (context, { params, body }) =>
    answerRequest(context, { ...params, ...body }),
  'POST /api/pupils/:pupilId/recommendations': (context, { params, body }) =>
    writeRecommendation(context, { ...params, ...body }),
  'DELETE /api/recommendations/:recommendationId': (context, { params }) =>
    withdrawRecommendation(context, params.recommendationId),
  'POST /api/recommendations/:recommendationId/answer': (context, { params, body }) =>
    answerRecommendation(context, { ...params, ...body }),
};
