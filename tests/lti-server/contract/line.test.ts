import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Line, Text } from '../../../lti-server/contract/fields.ts';
import { cutText, lineOf } from '../../../lti-server/contract/line.ts';

test('a cut leaves no half of a letter', () => {
  assert.equal(cutText('вулкан🌋', 7), 'вулкан');
  assert.equal(cutText('вулкан🌋', 8), 'вулкан🌋');
  assert.equal(lineOf(' два\tслова\r\nи 🌋', 13), 'два слова и');
});

test('whatever was written, a line made of it is a line and a cut text is a text', () => {
  const words = fc.string({
    unit: fc.constantFrom('а', ' ', '\t', '\n', '🌋', '\u0001', '\u200b', '\ud83c'),
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 0, max: 12 }), (text, max) => {
      const line = lineOf(text, max);
      assert.equal(Line(max).parse(line), line);
      if (Text(text.length).safeParse(text).success)
        assert.ok(Text(max).safeParse(cutText(text, max)).success);
    }),
  );
});
