import { createCatalogue } from './catalogue.ts';
import type { ProfileWords } from './profile-ru.ts';

/** Phrases of the pupil's card for adults; they load with its chunk only. */
export const profileWords = createCatalogue<ProfileWords>({
  ru: () => import('./profile-ru.ts').then(({ profileRu }) => profileRu),
  en: () => import('./profile-en.ts').then(({ profileEn }) => profileEn),
});
