/**
 * Builds the widget when there is no build yet or one of its sources is newer: the first half of
 * `npm start`. The builder is loaded only then, so an up-to-date widget costs no time.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

if (newestSource() > changedAt('dist/widget/.vite/manifest.json')) {
  process.stdout.write(
    '  Собираем страницы: один раз, до полуминуты · Building the pages, once: up to half a minute\n',
  );
  const { build } = await import('vite');
  await build({ root, logLevel: 'warn' });
}

/** Milliseconds since 1970 of the latest change. Folders count too: their time tells of a removed file. */
function newestSource(): number {
  const folders = ['widget', 'lti-server/contract'];
  const inside = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, String(name))),
  );
  return Math.max(...['vite.config.ts', 'package-lock.json', ...folders, ...inside].map(changedAt));
}

function changedAt(path: string): number {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
