import { ProgressView } from '../../lti-server/contract/routes.ts';
import type { StepState } from '../../lti-server/contract/vocabulary.ts';
import type { Api } from './client.ts';

/** What the child has said of its route, for the tutor: with calls and states. */
export const loadVoice = (
  api: Api,
  { routeId, signal }: { routeId: string; signal?: AbortSignal },
): Promise<ProgressView> =>
  api.call('GET /api/routes/:routeId/voice', { params: { routeId }, answer: ProgressView, signal });

/** Answers a call with a few words to the child; whoever has answered already may still add them. */
export const replyToCall = (
  api: Api,
  { helpId, reply }: { helpId: string; reply: string },
): Promise<ProgressView> =>
  api.call('POST /api/help/:helpId/answer', {
    params: { helpId },
    body: { reply },
    answer: ProgressView,
    idempotent: true,
  });

/** Takes a proposed step into the working plan, or says why not now. */
export const answerOwnStep = (
  api: Api,
  { ownStepId, ...body }: { ownStepId: string; taken: boolean; reply: string; title: string },
): Promise<ProgressView> =>
  api.call('POST /api/own-steps/:ownStepId/answer', {
    params: { ownStepId },
    body,
    answer: ProgressView,
    idempotent: true,
  });

/** What became of a step on paper. */
export interface StepResult {
  stepId: string;
  state: Extract<StepState, 'done' | 'changed' | 'not_now'>;
}

/** All of them or none. */
export const enterResults = (
  api: Api,
  { routeId, results }: { routeId: string; results: StepResult[] },
): Promise<ProgressView> =>
  api.call('PUT /api/routes/:routeId/results', {
    params: { routeId },
    body: { results },
    answer: ProgressView,
    idempotent: true,
  });
