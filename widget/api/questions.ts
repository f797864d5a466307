import {
  QuestionJar,
  QuestionView,
  type QuestionAdding,
  type QuestionAsking,
  type QuestionKeeping,
} from '../../lti-server/contract/questions.ts';
import { Nothing } from '../../lti-server/contract/session.ts';
import type { Api } from './client.ts';

/** A pupil's questions that the caller may read, newest first. */
export const loadJar = (
  api: Api,
  { pupilId, signal }: { pupilId: string; signal?: AbortSignal },
): Promise<QuestionJar> =>
  api.call('GET /api/pupils/:pupilId/questions', { params: { pupilId }, answer: QuestionJar, signal });

/** `questionId` is made once for a form, so that sending it again is the same question. */
export const askQuestion = (
  api: Api,
  { pupilId, ...body }: { pupilId: string } & QuestionAsking,
): Promise<QuestionView> =>
  api.call('POST /api/pupils/:pupilId/questions', {
    params: { pupilId },
    body,
    answer: QuestionView,
    idempotent: true,
  });

/** Where it stands, whether it is shown, and to whom. */
export const keepQuestion = (
  api: Api,
  { questionId, ...body }: { questionId: string } & QuestionKeeping,
): Promise<QuestionView> =>
  api.call('PUT /api/questions/:questionId', {
    params: { questionId },
    body,
    answer: QuestionView,
    idempotent: true,
  });

/** Takes a question out of the jar for good. */
export const eraseQuestion = async (api: Api, questionId: string): Promise<void> => {
  await api.call('DELETE /api/questions/:questionId', { params: { questionId }, answer: Nothing });
};

/** A way to find out, or an answer; `entryId` as above. */
export const addToQuestion = (
  api: Api,
  { questionId, ...body }: { questionId: string } & QuestionAdding,
): Promise<QuestionView> =>
  api.call('POST /api/questions/:questionId/entries', {
    params: { questionId },
    body,
    answer: QuestionView,
    idempotent: true,
  });

export const markTried = (
  api: Api,
  { tried, ...params }: { questionId: string; entryId: string; tried: boolean },
): Promise<QuestionView> =>
  api.call('PUT /api/questions/:questionId/entries/:entryId', {
    params,
    body: { tried },
    answer: QuestionView,
    idempotent: true,
  });

export const takeBackEntry = (
  api: Api,
  params: { questionId: string; entryId: string },
): Promise<QuestionView> =>
  api.call('DELETE /api/questions/:questionId/entries/:entryId', { params, answer: QuestionView });
