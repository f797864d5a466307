import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { atExit } from './at-exit.ts';

const root = join(import.meta.dirname, '../..');

/** What a finished command left: everything it printed, in order, and whether it ended well. */
export interface CommandResult {
  ok: boolean;
  output: string;
}

/**
 * Runs a program of the dependencies (or `node`, ours) in the project's folder and waits for its end.
 *
 * @param limit milliseconds, after which the program and its children are killed and the result is bad.
 */
export function runCommand(options: {
  command: readonly string[];
  env?: Record<string, string>;
  limit: number;
}): Promise<CommandResult> {
  const [name = '', ...args] = options.command;
  const windows = process.platform === 'win32';
  return new Promise((resolve) => {
    const path = [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter);
    const child = spawn(name === 'node' ? process.execPath : name, args, {
      cwd: root,
      // A colour code or a parent's test context in a captured output would only mislead its reader.
      env: {
        ...process.env,
        NO_COLOR: '1',
        FORCE_COLOR: '0',
        NODE_TEST_CONTEXT: undefined,
        PATH: path,
        ...options.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that its servers and browsers end with it.
      detached: !windows,
      shell: windows && name !== 'node',
    });
    const kill = (): void => {
      try {
        if (windows || child.pid === undefined) child.kill('SIGKILL');
        else process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended in between.
      }
    };
    const forget = atExit(kill);
    let output = '';
    const collect = (text: string): void => {
      output += text;
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    const limit = setTimeout(() => {
      output += `\nStopped: it took longer than ${options.limit / 1000} s.\n`;
      kill();
    }, options.limit);
    const end = (ok: boolean): void => {
      clearTimeout(limit);
      forget();
      resolve({ ok, output });
    };
    child.once('error', (error) => {
      output += String(error);
      end(false);
    });
    child.once('close', (code) => end(code === 0));
  });
}
