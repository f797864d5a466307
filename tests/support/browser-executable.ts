import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A browser program and the whole environment it must be started with. */
export interface BrowserExecutable {
  executablePath: string;
  env: Record<string, string>;
}

/** Below this, partitioned cookies and the switches of `browser.ts` do not behave as today. */
const oldestMajor = 120;

/**
 * CHROME_PATH, then an installed Chromium or Chrome, then the one that came from npm.
 * MARSHRUT_TEST_BROWSER=npm passes over the first two, to try the last.
 *
 * @throws Error naming the remedy when there is none.
 */
export async function findBrowserExecutable(): Promise<BrowserExecutable> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  if (env['MARSHRUT_TEST_BROWSER'] !== 'npm') {
    if (env['CHROME_PATH']) return { executablePath: env['CHROME_PATH'], env };
    for (const executablePath of installedBrowsers()) {
      if (await isRecent({ executablePath, env })) return { executablePath, env };
    }
  }
  const unpacked =
    process.platform === 'linux' && process.arch === 'x64' ? await unpackedBrowser(env) : undefined;
  if (unpacked) return unpacked;
  throw new Error(
    `No Chromium found: install Chromium or Chrome (${oldestMajor} or newer) or set CHROME_PATH`,
  );
}

function installedBrowsers(): string[] {
  const places = {
    darwin: ['/Applications', join(process.env['HOME'] ?? '/', 'Applications')].flatMap((folder) => [
      join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
      join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
    ]),
    win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) =>
      join(process.env[name] ?? 'C:\\', 'Google/Chrome/Application/chrome.exe'),
    ),
  };
  if (process.platform === 'darwin' || process.platform === 'win32')
    return places[process.platform].filter(existsSync);
  const folders = [
    '/usr/bin',
    '/usr/local/bin',
    ...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean),
  ];
  return (
    ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
      .flatMap((name) => folders.map((folder) => join(folder, name)))
      // A snap sees another /tmp than we do, so it would never find the profile written for it.
      .filter((path) => existsSync(path) && !realpathSync(path).includes('snap'))
  );
}

async function isRecent(browser: BrowserExecutable): Promise<boolean> {
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return true;
  try {
    const { stdout } = await run(browser.executablePath, ['--version'], {
      env: browser.env,
      timeout: 20_000,
    });
    return Number(/ (\d+)\./.exec(stdout)?.[1] ?? 0) >= oldestMajor;
  } catch {
    return false;
  }
}

/**
 * Unpacks the browser of the npm package once, beside the dependencies or, where those are read-only,
 * in the temporary folder. Only its files are taken: its own list of switches is meant for a cloud
 * function and would switch off the very things that the tests look at (site isolation, web security).
 */
async function unpackedBrowser(env: Record<string, string>): Promise<BrowserExecutable | undefined> {
  let packed: string;
  try {
    packed = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  } catch {
    return undefined;
  }
  const { version }: { version: string } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8'));
  const name = `marshrut-chromium-${version}-${process.getuid?.() ?? 0}`;
  const problems: unknown[] = [];
  for (const parent of [join(packed, '..', '..', '.cache'), tmpdir()]) {
    try {
      const folder = join(parent, name);
      if (!(await isOwn(folder))) await unpack({ packed, parent, folder });
      const plain = {
        executablePath: join(folder, 'chromium'),
        env: { ...env, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
      };
      if (await isRecent(plain)) return plain;
      // A bare container has no libnss3 and its kin; the package brings them.
      const libraries = [join(folder, 'al2023', 'lib'), env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
      const helped = { ...plain, env: { ...plain.env, LD_LIBRARY_PATH: libraries } };
      if (await isRecent(helped)) return helped;
      problems.push(new Error(`${plain.executablePath} does not run here`));
    } catch (error) {
      problems.push(error);
    }
  }
  throw new AggregateError(problems, 'The Chromium from npm could not be unpacked and run');
}

/** In a temporary folder shared with others only a folder of our own may be trusted. */
async function isOwn(folder: string): Promise<boolean> {
  try {
    const found = await lstat(folder);
    return found.isDirectory() && found.uid === (process.getuid?.() ?? found.uid);
  } catch {
    return false;
  }
}

/** Into a folder nobody else sees, then renamed: a process beside us finds the whole or nothing. */
async function unpack(where: { packed: string; parent: string; folder: string }): Promise<void> {
  const { packed, parent, folder } = where;
  await mkdir(parent, { recursive: true });
  const staging = await mkdtemp(join(parent, '.unpacking-'));
  // The package writes to the temporary folder only, so a child process gets its own one.
  const script = `
    const { inflate } = await import(${JSON.stringify(pathToFileURL(join(packed, 'build', 'index.js')).href)});
    for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'])
      await inflate(${JSON.stringify(join(packed, 'bin'))} + '/' + name);`;
  try {
    await run(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TMPDIR: staging },
    });
    await writeFile(
      join(staging, 'fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${[
        join(folder, 'fonts', 'fonts'),
        '/usr/share/fonts',
        '/usr/local/share/fonts',
      ]
        .map((path) => `<dir>${path}</dir>`)
        .join('')}<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`,
    );
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!(await isOwn(folder))) throw error;
  }
}
