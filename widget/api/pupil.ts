import { ProgressView, PupilPage } from '../../lti-server/contract/routes.ts';
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

/** Picks one of the ways to do a step; `null` takes the choice back. */
export const chooseAlternative = (
  api: Api,
  { alternativeId, ...params }: { routeId: string; stepId: string; alternativeId: string | null },
): Promise<ProgressView> =>
  api.call('PUT /api/routes/:routeId/steps/:stepId/choice', {
    params,
    body: { alternativeId },
    answer: ProgressView,
    idempotent: true,
  });
