import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runCommand } from './run-command.ts';

/** Runs the given text as a test file and tells what the reporter counted, and whether the run ended well. */
async function countsOf(text: string): Promise<{ ok: boolean; counts: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'marshrut-counted-'));
  try {
    const [file, counts] = [join(folder, 'planted.test.mjs'), join(folder, 'counts')];
    writeFileSync(file, `import { before, describe, test } from 'node:test';\n${text}`);
    const { ok } = await runCommand({
      command: [
        'node',
        '--test',
        '--test-reporter=./tests/support/count-reporter.ts',
        `--test-reporter-destination=${counts}`,
        file,
      ],
      limit: 60_000,
    });
    const lines = readFileSync(counts, 'utf8').replaceAll(file, 'the file').split('\n').filter(Boolean);
    return { ok, counts: lines };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const bad = `() => { throw new Error('planted'); }`;

for (const { what, text, ok, counts } of [
  {
    what: 'good tests pass, suites do not count',
    text: `test('a', () => {}); describe('s', () => { test('b', () => {}); });`,
    ok: true,
    counts: ['passed a', 'passed b'],
  },
  {
    what: 'a bad test fails, once',
    text: `describe('s', () => { test('a', ${bad}); });`,
    ok: false,
    counts: ['failed a'],
  },
  {
    what: 'a skipped test is a failed one',
    text: `test('a', { 'skip': true }, () => {});`,
    ok: true,
    counts: ['failed a'],
  },
  {
    what: 'an unfinished test is a failed one',
    text: `test('a', { 'todo': true }, () => {});`,
    ok: true,
    counts: ['failed a'],
  },
  {
    what: 'a suite whose preparation broke fails',
    text: `describe('s', () => { before(${bad}); test('a', () => {}); });`,
    ok: false,
    counts: ['failed a', 'failed s'],
  },
  {
    what: 'a file that cannot be loaded fails',
    text: `throw new Error('planted');`,
    ok: false,
    counts: ['failed the file'],
  },
  { what: 'a file without tests is nothing', text: '', ok: true, counts: [] },
]) {
  test(`counted: ${what}`, async () => assert.deepEqual(await countsOf(text), { ok, counts }));
}
