import { createCatalogue } from './catalogue.ts';
import type { VoiceWords } from './voice-ru.ts';

/** Phrases of the child's voice on the tutor's desk; they load with their chunk only. */
export const voiceWords = createCatalogue<VoiceWords>({
  ru: async () => (await import('./voice-ru.ts')).voiceRu,
  en: async () => (await import('./voice-en.ts')).voiceEn,
});
