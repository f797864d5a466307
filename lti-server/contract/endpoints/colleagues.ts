import * as z from 'zod/mini';
import {
  ColleagueRequest,
  Digest,
  FeedbackGiving,
  MyClass,
  PupilColleagues,
  Recommendation,
  RecommendationAnswer,
  RecommendationWriting,
  RequestAnswer,
  RequestBoard,
  RequestSending,
} from '../colleagues.ts';
import { Day, Id } from '../fields.ts';
import { Nothing } from '../session.ts';

const ofPupil = z.object({ pupilId: Id });
const ofDay = z.object({ day: Day });
const ofFeedback = z.object({ pupilId: Id, feedbackId: Id });
const ofRequest = z.object({ requestId: Id });
const ofRecommendation = z.object({ recommendationId: Id });

/** What teachers and specialists read, say and ask. */
export const colleaguesEndpoints = {
  'GET /api/help-cards': { params: Nothing, body: Nothing, answer: MyClass },
  'GET /api/digests/:day': { params: ofDay, body: Nothing, answer: Digest },
  'GET /api/colleague-requests': { params: Nothing, body: Nothing, answer: RequestBoard },
  'GET /api/pupils/:pupilId/colleagues': { params: ofPupil, body: Nothing, answer: PupilColleagues },
  'PUT /api/pupils/:pupilId/feedback/:feedbackId': {
    params: ofFeedback,
    body: FeedbackGiving,
    answer: Nothing,
  },
  'DELETE /api/pupils/:pupilId/feedback/:feedbackId': { params: ofFeedback, body: Nothing, answer: Nothing },
  'POST /api/pupils/:pupilId/colleague-requests': {
    params: ofPupil,
    body: RequestSending,
    answer: ColleagueRequest,
  },
  'DELETE /api/colleague-requests/:requestId': { params: ofRequest, body: Nothing, answer: Nothing },
  'POST /api/colleague-requests/:requestId/seen': {
    params: ofRequest,
    body: Nothing,
    answer: ColleagueRequest,
  },
  'POST /api/colleague-requests/:requestId/answer': {
    params: ofRequest,
    body: RequestAnswer,
    answer: ColleagueRequest,
  },
  'POST /api/pupils/:pupilId/recommendations': {
    params: ofPupil,
    body: RecommendationWriting,
    answer: Recommendation,
  },
  'DELETE /api/recommendations/:recommendationId': {
    params: ofRecommendation,
    body: Nothing,
    answer: Nothing,
  },
  'POST /api/recommendations/:recommendationId/answer': {
    params: ofRecommendation,
    body: RecommendationAnswer,
    answer: Recommendation,
  },
} as const;
