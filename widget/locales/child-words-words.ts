import { createCatalogue } from './catalogue.ts';
import type { ChildWordsWords } from './child-words-ru.ts';

/** Phrases of the child's own words on the desk; they load with its chunk only. */
export const childWordsWords = createCatalogue<ChildWordsWords>({
  ru: async () => (await import('./child-words-ru.ts')).childWordsRu,
  en: async () => (await import('./child-words-en.ts')).childWordsEn,
});
