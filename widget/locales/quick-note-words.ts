import { createCatalogue } from './catalogue.ts';
import type { QuickNoteWords } from './quick-note-ru.ts';

/** Phrases of the quick note; they load with its chunk only. */
export const quickNoteWords = createCatalogue<QuickNoteWords>({
  ru: async () => (await import('./quick-note-ru.ts')).quickNoteRu,
  en: async () => (await import('./quick-note-en.ts')).quickNoteEn,
});
