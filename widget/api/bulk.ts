import {
  BulkOutcome,
  BulkOutcomes,
  BulkSheet,
  type BulkDeed,
  type SheetChild,
} from '../../lti-server/contract/bulk.ts';
import type { Api } from './client.ts';

/** The chosen children with their routes. */
export const loadSheet = async (
  api: Api,
  { pupilIds, signal }: { pupilIds: string[]; signal?: AbortSignal },
): Promise<SheetChild[]> =>
  (
    await api.call('POST /api/bulk/sheets', {
      params: {},
      body: { pupilIds },
      answer: BulkSheet,
      idempotent: true,
      signal,
    })
  ).children;

/** What the caller has done lately for several children. */
export const loadDeeds = async (api: Api, signal?: AbortSignal): Promise<BulkOutcome[]> =>
  (await api.call('GET /api/bulk/deeds', { params: {}, answer: BulkOutcomes, signal })).deeds;

/** `deedId` is made once: sent again, the deed goes on with the children who do not have it yet. */
export const sendDeed = (api: Api, deed: BulkDeed): Promise<BulkOutcome> =>
  api.call('POST /api/bulk/deeds', { params: {}, body: deed, answer: BulkOutcome, idempotent: true });

/** Every route is again as it was, unless something has happened to it since. */
export const undoDeed = (api: Api, deedId: string): Promise<BulkOutcome> =>
  api.call('POST /api/bulk/deeds/:deedId/undo', {
    params: { deedId },
    body: {},
    answer: BulkOutcome,
    idempotent: true,
  });
