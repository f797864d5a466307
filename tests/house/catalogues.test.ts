import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { catalogue } from '../../lti-server/errors.ts';
import { en } from '../../widget/locales/en.ts';
import { ru } from '../../widget/locales/ru.ts';
import { root } from './sources.ts';

/** `a.b: string` for every phrase, however deep. */
function phrases(words: object, before = ''): Map<string, unknown> {
  return new Map(
    Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? [...phrases(value, `${before}${key}.`)]
        : [[`${before}${key}`, value] as const],
    ),
  );
}

/** Every sentence a person may read: the plain ones, and what stands in the functions that fill a gap. */
function sentences(words: object): [string, string][] {
  return [...phrases(words)].map(([key, value]) => [key, String(value)]);
}

test('both languages have the same phrases of the same kind', () => {
  const kinds = (words: object): string[] =>
    [...phrases(words)].map(([key, value]) => `${key}: ${typeof value}`).sort();
  assert.deepEqual(kinds(en), kinds(ru));
});

test('no phrase is empty', () => {
  const empty = [...sentences(ru), ...sentences(en)]
    .filter(([, text]) => text.trim() === '')
    .map(([key]) => key);
  assert.deepEqual(empty, []);
});

test('Russian is set with Russian quotes and dashes', () => {
  const plain = [...phrases(ru)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const errors = Object.entries(catalogue).map(([code, { ru: text }]) => [code, text] as const);
  const wrong = [...plain, ...errors]
    .filter(([, text]) => /["“”]|[-–] | -- |\.\.\./.test(text))
    .map(([key]) => key);
  assert.deepEqual(wrong, []);
});

test('every error has both sentences', () => {
  const wrong = Object.entries(catalogue)
    .filter(
      ([, { ru: russian, en: english }]) => !/[а-яё]/i.test(russian) || !/^[A-Z][^а-яё]+$/i.test(english),
    )
    .map(([code]) => code);
  assert.deepEqual(wrong, []);
});

test('docs/errors.md lists every code with its status, exit code and sentence', () => {
  const page = readFileSync(join(root, 'docs/errors.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)` \| (\d{3}) \| (\d*) \| ([^|]+) \|/gm)].map((row) =>
    row.slice(1, 5),
  );
  const told = Object.entries(catalogue).map(([code, entry]) => [
    code,
    String(entry.status),
    'exit' in entry ? String(entry.exit) : '',
    entry.en,
  ]);
  const byCode = (one: string[], other: string[]): number => (one[0]! < other[0]! ? -1 : 1);
  assert.deepEqual(rows.sort(byCode), told.sort(byCode));
});

test('the documents name no code that does not exist', () => {
  const page = readFileSync(join(root, 'docs/errors.md'), 'utf8');
  const named = [...page.matchAll(/^\| `([A-Z]+_[A-Z_]+)` \|/gm)].map((match) => match[1] ?? '');
  assert.deepEqual(
    named.filter((code) => !(code in catalogue)),
    [],
  );
});
