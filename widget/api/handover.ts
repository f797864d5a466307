import { Duties, TutorAsked } from '../../lti-server/contract/coordination.ts';
import { Handover } from '../../lti-server/contract/handover.ts';
import type { Api } from './client.ts';

/** Whether the caller coordinates, and which hand-overs wait to be read. */
export const loadDuties = (api: Api, { signal }: { signal?: AbortSignal } = {}): Promise<Duties> =>
  api.call('GET /api/duties', { params: {}, answer: Duties, signal });

interface OfPupil {
  pupilId: string;
  signal?: AbortSignal;
}

export const loadHandover = (api: Api, { pupilId, signal }: OfPupil): Promise<Handover> =>
  api.call('GET /api/pupils/:pupilId/handover', { params: { pupilId }, answer: Handover, signal });

export const confirmHandover = (api: Api, pupilId: string): Promise<Handover> =>
  api.call('POST /api/pupils/:pupilId/handover/read', {
    params: { pupilId },
    answer: Handover,
    idempotent: true,
  });

export const loadTutorRequest = (api: Api, { pupilId, signal }: OfPupil): Promise<TutorAsked> =>
  api.call('GET /api/pupils/:pupilId/tutor-request', { params: { pupilId }, answer: TutorAsked, signal });

export const askForTutor = (
  api: Api,
  { pupilId, why }: { pupilId: string; why: string },
): Promise<TutorAsked> =>
  api.call('PUT /api/pupils/:pupilId/tutor-request', {
    params: { pupilId },
    body: { why },
    answer: TutorAsked,
    idempotent: true,
  });

export const takeTutorRequestBack = (api: Api, pupilId: string): Promise<TutorAsked> =>
  api.call('DELETE /api/pupils/:pupilId/tutor-request', {
    params: { pupilId },
    answer: TutorAsked,
    idempotent: true,
  });
