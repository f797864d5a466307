import { createCatalogue } from './catalogue.ts';
import type { PanelWords } from './panel-ru.ts';

/** Phrases of the panel; they load with its chunk only. */
export const panelWords = createCatalogue<PanelWords>({
  ru: async () => (await import('./panel-ru.ts')).panelRu,
  en: async () => (await import('./panel-en.ts')).panelEn,
});
