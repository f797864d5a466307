import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './sources.ts';

/**
 * Traces of the place where a text was written, which mean nothing to its readers. Each stands in two
 * halves, so that this file does not contain what it looks for.
 */
const traces = [
  ['/wo', 'rk/'],
  ['/fa', 'rm/'],
  ['.lib', 'rary/'],
  ['farm-', 'studio'],
  ['/tmp/', 'brief'],
  ['issues ', 'show'],
  ['registry.', 'npmjs'],
].map((halves) => halves.join(''));

test('no file carries traces of the place where it was written', () => {
  const files = globSync(['*', '.*', '{.ci,.github,docs,widget,lti-server,tests}/**/*'], {
    cwd: root,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  assert.ok(files.length > 50);
  const wrong = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8').toLowerCase();
    return traces.filter((trace) => text.includes(trace)).map((trace) => `${file}: ${trace}`);
  });
  assert.deepEqual(wrong, []);
});
