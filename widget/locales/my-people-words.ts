import { createCatalogue } from './catalogue.ts';
import type { MyPeopleWords } from './my-people-ru.ts';

/** Phrases of "my people"; they load with its chunk only. */
export const myPeopleWords = createCatalogue<MyPeopleWords>({
  ru: async () => (await import('./my-people-ru.ts')).myPeopleRu,
  en: async () => (await import('./my-people-en.ts')).myPeopleEn,
});
