import { hash } from 'node:crypto';
import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as russianStem } from '@orama/stemmers/russian';

/** Words of a text, or of a question to the search, as they stand in the index: the same on both engines. */

const plainStem = /^[a-zа-я0-9]+$/;
/** No word of a language is longer; what is, is cut, so that no pasted blob grows the index. */
const longestWord = 40;

/** Small letters of one form: `ё` is `е`, a letter with its accent is one letter, an accent alone is none. */
function normalise(text: string): string {
  const small = text.toLowerCase();
  // Most words are written plainly.
  if (plainStem.test(small)) return small;
  return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replaceAll(/\p{M}/gu, '');
}

/** The words of a text in order, as they are written. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];

/** «Урок, урока», «лодок, лодка», «конец, конца»: the vowel that comes and goes, which the stemmer leaves in. */
const fleetingVowel = /(?<=.[бвгджзйклмнпрстфхцчшщьъ])[ое](?=[кц]$)/;

/** What all forms of a word have in common. Words of other scripts than ours stand for themselves. */
export function stemOf(word: string): string {
  const plain = normalise(word).slice(0, longestWord);
  if (/[а-я]/.test(plain) && plainStem.test(plain))
    return (russianStem(plain) || plain).replace(fleetingVowel, '');
  if (plainStem.test(plain)) return englishStem(plain) || plain;
  // The index of SQLite would divide other letters in its own way.
  return plain === '' ? '' : `u${Buffer.from(plain).toString('hex')}`;
}

/** The stems of a text, each once. */
export const stemsOf = (text: string): string[] => [
  ...new Set(
    wordsOf(text)
      .map(stemOf)
      .filter((stem) => stem !== ''),
  ),
];

/** Those of the words that have one of these stems, as they are written, each with its stem. */
export function formsOf(stems: readonly string[], words: Iterable<string>): Map<string, string> {
  const asked = new Set(stems);
  const letters = new Set(stems.map((stem) => stem[0]));
  const forms = new Map<string, string>();
  for (const word of words) {
    const plain = normalise(word);
    // No stem begins with another letter than its word, so most words need not be cut.
    if (plainStem.test(plain) && !letters.has(plain[0])) continue;
    const stem = stemOf(plain);
    if (asked.has(stem)) forms.set(word, stem);
  }
  return forms;
}

/** A word that stands in every text of a school and in no other: an index of many schools begins with it. */
export const schoolMark = (schoolId: string): string => `s0${hash('sha256', schoolId, 'hex').slice(0, 16)}`;
