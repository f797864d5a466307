import { CompletionView } from '../../lti-server/contract/completion.ts';
import type { Api } from './client.ts';

/** Whether an activity counts, and what the LMS was told of whom. */
export const loadCompletion = (
  api: Api,
  { linkId, signal }: { linkId: string; signal?: AbortSignal },
): Promise<CompletionView> =>
  api.call('GET /api/links/:linkId/completion', { params: { linkId }, answer: CompletionView, signal });

/** Switches it; `earlier` counts also those who had finished before. */
export const switchCompletion = (
  api: Api,
  { linkId, ...body }: { linkId: string; on: boolean; earlier: boolean },
): Promise<CompletionView> =>
  api.call('PUT /api/links/:linkId/completion', {
    params: { linkId },
    body,
    answer: CompletionView,
    idempotent: true,
  });

/** Sends once more what the LMS has not taken: for one pupil, or for all (null). */
export const retryCompletion = (
  api: Api,
  { linkId, pupilId }: { linkId: string; pupilId: string | null },
): Promise<CompletionView> =>
  api.call('POST /api/links/:linkId/completion/retry', {
    params: { linkId },
    body: { pupilId },
    answer: CompletionView,
    idempotent: true,
  });
