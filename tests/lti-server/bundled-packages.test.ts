import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { runCommand } from '../support/run-command.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'dist/packages');

describe('packages in few files', () => {
  let index: Record<string, string> = {};

  before(async () => {
    const { ok, output } = await runCommand({
      command: ['node', 'lti-server/bundle-packages.ts'],
      limit: 120_000,
    });
    assert.ok(ok, output);
    index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Record<string, string>;
  });

  test('each gives what the package itself gives', async () => {
    assert.ok('kysely' in index && 'fastify' in index && 'zod/mini' in index);
    for (const [name, file] of Object.entries(index)) {
      const [itself, bundled] = (await Promise.all([
        import(name),
        import(pathToFileURL(join(folder, file)).href),
      ])) as [object, object];
      const names = Object.keys(itself).filter((key) => key !== 'module.exports');
      assert.deepEqual(Object.keys(bundled).sort(), names.sort(), name);
    }
  });

  test('the server takes them from there, and its own files from where they stand', () => {
    const data = mkdtempSync(join(tmpdir(), 'marshrut-'));
    const telling = `import { registerHooks } from 'node:module';
      registerHooks({ load: (url, context, next) => (console.log('from', url), next(url, context)) });`;
    try {
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        [
          '--import=./lti-server/quick-start.js',
          `--import=data:text/javascript,${encodeURIComponent(telling)}`,
          'lti-server/cli.ts',
          'platform',
          'list',
        ],
        { cwd: root, env: { PATH: process.env['PATH'], DATA_DIR: data }, encoding: 'utf8' },
      );
      assert.equal(status, 0, stderr);
      assert.match(stdout, /^from file:.*\/dist\/packages\/kysely\.js$/m);
      assert.match(stdout, /^from file:.*\/lti-server\/storage\/open\.ts$/m);
      assert.doesNotMatch(stdout, /^from .*node_modules/m);
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  });
});
