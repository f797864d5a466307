import { createCatalogue } from './catalogue.ts';
import type { LibraryWords } from './library-ru.ts';

/** What the library is sorted by; loads with the builder and the library only. */
export const libraryWords = createCatalogue<LibraryWords>({
  ru: async () => (await import('./library-ru.ts')).libraryRu,
  en: async () => (await import('./library-en.ts')).libraryEn,
});
