import type { Handlers } from '../access/handlers.ts';
import { answerOverview } from './kept-overview.ts';
import { changeSettings } from './settings.ts';
import { putOff, takeUp } from './snooze.ts';

export const overviewEndpoints: Handlers<
  | 'GET /api/overview'
  | 'PUT /api/overview/settings'
  | 'PUT /api/pupils/:pupilId/snoozes/:rule'
  | 'DELETE /api/pupils/:pupilId/snoozes/:rule'
> = {
  'GET /api/overview': (context) => answerOverview(context),
  'PUT /api/overview/settings': (context, { body }) => changeSettings(context, body),
  'PUT /api/pupils/:pupilId/snoozes/:rule': (context, { params, body }) =>
    putOff(context, { ...params, ...body }),
  'DELETE /api/pupils/:pupilId/snoozes/:rule': (context, { params }) => takeUp(context, params),
};
