import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Line, RequiredLine, RequiredText, written } from '../../../lti-server/contract/fields.ts';

test('a text of letters that nobody can see is no text', () => {
  for (const letter of [
    '\u200b',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u3164',
    '\ufe0f',
    '\u2800',
    '\u2003',
  ])
    for (const text of [letter, ` ${letter}\n${letter} `]) {
      assert.equal(written(text), '', JSON.stringify(text));
      assert.equal(RequiredText(100).safeParse(text).success, false);
      assert.equal(RequiredLine(100).safeParse(letter).success, false);
      assert.equal(Line(100).parse(letter), '');
    }
});

test('what joins the parts of a sign or parts a word stays where it is', () => {
  for (const text of ['👩\u200d🚀', '❤\ufe0f', '👍🏽', 'само\u00adлёт', 'می\u200cخواهم', '1\ufe0f\u20e3'])
    assert.equal(RequiredText(100).parse(` ${text} `), text);
});
