/**
 * Starts the server once for nobody, so that `quick-start.js` finds its code compiled: the first start would otherwise
 * take twice as long, and what strips the types from the sources would stay in its memory for as long as it runs. Done
 * when a source or a package is newer than the last time.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  accessSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'node_modules/.cache/marshrut');
const note = join(folder, 'compiled.json');

/** Longer than any start takes, in milliseconds. */
const patience = 20_000;

/** What a start with SQLite, to which no LMS has come yet, does not load. */
const loadedLater = ['lti/outbound', 'storage/postgres', 'storage/postgres-channel'];

const state = JSON.stringify({ node: process.version, options: startOptions(), newest: newestSource() });

if (state !== noted()) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    if (await startOnce()) writeFileSync(note, state);
  } catch (error) {
    // Folders that may not be written to: the server starts without it too.
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
  }
}

/** With which options `npm start` runs the server: compiled code is good for the same ones only. */
function startOptions(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  return /&& node (--.*) lti-server\/main\.ts$/.exec(scripts.start)?.[1]?.split(' ') ?? [];
}

/** Milliseconds since 1970 of the latest change. */
function newestSource(): number {
  const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
  const files = ['dist/packages/index.json', ...sources.map((name) => join('lti-server', name))];
  return Math.max(
    ...files.map((file) => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0),
  );
}

function noted(): string | null {
  try {
    return readFileSync(note, 'utf8');
  } catch {
    return null;
  }
}

/** Whether it listened and ended in good order. Its data are in a folder of their own, and nobody else hears it. */
async function startOnce(): Promise<boolean> {
  const data = mkdtempSync(join(tmpdir(), 'marshrut-compile-'));
  const others = loadedLater.flatMap((name) => ['--import', `./lti-server/${name}.ts`]);
  try {
    const server = spawn(process.execPath, [...startOptions(), ...others, 'lti-server/main.ts'], {
      cwd: root,
      env: { DATA_DIR: data, HOST: '127.0.0.1', PORT: '0', DEMO: 'off' },
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: patience,
      killSignal: 'SIGKILL',
    });
    const ended = once(server, 'exit');
    for await (const line of createInterface(server.stdout)) {
      // What is compiled is written down as it ends by a signal.
      if (line.includes('"msg":"listening"')) server.kill('SIGTERM');
    }
    const [code] = (await ended) as [number | null];
    return code === 0;
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
