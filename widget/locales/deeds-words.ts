import { createCatalogue } from './catalogue.ts';
import type { DeedsWords } from './deeds-ru.ts';

/** Phrases of a route's deeds; they load when somebody opens them. */
export const deedsWords = createCatalogue<DeedsWords>({
  ru: async () => (await import('./deeds-ru.ts')).deedsRu,
  en: async () => (await import('./deeds-en.ts')).deedsEn,
});
