import type { BulkWords } from './bulk-ru.ts';
import { createCatalogue } from './catalogue.ts';

/** Phrases of what is done for several children at once; they load with its chunk only. */
export const bulkWords = createCatalogue<BulkWords>({
  ru: async () => (await import('./bulk-ru.ts')).bulkRu,
  en: async () => (await import('./bulk-en.ts')).bulkEn,
});
