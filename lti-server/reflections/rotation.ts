import {
  reflectionFormats,
  sentenceStarts,
  type ReflectionAnswer,
  type ReflectionFormat,
  type SentenceStart,
} from '../contract/reflections.ts';

/**
 * Whose turn it is: formats the pupil has never had come first, in their own order, then the one that was
 * longest ago. Nothing is drawn by lot, so a reload offers the same.
 * @param answers what the pupil has written, newest first
 */
export function nextFormats(answers: readonly ReflectionAnswer[]): ReflectionFormat[] {
  const ago = (format: ReflectionFormat): number => {
    const place = answers.findIndex((answer) => answer.format === format);
    return place === -1 ? Number.POSITIVE_INFINITY : place;
  };
  return reflectionFormats.toSorted((one, other) => {
    const [first, second] = [ago(one), ago(other)];
    return first === second ? 0 : second - first;
  });
}

/** The sentence that comes next: each start once before any comes again. */
export function nextSentence(answers: readonly ReflectionAnswer[]): SentenceStart {
  const finished = answers.filter((answer) => answer.format === 'finish').length;
  return sentenceStarts[finished % sentenceStarts.length] ?? 'helped';
}
