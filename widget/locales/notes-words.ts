import { createCatalogue } from './catalogue.ts';
import type { NotesWords } from './notes-ru.ts';

/** Phrases of the notes; they load with their chunk only. */
export const notesWords = createCatalogue<NotesWords>({
  ru: async () => (await import('./notes-ru.ts')).notesRu,
  en: async () => (await import('./notes-en.ts')).notesEn,
});
