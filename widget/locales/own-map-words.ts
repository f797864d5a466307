import { createCatalogue } from './catalogue.ts';
import type { OwnMapWords } from './own-map-ru.ts';

/** Phrases of the child's own map; they load with the first thing that needs them. */
export const ownMapWords = createCatalogue<OwnMapWords>({
  ru: async () => (await import('./own-map-ru.ts')).ownMapRu,
  en: async () => (await import('./own-map-en.ts')).ownMapEn,
});
