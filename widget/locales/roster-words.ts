import { createCatalogue } from './catalogue.ts';
import type { RosterWords } from './roster-ru.ts';

/** Phrases about the LMS's list of members; they load when it has something to tell. */
export const rosterWords = createCatalogue<RosterWords>({
  ru: async () => (await import('./roster-ru.ts')).rosterRu,
  en: async () => (await import('./roster-en.ts')).rosterEn,
});
