import type { Handlers } from '../access/handlers.ts';
import { readCompletion } from './completion-view.ts';
import { retryCompletion, switchCompletion } from './switch-completion.ts';

export const completionEndpoints: Handlers<
  | 'GET /api/links/:linkId/completion'
  | 'PUT /api/links/:linkId/completion'
  | 'POST /api/links/:linkId/completion/retry'
> = {
  'GET /api/links/:linkId/completion': (context, { params }) => readCompletion(context, params.linkId),
  'PUT /api/links/:linkId/completion': (context, { params, body }) =>
    switchCompletion(context, { ...params, ...body }),
  'POST /api/links/:linkId/completion/retry': (context, { params, body }) =>
    retryCompletion(context, { ...params, ...body }),
};
