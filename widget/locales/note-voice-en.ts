import type { NoteVoiceWords } from './note-voice-ru.ts';

export const noteVoiceEn: NoteVoiceWords = {
  say: 'Say it',
  sayHint: 'Up to 30 seconds, kept for 90 days; the line stays.',
  heardBySame: 'The voice will be heard by those who see the note.',
  heardByFamilyNot: (names) => `The voice will be heard by: ${names}. The family reads the line only.`,
  heardByPupilNot: (names) =>
    `The voice will be heard by: ${names}. The pupil and the family read the line only.`,
  asking: 'Waiting for the microphone: the browser will ask.',
  speaking: 'Listening. Speak!',
  stop: 'Done',
  again: 'Say it anew',
  throwAway: 'Remove',
  throwVoiceAway: 'Remove the voice',
  made: 'The voice is recorded.',
  thrown: 'The voice is removed.',
  noMicrophone: 'The microphone did not start. Allow it in the browser, or just write the line.',
  nothingHeard: 'Nothing was recorded. Please try again.',
  notKept:
    'The browser cannot keep the voice on this device: do not close the page until the note has been sent.',
  listen: (length) => `Listen, ${length}`,
  listenTo: (length, by) => `Listen, ${length}: the voice, ${by}`,
  quiet: 'Stop',
  coming: 'Loading…',
  notOpening: 'The voice did not open. Please try again.',
};
