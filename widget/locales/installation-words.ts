import { createCatalogue } from './catalogue.ts';
import type { InstallationWords } from './installation-ru.ts';

/** Phrases of the installation page; they load with its chunk only. */
export const installationWords = createCatalogue<InstallationWords>({
  ru: async () => (await import('./installation-ru.ts')).installationRu,
  en: async () => (await import('./installation-en.ts')).installationEn,
});
