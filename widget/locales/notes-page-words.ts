import { createCatalogue } from './catalogue.ts';
import type { NotesPageWords } from './notes-page-ru.ts';

/** Phrases of the notes page; they load with its chunk only. */
export const notesPageWords = createCatalogue<NotesPageWords>({
  ru: async () => (await import('./notes-page-ru.ts')).notesPageRu,
  en: async () => (await import('./notes-page-en.ts')).notesPageEn,
});
