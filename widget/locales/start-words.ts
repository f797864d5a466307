import { createCatalogue } from './catalogue.ts';
import type { StartWords } from './start-ru.ts';

/** Phrases of a route's first minutes; they load with the builder only. */
export const startWords = createCatalogue<StartWords>({
  ru: async () => (await import('./start-ru.ts')).startRu,
  en: async () => (await import('./start-en.ts')).startEn,
});
