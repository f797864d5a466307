import type { Api } from './client.ts';
import { loadLibrary } from './library.ts';

/** The questions of a talk that the library has: the starter ladder in its order, then the school's own. */
export const loadLadder = async (api: Api): Promise<string[]> => {
  const { items } = await loadLibrary(api);
  const questions = items.filter(
    ({ content, standing }) => content.kind === 'question' && standing !== 'declined',
  );
  const [starter, own] = [true, false].map((isStarter) =>
    questions.filter(({ standing }) => (standing === 'starter') === isStarter),
  ) as [typeof questions, typeof questions];
  return [...starter, ...own].map(({ content }) => content.title);
};
