import { createCatalogue } from './catalogue.ts';
import type { CoordinationWords } from './coordination-ru.ts';

/** Phrases of the coordinator's place; they load with its chunk only. */
export const coordinationWords = createCatalogue<CoordinationWords>({
  ru: async () => (await import('./coordination-ru.ts')).coordinationRu,
  en: async () => (await import('./coordination-en.ts')).coordinationEn,
});
