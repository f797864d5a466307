import type { Handlers } from '../access/handlers.ts';
import { doBulk } from './do-bulk.ts';
import { listBulk } from './outcome.ts';
import { readSheet } from './sheet.ts';
import { undoBulk } from './undo-bulk.ts';

export const bulkEndpoints: Handlers<
  | 'POST /api/bulk/sheets'
  | 'GET /api/bulk/deeds'
  | 'POST /api/bulk/deeds'
  | 'POST /api/bulk/deeds/:deedId/undo'
> = {
  'POST /api/bulk/sheets': (context, { body }) => readSheet(context, body),
  'GET /api/bulk/deeds': (context) => listBulk(context),
  'POST /api/bulk/deeds': (context, { body }) => doBulk(context, body),
  'POST /api/bulk/deeds/:deedId/undo': (context, { params }) => undoBulk(context, params.deedId),
};
