import type { Nothing } from '../../lti-server/contract/session.ts';
import type * as z from 'zod/mini';
import { PupilCard, type TieGrant } from '../../lti-server/contract/pupils.ts';
import { CourseLearners, mostConfirmed, TieCandidates } from '../../lti-server/contract/learners.ts';
import { ProgressView } from '../../lti-server/contract/routes.ts';
import type { Api } from './client.ts';

export type TieCandidate = z.output<typeof TieCandidates>['people'][number];
type Signal = { signal?: AbortSignal };

/** Everyone who learns in the course, with as much about each as the caller's tie allows. */
export const loadLearners = (
  api: Api,
  { courseId, signal }: { courseId: string } & Signal,
): Promise<CourseLearners> =>
  api.call('GET /api/courses/:courseId/learners', { params: { courseId }, answer: CourseLearners, signal });

/** Makes the person's pupil card when there is none, and the caller their tutor. */
export const takeTutee = (
  api: Api,
  { courseId, personId }: { courseId: string; personId: string },
): Promise<PupilCard> =>
  api.call('POST /api/courses/:courseId/tutees', {
    params: { courseId },
    body: { personId },
    answer: PupilCard,
    idempotent: true,
  });

/** Makes cards for learners whom staff say to be pupils indeed. */
export const confirmPupils = async (
  api: Api,
  { courseId, personIds }: { courseId: string; personIds: readonly string[] },
): Promise<CourseLearners> => {
  const after = await api.call('POST /api/courses/:courseId/pupils', {
    params: { courseId },
    body: { personIds: personIds.slice(0, mostConfirmed) },
    answer: CourseLearners,
    idempotent: true,
  });
  const left = personIds.slice(mostConfirmed);
  return left.length > 0 ? confirmPupils(api, { courseId, personIds: left }) : after;
};

/** «Я откликнулся»: the pupil sees who heard. */
export const answerHelp = (api: Api, helpId: string): Promise<z.output<typeof ProgressView>> =>
  api.call('POST /api/help/:helpId/answer', {
    params: { helpId },
    body: nothing,
    answer: ProgressView,
    idempotent: true,
  });

export const loadPupilCard = (
  api: Api,
  { pupilId, signal }: { pupilId: string } & Signal,
): Promise<PupilCard> =>
  api.call('GET /api/pupils/:pupilId', { params: { pupilId }, answer: PupilCard, signal });

export const loadTieCandidates = (
  api: Api,
  { pupilId, signal }: { pupilId: string } & Signal,
): Promise<z.output<typeof TieCandidates>> =>
  api.call('GET /api/pupils/:pupilId/tie-candidates', { params: { pupilId }, answer: TieCandidates, signal });

export const grantTie = (
  api: Api,
  { pupilId, ...body }: { pupilId: string } & TieGrant,
): Promise<PupilCard> =>
  api.call('POST /api/pupils/:pupilId/ties', { params: { pupilId }, body, answer: PupilCard });

export const endTie = (
  api: Api,
  { reason, ...params }: { pupilId: string; tieId: string; reason: string },
): Promise<PupilCard> =>
  api.call('POST /api/pupils/:pupilId/ties/:tieId/end', {
    params,
    body: { reason },
    answer: PupilCard,
    idempotent: true,
  });

/** A POST that says all by its address. */
const nothing: z.input<typeof Nothing> = {};
