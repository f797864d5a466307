import { createCatalogue } from './catalogue.ts';
import type { MapWords } from './map-ru.ts';

/** Phrases of what opens from the map; they load with the first thing that does. */
export const mapWords = createCatalogue<MapWords>({
  ru: async () => (await import('./map-ru.ts')).mapRu,
  en: async () => (await import('./map-en.ts')).mapEn,
});
