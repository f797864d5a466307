import type { CaptureWords } from './capture-ru.ts';
import { createCatalogue } from './catalogue.ts';

/** Phrases of what a child makes with the device; they load with their element only. */
export const captureWords = createCatalogue<CaptureWords>({
  ru: async () => (await import('./capture-ru.ts')).captureRu,
  en: async () => (await import('./capture-en.ts')).captureEn,
});
