/** A vowel with the mark of its stress, if it has one. */
const vowels = /[аеёиоуыэюя]\u0301?/gu;
/** These sound on into the next consonant, so they stay with the vowel before them. */
const sonorous = 'йлмнр';

/** Where the consonants between two vowels part: how many of them stay with the first. */
function staying(between: string): number {
  const [first = '', second = ''] = between;
  if (second === '') return 0;
  const sign = between.search(/[ьъ]/u);
  // «паль-то», «объ-езд»; but «се-мья»: a soft sign before a vowel goes with what it softens.
  if (sign >= 0) return between.endsWith('ь') ? Math.max(0, sign - 1) : sign + 1;
  return first === second || sonorous.includes(first) ? 1 : 0;
}

function ofWord(word: string): string {
  const letters = word.toLowerCase();
  const nuclei = Array.from(letters.matchAll(vowels), ({ index, 0: { length } }) => ({
    index,
    end: index + length,
  }));
  const starts = nuclei
    .slice(1)
    .map(({ index }, place) => nuclei[place]!.end + staying(letters.slice(nuclei[place]!.end, index)));
  return [0, ...starts].map((start, place) => word.slice(start, starts[place])).join('-');
}

/** A Russian text for whoever reads by syllables: «сло-ги» (domain section 5, point 14). All else stays as it is. */
export const syllables = (text: string): string => text.replace(/(?:[а-яё]\u0301?)+/giu, ofWord);
