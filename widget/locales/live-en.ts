import type { LiveWords } from './live-ru.ts';

export const liveEn: LiveWords = {
  newNote: (author) => `A new note: ${author}.`,
  newWay: 'The route has changed.',
  breakTitle: 'A break?',
  breakText: 'Your eyes and back are tired. Look far away, stretch. Everything here stays as it is.',
  breakYes: 'I will rest',
  breakNo: 'A little more',
};
