import { stressMark } from '../../../lti-server/contract/vocabulary.ts';

const vowel = /[аеиоуыэюя]/iu;

/** A text with the caret in it, counted in letters from its beginning. */
interface Typed {
  readonly text: string;
  readonly caret: number;
}

/**
 * Puts the mark of stress above the vowel before the caret, or takes away the one that is there; nothing when there
 * is no vowel. Pupils whose page shows no stress never see it.
 */
export function markStress({ text, caret }: Typed): Typed | undefined {
  const [before, after] = [text.slice(0, caret), text.slice(caret)];
  if (before.endsWith(stressMark)) return { text: before.slice(0, -1) + after, caret: caret - 1 };
  if (!vowel.test(before.slice(-1))) return undefined;
  if (after.startsWith(stressMark)) return { text: before + after.slice(1), caret };
  return { text: before + stressMark + after, caret: caret + 1 };
}
