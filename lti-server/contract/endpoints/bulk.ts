import * as z from 'zod/mini';
import { BulkDeed, BulkOutcome, BulkOutcomes, BulkSheet, BulkSheetRequest } from '../bulk.ts';
import { Id } from '../fields.ts';
import { Nothing } from '../session.ts';

const ofDeed = z.object({ deedId: Id });

/** One deed for several children. */
export const bulkEndpoints = {
  'POST /api/bulk/sheets': { params: Nothing, body: BulkSheetRequest, answer: BulkSheet },
  'GET /api/bulk/deeds': { params: Nothing, body: Nothing, answer: BulkOutcomes },
  'POST /api/bulk/deeds': { params: Nothing, body: BulkDeed, answer: BulkOutcome },
  'POST /api/bulk/deeds/:deedId/undo': { params: ofDeed, body: Nothing, answer: BulkOutcome },
} as const;
