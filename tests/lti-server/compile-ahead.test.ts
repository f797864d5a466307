import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { runCommand } from '../support/run-command.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'node_modules/.cache/marshrut');
const note = join(folder, 'compiled.json');

async function compileAhead(): Promise<void> {
  const { ok, output } = await runCommand({
    command: ['node', 'lti-server/compile-ahead.ts'],
    limit: 60_000,
  });
  assert.ok(ok, output);
}

describe('the server is compiled before its first start', () => {
  test('what is compiled stands with the packages, and not where everybody may write', () => {
    const told = "import { getCompileCacheDir } from 'node:module'; console.log(getCompileCacheDir());";
    const { stdout } = spawnSync(
      process.execPath,
      ['--import=./lti-server/quick-start.js', '--input-type=module', '--eval', told],
      { cwd: root, env: { PATH: process.env['PATH'] }, encoding: 'utf8' },
    );
    assert.ok(stdout.startsWith(folder), stdout);
  });

  test('once, for the options that it is started with; then nothing until a source changes', async () => {
    rmSync(note, { force: true });
    await compileAhead();
    const { node, options } = JSON.parse(readFileSync(note, 'utf8')) as { node: string; options: string[] };
    assert.equal(node, process.version);
    assert.ok(options.includes('./lti-server/quick-start.js') && options.includes('--expose-gc'));
    const compiled = readdirSync(folder, { recursive: true });
    assert.ok(compiled.length > 300, `${compiled.length} files are compiled`);
    const { mtimeMs } = statSync(note);
    await compileAhead();
    assert.equal(statSync(note).mtimeMs, mtimeMs);
  });
});
