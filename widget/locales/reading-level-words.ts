import { createCatalogue } from './catalogue.ts';
import type { ReadingLevelWords } from './reading-level-ru.ts';

/** Phrases for setting a reading level; they load when somebody unfolds it. */
export const readingLevelWords = createCatalogue<ReadingLevelWords>({
  ru: async () => (await import('./reading-level-ru.ts')).readingLevelRu,
  en: async () => (await import('./reading-level-en.ts')).readingLevelEn,
});
