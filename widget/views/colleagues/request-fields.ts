import { colleaguesWords } from '../../locales/colleagues-words.ts';
import type { FormField } from './colleague-form.ts';

/** A question to the tutor: what I see, when, what I tried, what I hope; all but the first may stay empty. */
export const requestFields = (): FormField[] => {
  const words = colleaguesWords.words;
  return [
    { name: 'sees', label: words.sees, hint: words.seesHint, kind: 'text', required: true },
    { name: 'happens', label: words.happens, hint: words.happensHint, kind: 'line', max: 300 },
    { name: 'tried', label: words.tried, kind: 'text' },
    { name: 'hopes', label: words.hopes, kind: 'text' },
  ];
};
