import { createCatalogue } from './catalogue.ts';
import type { LibraryViewWords } from './library-view-ru.ts';

/** Phrases of the library's screen; they load with it only. */
export const libraryViewWords = createCatalogue<LibraryViewWords>({
  ru: async () => (await import('./library-view-ru.ts')).libraryViewRu,
  en: async () => (await import('./library-view-en.ts')).libraryViewEn,
});
