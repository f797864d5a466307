import {
  ProfileHistory,
  ProfileView,
  type ProfileContent,
  type ProfileEdit,
} from '../../lti-server/contract/profile.ts';
import type { Api } from './client.ts';

/** The pupil's card for adults, as far as the reader may see it. */
export const loadProfile = (
  api: Api,
  { pupilId, signal }: { pupilId: string; signal?: AbortSignal },
): Promise<ProfileView> =>
  api.call('GET /api/pupils/:pupilId/profile', { params: { pupilId }, answer: ProfileView, signal });

/** `itemId` is made once for a form, so that sending it again adds nothing. */
export const addToProfile = (
  api: Api,
  { pupilId, ...body }: { pupilId: string; itemId: string; content: ProfileContent },
): Promise<ProfileView> =>
  api.call('POST /api/pupils/:pupilId/profile', {
    params: { pupilId },
    body,
    answer: ProfileView,
    idempotent: true,
  });

/** @throws ApiFailure `REVISION_CONFLICT` with both wordings when somebody saved in between */
export const editProfile = (
  api: Api,
  { itemId, ...body }: { itemId: string } & ProfileEdit,
): Promise<ProfileView> =>
  api.call('PUT /api/profile-items/:itemId', { params: { itemId }, body, answer: ProfileView });

/** Earlier wordings, oldest first. */
export const loadProfileHistory = async (api: Api, itemId: string): Promise<ProfileHistory['edits']> =>
  (await api.call('GET /api/profile-items/:itemId/history', { params: { itemId }, answer: ProfileHistory }))
    .edits;
