import { ChestView, type ChestChange, type ChestCreation } from '../../lti-server/contract/chest.ts';
import type { Api } from './client.ts';

/** The treasure chest of a pupil as the reader may see it. */
export const loadChest = (
  api: Api,
  { pupilId, signal }: { pupilId: string; signal?: AbortSignal },
): Promise<ChestView> =>
  api.call('GET /api/pupils/:pupilId/chest', { params: { pupilId }, answer: ChestView, signal });

/** `itemId` is made once, so that pressing again puts in one thing. */
export const putIntoChest = (
  api: Api,
  { pupilId, ...body }: ChestCreation & { pupilId: string },
): Promise<ChestView> =>
  api.call('POST /api/pupils/:pupilId/chest', {
    params: { pupilId },
    body,
    answer: ChestView,
    idempotent: true,
  });

/** Shown or not, taken along or not, out of sight or back. */
export const changeInChest = (
  api: Api,
  { itemId, ...body }: ChestChange & { itemId: string },
): Promise<ChestView> =>
  api.call('PUT /api/chest/:itemId', { params: { itemId }, body, answer: ChestView, idempotent: true });

/** A grown-up's good word. `replyId` is made once for it. */
export const answerInChest = (
  api: Api,
  { itemId, ...body }: { itemId: string; replyId: string; text: string },
): Promise<ChestView> =>
  api.call('POST /api/chest/:itemId/replies', {
    params: { itemId },
    body,
    answer: ChestView,
    idempotent: true,
  });
