import type { Locale } from '../../lti-server/contract/vocabulary.ts';
import { currentLocale } from './locale.ts';

/** Phrases of one part of the widget; each language is a chunk of its own and only one is fetched. */
export interface Catalogue<Words> {
  load(): Promise<void>;
  /** @throws before `load` has ended: whoever opens a view loads its phrases first. */
  readonly words: Words;
}

export const createCatalogue = <Words>(sources: Record<Locale, () => Promise<Words>>): Catalogue<Words> => {
  let loaded: Words | undefined;
  return {
    async load() {
      loaded = await sources[currentLocale()]();
    },
    get words() {
      if (loaded === undefined) throw new Error('the phrases are not loaded yet');
      return loaded;
    },
  };
};
