import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formsOf, stemsOf } from '../../../lti-server/storage/stems.ts';

test('a form is a form of its own stem, whatever it begins with', () => {
  const words = ['Ёлки', 'елка', 'И\u0306од', 'naïve', 'Reading', 'чтение', '東京', 'ﬁnds'];
  for (const word of words) assert.deepEqual(formsOf(stemsOf(word), [word, 'другое']).has(word), true, word);
  assert.deepEqual(
    [...formsOf(stemsOf('ёлка read'), words)].map(([form]) => form),
    ['Ёлки', 'елка', 'Reading'],
  );
  assert.equal(formsOf([], words).size, 0);
});
