import type { Handlers } from '../access/handlers.ts';
import { forgetDraft, readDraft, saveDraft } from './drafts.ts';

export const draftEndpoints: Handlers<
  'GET /api/drafts/:draftKey' | 'PUT /api/drafts/:draftKey' | 'DELETE /api/drafts/:draftKey'
> = {
  'GET /api/drafts/:draftKey': (context, { params }) => readDraft(context, params.draftKey),
  'PUT /api/drafts/:draftKey': (context, { params, body }) => saveDraft(context, { ...params, ...body }),
  'DELETE /api/drafts/:draftKey': (context, { params }) => forgetDraft(context, params.draftKey),
};
