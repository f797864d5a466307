import { createCatalogue } from './catalogue.ts';
import type { NoteVoiceWords } from './note-voice-ru.ts';

/** Phrases of the voice beside a note; they load with what records or plays it. */
export const noteVoiceWords = createCatalogue<NoteVoiceWords>({
  ru: async () => (await import('./note-voice-ru.ts')).noteVoiceRu,
  en: async () => (await import('./note-voice-en.ts')).noteVoiceEn,
});
