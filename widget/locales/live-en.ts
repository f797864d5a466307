import type { LiveWords } from './live-ru.ts';

export const liveEn: LiveWords = {
  newNote: (author) => `A new note: ${author}.`,
  newWay: 'The route has changed.',
  breakTitle: 'A break?',
  breakText: 'Look far away, stretch. Everything here will keep.',
  breakYes: 'I will rest',
  breakNo: 'A little more',
};
