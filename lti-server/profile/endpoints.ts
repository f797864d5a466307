import type { Handlers } from '../access/handlers.ts';
import { readProfile } from './read-profile.ts';
import { addToProfile, editProfile, readProfileHistory } from './write-profile.ts';

export const profileEndpoints: Handlers<
  | 'GET /api/pupils/:pupilId/profile'
  | 'POST /api/pupils/:pupilId/profile'
  | 'PUT /api/profile-items/:itemId'
  | 'GET /api/profile-items/:itemId/history'
> = {
  'GET /api/pupils/:pupilId/profile': (context, { params }) => readProfile(context, params.pupilId),
  'POST /api/pupils/:pupilId/profile': (context, { params, body }) =>
    addToProfile(context, { ...params, ...body }),
  'PUT /api/profile-items/:itemId': (context, { params, body }) =>
    editProfile(context, { ...params, ...body }),
  'GET /api/profile-items/:itemId/history': (context, { params }) =>
    readProfileHistory(context, params.itemId),
};
