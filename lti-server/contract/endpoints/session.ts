import * as z from 'zod/mini';
import { DraftBody, DraftKey, DraftView } from '../drafts.ts';
import { Glance } from '../glance.ts';
import { Nothing, SessionView } from '../session.ts';

const ofDraft = z.object({ draftKey: DraftKey });

/** Who is here, what stands on the course page, and what was typed and not saved. */
export const sessionEndpoints = {
  'GET /api/session': { params: Nothing, body: Nothing, answer: SessionView },
  'DELETE /api/session': { params: Nothing, body: Nothing, answer: Nothing },
  'GET /api/glance': { params: Nothing, body: Nothing, answer: Glance },
  'GET /api/drafts/:draftKey': { params: ofDraft, body: Nothing, answer: DraftView },
  'PUT /api/drafts/:draftKey': { params: ofDraft, body: DraftBody, answer: Nothing },
  'DELETE /api/drafts/:draftKey': { params: ofDraft, body: Nothing, answer: Nothing },
} as const;
