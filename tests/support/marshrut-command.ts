import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve as resolvePath } from 'node:path';
import { atExit } from './at-exit.ts';

const root = join(import.meta.dirname, '../..');

/** What a command of the terminal left. */
export interface CommandEnd {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs `marshrut …`, or the program named, as a process of its own until it ends.
 *
 * @param env settings; nothing of the caller's environment but PATH is passed on.
 * @param wrapper a command that prepares the ground and then becomes the program that follows it.
 */
export function marshrut(
  env: Record<string, string>,
  args: readonly string[],
  { program = 'lti-server/cli.ts', wrapper = [] }: { program?: string; wrapper?: readonly string[] } = {},
): Promise<CommandEnd> {
  const [name = '', ...given] = [...wrapper, process.execPath, resolvePath(root, program), ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(name, given, {
      cwd: root,
      env: {
        PATH: process.env['PATH'],
        LANG: 'en_US.UTF-8',
        SECRET_KEY: 'only for tests, only for tests, only',
        // Most of a command's time is compiling; the tests run dozens of them.
        NODE_COMPILE_CACHE: join(tmpdir(), 'marshrut-test-compile-cache'),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const forget = atExit(() => child.kill('SIGKILL'));
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.once('error', reject);
    child.once('close', (code) => {
      forget();
      resolve({ code, out, err });
    });
  });
}
