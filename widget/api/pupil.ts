import { PupilPage, ProgressView } from '../../lti-server/contract/routes.ts';
import type { StepState } from '../../lti-server/contract/vocabulary.ts';
import type { Api } from './client.ts';

export interface StepAddress {
  routeId: string;
  stepId: string;
}

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

export const reportStepState = (
  api: Api,
  { state, ...params }: StepAddress & { state: StepState },
): Promise<ProgressView> =>
  api.call('PUT /api/routes/:routeId/steps/:stepId/state', {
    params,
    body: { state },
    answer: ProgressView,
    idempotent: true,
  });

/** Picks one of the ways to do a step; `null` takes the choice back. */
export const chooseAlternative = (
  api: Api,
  { alternativeId, ...params }: StepAddress & { alternativeId: string | null },
): Promise<ProgressView> =>
  api.call('PUT /api/routes/:routeId/steps/:stepId/choice', {
    params,
    body: { alternativeId },
    answer: ProgressView,
    idempotent: true,
  });

/** `helpId` is made once for a call, so that pressing again is the same call. */
export const callForHelp = (
  api: Api,
  { helpId, ...params }: StepAddress & { helpId: string },
): Promise<ProgressView> =>
  api.call('POST /api/routes/:routeId/steps/:stepId/help', {
    params,
    body: { helpId },
    answer: ProgressView,
    idempotent: true,
  });
