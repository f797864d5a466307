/** One readable line out of whatever a platform calls a name. */
export const lineOf = (text: string, max: number): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f\s]+/g, ' ')
    .trim()
    .slice(0, max)
    // The cut must not leave half a letter.
    .replace(/[\ud800-\udbff]$/, '');
