import { createCatalogue } from './catalogue.ts';
import type { LibraryViewWords } from './library-view-ru.ts';

/** Phrases of the library's screen; they load with it only. */
export const libraryViewWords = createCatalogue<LibraryViewWords>({
  ru: () => import('./library-view-ru.ts').then(({ libraryViewRu }) => libraryViewRu),
  en: () => import('./library-view-en.ts').then(({ libraryViewEn }) => libraryViewEn),
});
