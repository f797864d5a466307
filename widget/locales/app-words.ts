import { createCatalogue } from './catalogue.ts';
import type { Words } from './ru.ts';

/** Phrases of the app's frame and the pupil's page. Other views have a catalogue of their own beside them. */
export const appWords = createCatalogue<Words>({
  ru: async () => (await import('./ru.ts')).ru,
  en: async () => (await import('./en.ts')).en,
});
