import { written } from './fields.ts';

/** At most `max` letters of a text. The cut leaves no half of a letter, which `Line` and `Text` would refuse. */
export const cutText = (text: string, max: number): string =>
  text.slice(0, max).replace(/[\ud800-\udbff]$/, '');

/** One readable line of at most `max` letters out of whatever was written, as `Line` takes it. */
export const lineOf = (text: string, max: number): string =>
  written(
    cutText(
      text
        .toWellFormed()
        .replace(/[\u0000-\u001f\u007f\s]+/g, ' ')
        .trim(),
      max,
    ),
  );
