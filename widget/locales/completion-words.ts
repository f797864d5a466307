import { createCatalogue } from './catalogue.ts';
import type { CompletionWords } from './completion-ru.ts';

/** Phrases of "count as done"; they load with its screen only. */
export const completionWords = createCatalogue<CompletionWords>({
  ru: async () => (await import('./completion-ru.ts')).completionRu,
  en: async () => (await import('./completion-en.ts')).completionEn,
});
