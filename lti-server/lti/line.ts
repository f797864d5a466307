/** One readable line of at most `max` letters out of whatever a stranger has sent. */
export const lineOf = (text: string, max: number): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f\s]+/g, ' ')
    .trim()
    .slice(0, max)
    // The cut must not leave half a letter.
    .replace(/[\ud800-\udbff]$/, '');
