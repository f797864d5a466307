import type { PupilPage } from '../../lti-server/contract/routes.ts';
import type { Api } from './client.ts';
import { loadPupilPage } from './pupil.ts';

/** The page as its child reads it in the places beside the route: words with their stress, where that is asked for. */
export const loadChildPage = async (
  api: Api,
  of: { pupilId: string; signal?: AbortSignal },
): Promise<PupilPage> => {
  const page = await loadPupilPage(api, of);
  return page.stressMarks ? (await import('../locales/stress.ts')).stressed(page) : page;
};
