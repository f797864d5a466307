import { createCatalogue } from './catalogue.ts';
import type { QuestionWords } from './questions-ru.ts';

/** Phrases of the question jar; they load with its chunk only. */
export const questionWords = createCatalogue<QuestionWords>({
  ru: async () => (await import('./questions-ru.ts')).questionsRu,
  en: async () => (await import('./questions-en.ts')).questionsEn,
});
