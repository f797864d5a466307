import type { Locale } from '../../lti-server/contract/vocabulary.ts';
import { currentLocale } from './locale.ts';

/** Phrases of one part of the widget; each language is a chunk of its own and only one is fetched. */
export interface Catalogue<Words> {
  load(): Promise<void>;
  /** @throws before `load` has ended: whoever opens a view loads its phrases first. */
  readonly words: Words;
}

let dress = <Words>(words: Words): Words => words;

/** From now on all phrases are shown as `dressed` makes them: with the stress of their words. */
export const dressPhrases = (dressed: typeof dress): void => void (dress = dressed);

export const createCatalogue = <Words>(sources: Record<Locale, () => Promise<Words>>): Catalogue<Words> => {
  let loaded: Words | undefined;
  return {
    async load() {
      const source = sources[currentLocale()];
      // Without phrases there is nothing to show, not even that it failed: one stumble of the network is forgiven.
      loaded = await source().catch(source);
    },
    get words() {
      if (loaded === undefined) throw new Error('the phrases are not loaded yet');
      return dress(loaded);
    },
  };
};
