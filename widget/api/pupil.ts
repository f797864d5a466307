import { PupilPage } from '../../lti-server/contract/routes.ts';
import type { Api } from './client.ts';

/** The agreed route of a pupil with the notes for them. */
export const loadPupilPage = (
  api: Api,
  { pupilId, signal }: { pupilId: string; signal?: AbortSignal },
): Promise<PupilPage> =>
  api.call('GET /api/pupils/:pupilId/page', {
    params: { pupilId },
    answer: PupilPage,
    signal,
  });
