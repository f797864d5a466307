import { createCatalogue } from './catalogue.ts';
import type { OverviewWords } from './overview-ru.ts';

/** Phrases of the overview; they load with its chunk only. */
export const overviewWords = createCatalogue<OverviewWords>({
  ru: async () => (await import('./overview-ru.ts')).overviewRu,
  en: async () => (await import('./overview-en.ts')).overviewEn,
});
