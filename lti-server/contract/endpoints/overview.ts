import * as z from 'zod/mini';
import { Id } from '../fields.ts';
import { AttentionSettings, Overview, Snooze } from '../overview.ts';
import { Nothing } from '../session.ts';
import { attentionRules } from '../vocabulary.ts';

const ofRule = z.object({ pupilId: Id, rule: z.enum(attentionRules) });

/** The tutor’s day. */
export const overviewEndpoints = {
  'GET /api/overview': { params: Nothing, body: Nothing, answer: Overview },
  'PUT /api/overview/settings': { params: Nothing, body: AttentionSettings, answer: AttentionSettings },
  'PUT /api/pupils/:pupilId/snoozes/:rule': { params: ofRule, body: Snooze, answer: Nothing },
  'DELETE /api/pupils/:pupilId/snoozes/:rule': { params: ofRule, body: Nothing, answer: Nothing },
} as const;
