import { createCatalogue } from './catalogue.ts';
import type { LengthWords } from './length-ru.ts';

/** What a field says that holds more than fits. */
export const lengthWords = createCatalogue<LengthWords>({
  ru: async () => (await import('./length-ru.ts')).lengthRu,
  en: async () => (await import('./length-en.ts')).lengthEn,
});
