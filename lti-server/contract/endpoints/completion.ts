import * as z from 'zod/mini';
import { CompletionRetry, CompletionSwitch, CompletionView } from '../completion.ts';
import { Id } from '../fields.ts';
import { Nothing } from '../session.ts';

const ofLink = z.object({ linkId: Id });

/** “Count as done” of one activity. */
export const completionEndpoints = {
  'GET /api/links/:linkId/completion': { params: ofLink, body: Nothing, answer: CompletionView },
  'PUT /api/links/:linkId/completion': { params: ofLink, body: CompletionSwitch, answer: CompletionView },
  'POST /api/links/:linkId/completion/retry': {
    params: ofLink,
    body: CompletionRetry,
    answer: CompletionView,
  },
} as const;
