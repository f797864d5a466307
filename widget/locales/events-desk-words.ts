import { createCatalogue } from './catalogue.ts';
import type { EventsDeskWords } from './events-desk-ru.ts';

/** Phrases of events in the panel; they load with their chunk only. */
export const eventsDeskWords = createCatalogue<EventsDeskWords>({
  ru: async () => (await import('./events-desk-ru.ts')).eventsDeskRu,
  en: async () => (await import('./events-desk-en.ts')).eventsDeskEn,
});
