import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { atExit } from './at-exit.ts';
import { freePort } from './free-port.ts';

const root = join(import.meta.dirname, '../..');

/** Marshrut as a process of its own, as `npm start` runs it. */
export interface ServerProcess {
  url: string;
  /** Ends it as Ctrl+C would (SIGTERM, the default) or as a crash would (SIGKILL). */
  end(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** The last of what it printed: why it is gone, when it is gone unasked. */
  lastWords(): string;
}

/**
 * Starts the server on a free port, without the demo school unless `env` switches it on.
 *
 * @param env settings that differ from the plain ones; nothing of the caller's environment but PATH is passed on.
 * @throws Error with the server's own words when it ends before it answers.
 */
export async function startServer(env: Record<string, string>): Promise<ServerProcess> {
  const port = await freePort();
  const url = env['PUBLIC_URL'] ?? `http://localhost:${port}`;
  const plain = {
    PORT: String(port),
    PUBLIC_URL: url,
    LOG_LEVEL: 'warn',
    SECRET_KEY: 'only for tests, only for tests, only',
  };
  const child = spawn(process.execPath, ['--import', './lti-server/quick-start.js', 'lti-server/main.ts'], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...plain, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const forget = atExit(() => child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-8000);
    });
  }
  while (!(await answers(`${url}/readyz`))) {
    if (child.exitCode !== null || child.signalCode !== null) {
      forget();
      throw new Error(`The server did not start: ${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    url,
    async end(signal = 'SIGTERM') {
      child.kill(signal);
      await exited;
      forget();
    },
    lastWords: () => said,
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
