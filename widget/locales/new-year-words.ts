import { createCatalogue } from './catalogue.ts';
import type { NewYearWords } from './new-year-ru.ts';

/** Phrases of the question at the beginning of a school year. */
export const newYearWords = createCatalogue<NewYearWords>({
  ru: async () => (await import('./new-year-ru.ts')).newYearRu,
  en: async () => (await import('./new-year-en.ts')).newYearEn,
});
