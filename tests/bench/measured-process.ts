import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { atExit } from '../support/at-exit.ts';
import type { ProbeAnswer, ProbeQuestion } from './probe.ts';

/** A server in a process of its own that can be asked what it has used. */
export interface MeasuredProcess {
  /** From the spawn to the first answer, in milliseconds. */
  readonly startMs: number;
  ask(question: ProbeQuestion): Promise<ProbeAnswer>;
  stop(): Promise<void>;
}

interface MeasuredProgram {
  readonly program: URL;
  readonly env: Readonly<Record<string, string>>;
  /** Options for Node itself. */
  readonly nodeOptions?: readonly string[];
  /** Answered with anything as soon as the server is there. */
  readonly firstAnswer: string;
  /** A folder for a CPU profile of the whole life of the process. */
  readonly profile?: string | undefined;
}

const probe = new URL('./probe.ts', import.meta.url);

/** @throws Error with the server's own words when it ends before it answers. */
export async function startMeasured({
  program,
  env,
  nodeOptions = [],
  firstAnswer,
  profile,
}: MeasuredProgram): Promise<MeasuredProcess> {
  const options = [...nodeOptions, '--expose-gc', '--import', probe.href];
  if (profile !== undefined) options.push('--cpu-prof', `--cpu-prof-dir=${profile}`);
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...options, fileURLToPath(program)], {
    env: { PATH: process.env['PATH'], ...env },
    // Its log is written in full, as in production, to where it costs nobody else anything.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const exited = once(child, 'exit');
  const forget = atExit(() => child.kill('SIGKILL'));
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-8000);
  });
  while (!(await answers(firstAnswer))) {
    if (child.exitCode !== null || child.signalCode !== null) {
      forget();
      throw new Error(`The server did not start: ${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
  return {
    startMs: performance.now() - startedAt,
    async ask(question) {
      const answered = once(child, 'message');
      child.send(question);
      const [answer] = (await answered) as [ProbeAnswer];
      return answer;
    },
    async stop() {
      child.kill('SIGTERM');
      const insist = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await exited;
      clearTimeout(insist);
      forget();
    },
  };
}

function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    get(url, { agent: false }, (response) => {
      response.resume().once('end', () => resolve(true));
    }).once('error', () => resolve(false));
  });
}
