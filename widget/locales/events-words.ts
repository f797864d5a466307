import { createCatalogue } from './catalogue.ts';
import type { EventsWords } from './events-ru.ts';

/** Phrases of events; they load with their chunks only. */
export const eventsWords = createCatalogue<EventsWords>({
  ru: async () => (await import('./events-ru.ts')).eventsRu,
  en: async () => (await import('./events-en.ts')).eventsEn,
});
