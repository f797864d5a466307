/** How many words stand under a picture at most (domain section 5, point 1). */
const wordsInLabel = 4;

/** A text as there is room for it; the whole one is a tap or a press on the ear away. None of its words: ''. */
export const fewWords = (text: string, most = wordsInLabel): string => {
  const all = text.trim().split(/\s+/);
  if (all.length <= most || most < 1) return most < 1 ? '' : text;
  const few = all.slice(0, most).join(' ');
  return `${few.replace(/[\s,.:;–—-]+$/, '')}…`;
};

/** How many words each of several texts may have, so that they have at most `together`. */
export const wordsEach = (texts: number, together: number): number =>
  Math.min(wordsInLabel, Math.floor(together / Math.max(1, texts)));

/** People as a child calls them: by name and patronymic; several by their first names. */
export const fewNames = (names: readonly string[]): string =>
  names.map((name) => name.split(' ', names.length > 1 ? 1 : 2).join(' ')).join(', ');
