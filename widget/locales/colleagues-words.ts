import { createCatalogue } from './catalogue.ts';
import type { ColleaguesWords } from './colleagues-ru.ts';

/** Phrases of what teachers, specialists and tutors say to each other; they load with its chunk only. */
export const colleaguesWords = createCatalogue<ColleaguesWords>({
  ru: async () => (await import('./colleagues-ru.ts')).colleaguesRu,
  en: async () => (await import('./colleagues-en.ts')).colleaguesEn,
});
