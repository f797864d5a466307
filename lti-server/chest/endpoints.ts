import type { Handlers } from '../access/handlers.ts';
import { answerChest } from './answer-chest.ts';
import { changeChest, fillChest } from './fill-chest.ts';
import { openChest } from './open-chest.ts';

export const chestEndpoints: Handlers<
  | 'GET /api/pupils/:pupilId/chest'
  | 'POST /api/pupils/:pupilId/chest'
  | 'PUT /api/chest/:itemId'
  | 'POST /api/chest/:itemId/replies'
> = {
  'GET /api/pupils/:pupilId/chest': (context, { params }) => openChest(context, params.pupilId),
  'POST /api/pupils/:pupilId/chest': (context, { params, body }) =>
    fillChest(context, { ...params, creation: body }),
  'PUT /api/chest/:itemId': (context, { params, body }) => changeChest(context, { ...params, change: body }),
  'POST /api/chest/:itemId/replies': (context, { params, body }) =>
    answerChest(context, { ...params, reply: body }),
};
