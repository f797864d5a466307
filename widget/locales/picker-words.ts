import { createCatalogue } from './catalogue.ts';
import type { PickerWords } from './picker-ru.ts';

/** Phrases of the picker; they load with its chunk only. */
export const pickerWords = createCatalogue<PickerWords>({
  ru: async () => (await import('./picker-ru.ts')).pickerRu,
  en: async () => (await import('./picker-en.ts')).pickerEn,
});
