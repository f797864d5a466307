import type { NewYearWords } from './new-year-ru.ts';
import { plural } from './plural.ts';

const count = plural('en');
const children = (number: number): string => count(number, { one: 'child', other: 'children' });

export const newYearEn: NewYearWords = {
  title: 'A new school year: what goes along?',
  titleDone: 'A new school year',
  children,
  about:
    'What is ticked stays on the card. Nothing is erased: the rest is in “History” and at the end of the card, among earlier years.',
  whom: 'For whom',
  everybody: (number) => `For all: ${children(number)}`,
  goes: (whom, what) => `${whom}. Goes along: ${what || 'nothing'}`,
  along: 'Goes along',
  kinds: {
    strength: 'Strengths',
    interest: 'Likes',
    help: 'How to help me',
    request: 'Open requests',
    agreement: 'Open agreements',
    gap: 'Topics to catch up on',
    difficulty: 'Difficulties',
  },
  begin: 'Begin with a clean slate',
  leave: 'Leave all as it is',
  begun: (names) => `The year has begun with a clean slate: ${names}.`,
  asItWas: (names) => `All is left as it is: ${names}.`,
  undo: 'Undo',
  undoOf: (names) => `Undo: ${names}`,
  undoUntil: (time) => `can be undone until ${time}`,
  undone: 'Undone: cards and agreements are as they were.',
};
