import { quickNoteWords } from '../../locales/quick-note-words.ts';

/** A word that judges a child, as it was typed, and what could be written instead; empty: nothing. */
export interface LabelFound {
  word: string;
  instead: string;
}

/** So many are told at once: a note is written, not marked. */
const mostTold = 2;

/**
 * Looks for words that label a child (domain section 8, rule 6). Runs here and nowhere else, says what it
 * found in words and never stands in the way.
 */
export const labelsIn = (text: string): LabelFound[] => {
  const found = new Map<string, LabelFound>();
  for (const [pattern, instead] of quickNoteWords.words.labels) {
    for (const [word] of text.matchAll(pattern)) {
      const key = word.toLocaleLowerCase();
      if (!found.has(key)) found.set(key, { word, instead });
    }
  }
  return [...found.values()].slice(0, mostTold);
};
