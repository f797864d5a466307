import { createCatalogue } from './catalogue.ts';
import type { LiveWords } from './live-ru.ts';

/** Phrases of a page that changes by itself, and of the pause after a while. */
export const liveWords = createCatalogue<LiveWords>({
  ru: async () => (await import('./live-ru.ts')).liveRu,
  en: async () => (await import('./live-en.ts')).liveEn,
});
