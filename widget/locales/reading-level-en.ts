import type { ReadingLevelWords } from './reading-level-ru.ts';

/** Phrases for setting how much there is to read on a pupil's page. */
export const readingLevelEn: ReadingLevelWords = {
  legend: 'How much to read on the pupil’s page',
  hint: 'Only the look changes. Steps and notes stay the same.',
  levels: {
    1: { name: 'Grades 1–2', what: 'The map, signs, and fifteen words at most' },
    2: { name: 'Grades 3–4', what: 'Short labels, the rest at a press' },
    3: { name: 'Grades 5–11', what: 'Everything at once, a plain list if wanted' },
  },
  stress: 'Stress marks',
  stressWhat: 'A mark above the vowel, in Russian words: “разгово́р”',
  stressOn: 'Words have their stress marked now.',
  stressOff: 'Words have no stress marks now.',
  saved: (name) => `The page is now this: ${name}.`,
};
