import { createCatalogue } from './catalogue.ts';
import type { TalkWords } from './talk-ru.ts';

/** Phrases of what is talked over when a step is hard or the child is tired; they load with their chunk only. */
export const talkWords = createCatalogue<TalkWords>({
  ru: async () => (await import('./talk-ru.ts')).talkRu,
  en: async () => (await import('./talk-en.ts')).talkEn,
});
