import { createCatalogue } from './catalogue.ts';
import type { ChoiceWords } from './choice-ru.ts';

/** Phrases of what the child decides and of its week; they load with their chunks only. */
export const choiceWords = createCatalogue<ChoiceWords>({
  ru: async () => (await import('./choice-ru.ts')).choiceRu,
  en: async () => (await import('./choice-en.ts')).choiceEn,
});
