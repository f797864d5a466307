import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from './at-exit.ts';
import { freePort } from './free-port.ts';
import {
  executable,
  findPostgresBinaries,
  postgresAccount,
  type PostgresSource,
  type RunAs,
} from './postgres-binaries.ts';

/** A PostgreSQL server for tests. `url` names a database from which others may be created. */
export interface TestPostgres {
  url: string;
  stop(): Promise<void>;
}

/** A server that the test owns, so it may also be killed and started again on the same data. */
export interface OwnPostgres extends TestPostgres {
  /** What was found and is running, as the server tells it. */
  version: string;
  /** SIGKILL to the postmaster, as a crash would do; its backends follow by themselves, and are gone too when this resolves. */
  kill(): Promise<void>;
  /** Starts again on the same data and the same port; crash recovery runs when it is needed. */
  start(): Promise<void>;
}

export interface PostgresOptions {
  /** True (the default): every commit reaches the disk, as in life. False: faster, for throw-away data. */
  durable?: boolean;
  /** Forces one kind of binaries; MARSHRUT_TEST_POSTGRES does the same. */
  source?: PostgresSource;
}

/** The server of TEST_DATABASE_URL when that is set, else an own one. */
export async function startPostgres(options: PostgresOptions = {}): Promise<TestPostgres> {
  const given = process.env['TEST_DATABASE_URL'];
  return given ? { url: given, stop: async () => {} } : await startOwnPostgres(options);
}

/** A fresh server on a free port of 127.0.0.1, its data in a temporary folder that `stop` removes. */
export async function startOwnPostgres(options: PostgresOptions = {}): Promise<OwnPostgres> {
  const account = postgresAccount();
  const folder = mkdtempSync(join(tmpdir(), 'marshrut-postgres-'));
  chmodSync(folder, 0o755);
  try {
    const bin = findPostgresBinaries({
      source: options.source ?? sourceFromEnvironment(),
      account,
      scratch: folder,
    });
    const password = randomBytes(16).toString('hex');
    const data = createCluster({ bin, account, folder, password });
    return await ownServer({ bin, account, folder, data, password, durable: options.durable ?? true });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function sourceFromEnvironment(): PostgresSource | undefined {
  const wanted = process.env['MARSHRUT_TEST_POSTGRES'];
  if (wanted === undefined || wanted === 'npm' || wanted === 'installed') return wanted;
  throw new Error('MARSHRUT_TEST_POSTGRES must be npm or installed');
}

function createCluster(where: { bin: string; account: RunAs; folder: string; password: string }): string {
  const { bin, account, folder, password } = where;
  const home = mkdtempSync(join(folder, 'cluster-'));
  const passwordFile = join(home, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) {
    chownSync(home, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  // macOS has no C.UTF-8 everywhere; plain C keeps UTF-8 text whole, it only folds ASCII case.
  const problems: string[] = [];
  for (const locale of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const data = join(home, `data-${locale}`);
    const made = spawnSync(
      join(bin, executable('initdb')),
      [
        '-D',
        data,
        '-U',
        'marshrut',
        '-A',
        'scram-sha-256',
        `--pwfile=${passwordFile}`,
        '-E',
        'UTF8',
        `--locale=${locale}`,
        '--no-sync',
      ],
      { ...account, cwd: home, encoding: 'utf8', env: childEnvironment() },
    );
    if (made.status === 0) return data;
    problems.push(made.error?.message ?? made.stderr);
  }
  throw new Error(`initdb failed: ${problems.join('\n')}`);
}

/** English messages, so that readiness can be read from them; nothing of the caller's PG* variables. */
function childEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('PG') && !name.startsWith('LC_'),
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

async function ownServer(made: {
  bin: string;
  account: RunAs;
  folder: string;
  data: string;
  password: string;
  durable: boolean;
}): Promise<OwnPostgres> {
  const { bin, account, folder, data, password, durable } = made;
  const port = await freePort();
  let child: ChildProcess | undefined;
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `port=${port}`,
    'shared_buffers=128MB',
    'max_connections=120',
    'lc_messages=C',
    'log_destination=stderr',
    'logging_collector=off',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ].flatMap((setting) => ['-c', setting]);

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const running = child;
    child = undefined;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    // Not `exit`: its backends may answer for a moment yet. They hold its stderr, so `close` comes when the last has ended.
    const gone = once(running, 'close');
    running.kill(signal);
    const insist = setTimeout(() => running.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(insist);
  };
  const start = async (): Promise<void> => {
    // After a kill the old backends still hold the shared memory for a moment, and a new server refuses to begin.
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await startOnce();
      } catch (error) {
        if (attempt === 40 || !/shared memory|postmaster\.pid/.test(String(error))) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  };
  const startOnce = async (): Promise<void> => {
    child = spawn(join(bin, executable('postgres')), ['-D', data, ...settings], {
      ...account,
      cwd: data,
      env: childEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await untilReady(child);
    // A test that forgets the server must still end; `atExit` then takes the server with it.
    child.unref();
    (child.stderr as Socket | null)?.unref();
  };
  const forget = atExit(() => {
    child?.kill('SIGQUIT');
    awaitRemoval(join(data, 'postmaster.pid'));
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  });
  try {
    await start();
  } catch (error) {
    await end('SIGKILL');
    forget();
    throw error;
  }
  return {
    url: `postgres://marshrut:${password}@127.0.0.1:${port}/postgres`,
    version: spawnSync(join(bin, executable('postgres')), ['--version'], {
      ...account,
      cwd: '/',
      encoding: 'utf8',
    }).stdout.trim(),
    start,
    kill: () => end('SIGKILL'),
    // SIGINT is PostgreSQL's "fast" shutdown: sessions are cut, the data are written out.
    stop: async () => {
      await end('SIGINT');
      forget();
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    },
  };
}

/** Resolves when the server takes connections; rejects with its own words when it ends before. */
function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-8000);
      if (said.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
  });
}

/** Blocks until the server has taken its lock file away, 3 seconds at most: exit handlers cannot wait otherwise. */
function awaitRemoval(file: string): void {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < 3000 && existsSync(file); waited += 20) Atomics.wait(clock, 0, 0, 20);
}
