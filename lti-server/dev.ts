/** `npm run dev`: the server starts anew when one of its sources changes, and when the widget was built anew. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
let server: ChildProcess | null = null;

/** The server reads the names of the widget's files once, at its start. */
async function restart(): Promise<void> {
  if (server !== null) {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  }
  server = spawn(
    process.execPath,
    ['--import', './lti-server/quick-start.js', '--watch', 'lti-server/main.ts'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
}

const watcher = await build({ root, logLevel: 'warn', build: { watch: {} } });
if ('on' in watcher) watcher.on('event', ({ code }) => (code === 'END' ? restart() : undefined));
