import { createCatalogue } from './catalogue.ts';
import type { TemplateWords } from './template-ru.ts';

/** Phrases of a template that is being made of a route; they load with its form only. */
export const templateWords = createCatalogue<TemplateWords>({
  ru: async () => (await import('./template-ru.ts')).templateRu,
  en: async () => (await import('./template-en.ts')).templateEn,
});
