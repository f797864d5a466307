import type { BuilderWords } from './builder-ru.ts';
import { createCatalogue } from './catalogue.ts';

/** Phrases of the route builder; they load with its chunk only. */
export const builderWords = createCatalogue<BuilderWords>({
  ru: async () => (await import('./builder-ru.ts')).builderRu,
  en: async () => (await import('./builder-en.ts')).builderEn,
});
