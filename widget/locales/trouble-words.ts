import { createCatalogue } from './catalogue.ts';
import type { TroubleWords } from './trouble-ru.ts';

/** Phrases about what did not get through; they load with their chunk only. */
export const troubleWords = createCatalogue<TroubleWords>({
  ru: async () => (await import('./trouble-ru.ts')).troubleRu,
  en: async () => (await import('./trouble-en.ts')).troubleEn,
});
