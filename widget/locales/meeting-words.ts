import { createCatalogue } from './catalogue.ts';
import type { MeetingWords } from './meeting-ru.ts';

/** Phrases of meetings and of the contact log; they load with their chunk only. */
export const meetingWords = createCatalogue<MeetingWords>({
  ru: async () => (await import('./meeting-ru.ts')).meetingRu,
  en: async () => (await import('./meeting-en.ts')).meetingEn,
});
