import { createCatalogue } from './catalogue.ts';
import type { LibraryWords } from './library-ru.ts';

/** What the library is sorted by; loads with the builder and the library only. */
export const libraryWords = createCatalogue<LibraryWords>({
  ru: () => import('./library-ru.ts').then(({ libraryRu }) => libraryRu),
  en: () => import('./library-en.ts').then(({ libraryEn }) => libraryEn),
});
