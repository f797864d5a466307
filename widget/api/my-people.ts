import { MyPeople, type Meeting } from '../../lti-server/contract/my-people.ts';
import type { Api } from './client.ts';

/** The people around a pupil, and who sees what the pupil writes. */
export const loadMyPeople = (
  api: Api,
  { pupilId, signal }: { pupilId: string; signal?: AbortSignal },
): Promise<MyPeople> =>
  api.call('GET /api/pupils/:pupilId/people', { params: { pupilId }, answer: MyPeople, signal });

/** Only a tutor can; two empty lines take it back. */
export const fixMeeting = (
  api: Api,
  { pupilId, time, place }: { pupilId: string } & Meeting,
): Promise<MyPeople> =>
  api.call('PUT /api/pupils/:pupilId/meeting', {
    params: { pupilId },
    body: { time, place },
    answer: MyPeople,
    idempotent: true,
  });
