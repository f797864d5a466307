import type * as z from 'zod/mini';
import {
  ColleagueRequest,
  Digest,
  MyClass,
  PupilColleagues,
  Recommendation,
  RequestBoard,
  type FeedbackGiving,
  type RecommendationAnswer,
  type RecommendationWriting,
  type RequestSending,
} from '../../lti-server/contract/colleagues.ts';
import { Nothing } from '../../lti-server/contract/session.ts';
import type { Api } from './client.ts';

type Signal = { signal?: AbortSignal };

/** The help cards of the caller's children. */
export const loadMyClass = (api: Api, { signal }: Signal = {}): Promise<MyClass> =>
  api.call('GET /api/help-cards', { params: {}, answer: MyClass, signal });

/** What the tutors did in the week of this day. */
export const loadDigest = (api: Api, { day, signal }: { day: string } & Signal): Promise<Digest> =>
  api.call('GET /api/digests/:day', { params: { day }, answer: Digest, signal });

export const loadBoard = (api: Api, { signal }: Signal = {}): Promise<RequestBoard> =>
  api.call('GET /api/colleague-requests', { params: {}, answer: RequestBoard, signal });

export const loadPupilColleagues = (
  api: Api,
  { pupilId, signal }: { pupilId: string } & Signal,
): Promise<PupilColleagues> =>
  api.call('GET /api/pupils/:pupilId/colleagues', { params: { pupilId }, answer: PupilColleagues, signal });

/** Ids are made here, as those below: the same tap sent twice leaves one trace. */
export const giveFeedback = async (
  api: Api,
  { pupilId, feedbackId, ...body }: { pupilId: string; feedbackId: string } & z.infer<typeof FeedbackGiving>,
): Promise<void> => {
  await api.call('PUT /api/pupils/:pupilId/feedback/:feedbackId', {
    params: { pupilId, feedbackId },
    body,
    answer: Nothing,
    idempotent: true,
  });
};

export const takeFeedbackBack = async (
  api: Api,
  params: { pupilId: string; feedbackId: string },
): Promise<void> => {
  await api.call('DELETE /api/pupils/:pupilId/feedback/:feedbackId', {
    params,
    answer: Nothing,
    idempotent: true,
  });
};

export const sendRequest = (
  api: Api,
  { pupilId, ...body }: { pupilId: string } & RequestSending,
): Promise<ColleagueRequest> =>
  api.call('POST /api/pupils/:pupilId/colleague-requests', {
    params: { pupilId },
    body,
    answer: ColleagueRequest,
    idempotent: true,
  });

export const withdrawRequest = async (api: Api, requestId: string): Promise<void> => {
  await api.call('DELETE /api/colleague-requests/:requestId', { params: { requestId }, answer: Nothing });
};

/** Tells the author that it was read. */
export const seeRequest = (api: Api, requestId: string): Promise<ColleagueRequest> =>
  api.call('POST /api/colleague-requests/:requestId/seen', {
    params: { requestId },
    answer: ColleagueRequest,
    idempotent: true,
  });

export const answerRequest = (
  api: Api,
  { requestId, answer }: { requestId: string; answer: string },
): Promise<ColleagueRequest> =>
  api.call('POST /api/colleague-requests/:requestId/answer', {
    params: { requestId },
    body: { answer },
    answer: ColleagueRequest,
    idempotent: true,
  });

export const writeRecommendation = (
  api: Api,
  { pupilId, ...body }: { pupilId: string } & RecommendationWriting,
): Promise<Recommendation> =>
  api.call('POST /api/pupils/:pupilId/recommendations', {
    params: { pupilId },
    body,
    answer: Recommendation,
    idempotent: true,
  });

export const withdrawRecommendation = async (api: Api, recommendationId: string): Promise<void> => {
  await api.call('DELETE /api/recommendations/:recommendationId', {
    params: { recommendationId },
    answer: Nothing,
  });
};

/** Takes it into the route, or answers with words. */
export const answerRecommendation = (
  api: Api,
  { recommendationId, ...body }: { recommendationId: string } & z.infer<typeof RecommendationAnswer>,
): Promise<Recommendation> =>
  api.call('POST /api/recommendations/:recommendationId/answer', {
    params: { recommendationId },
    body,
    answer: Recommendation,
    idempotent: true,
  });
