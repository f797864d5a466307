import {
  ReflectionList,
  ReflectionView,
  type ReflectionWriting,
} from '../../lti-server/contract/reflections.ts';
import { Nothing } from '../../lti-server/contract/session.ts';
import type { Api } from './client.ts';

/** A pupil's reflections that the caller may read, and whose turn it is. */
export const loadReflections = (
  api: Api,
  { pupilId, signal }: { pupilId: string; signal?: AbortSignal },
): Promise<ReflectionList> =>
  api.call('GET /api/pupils/:pupilId/reflections', { params: { pupilId }, answer: ReflectionList, signal });

/** `reflectionId` is made once for a form, so that sending it again is the same one. */
export const writeReflection = (
  api: Api,
  { pupilId, ...body }: { pupilId: string } & ReflectionWriting,
): Promise<ReflectionView> =>
  api.call('POST /api/pupils/:pupilId/reflections', {
    params: { pupilId },
    body,
    answer: ReflectionView,
    idempotent: true,
  });

/** Hides it from the tutor, or shows it again. */
export const hideReflection = (
  api: Api,
  { reflectionId, hidden }: { reflectionId: string; hidden: boolean },
): Promise<ReflectionView> =>
  api.call('PUT /api/reflections/:reflectionId', {
    params: { reflectionId },
    body: { hidden },
    answer: ReflectionView,
    idempotent: true,
  });

/** Takes it away for good. */
export const eraseReflection = async (api: Api, reflectionId: string): Promise<void> => {
  await api.call('DELETE /api/reflections/:reflectionId', { params: { reflectionId }, answer: Nothing });
};

/** `replyId` is made once for a form, so that sending it again is the same answer. */
export const replyToReflection = (
  api: Api,
  { reflectionId, ...body }: { reflectionId: string; replyId: string; words: string },
): Promise<ReflectionView> =>
  api.call('POST /api/reflections/:reflectionId/replies', {
    params: { reflectionId },
    body,
    answer: ReflectionView,
    idempotent: true,
  });
