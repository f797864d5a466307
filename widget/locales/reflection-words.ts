import { createCatalogue } from './catalogue.ts';
import type { ReflectionWords } from './reflection-ru.ts';

/** Phrases of looking back; they load with its chunk only. */
export const reflectionWords = createCatalogue<ReflectionWords>({
  ru: async () => (await import('./reflection-ru.ts')).reflectionRu,
  en: async () => (await import('./reflection-en.ts')).reflectionEn,
});
