import { createCatalogue } from './catalogue.ts';
import type { HandoverWords } from './handover-ru.ts';

/** Phrases of what is handed from tutor to tutor; they load with its chunk only. */
export const handoverWords = createCatalogue<HandoverWords>({
  ru: async () => (await import('./handover-ru.ts')).handoverRu,
  en: async () => (await import('./handover-en.ts')).handoverEn,
});
