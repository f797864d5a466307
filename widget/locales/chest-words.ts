import { createCatalogue } from './catalogue.ts';
import type { ChestWords } from './chest-ru.ts';

/** Phrases of the treasure chest; they load with its screen only. */
export const chestWords = createCatalogue<ChestWords>({
  ru: async () => (await import('./chest-ru.ts')).chestRu,
  en: async () => (await import('./chest-en.ts')).chestEn,
});
