import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.ts';
import { findFirefox } from './firefox-executable.ts';
import { freePort } from './free-port.ts';
import { startPostgres } from './postgres.ts';
import { runCommand } from './run-command.ts';

/** How one stage went. `output` is what a reader needs when something failed. */
export interface StageResult {
  passed: number;
  failed: number;
  output: string;
}

/** A step of the test run. `check`: part of `npm run check` too, the fast gates without a server or a browser. */
export interface Stage {
  name: string;
  check: boolean;
  run(): Promise<StageResult>;
}

const minute = 60_000;
const root = join(import.meta.dirname, '../..');

/** Each command is one check: it passes or fails as a whole. */
async function checks(commands: readonly (readonly string[])[]): Promise<StageResult> {
  const result: StageResult = { passed: 0, failed: 0, output: '' };
  const left = [...commands];
  const work = async (): Promise<void> => {
    for (let command = left.shift(); command !== undefined; command = left.shift()) {
      const { ok, output } = await runCommand({ command, limit: 4 * minute });
      if (ok) result.passed += 1;
      else {
        result.failed += 1;
        result.output += `$ ${command.join(' ')}\n${output}\n`;
      }
    }
  };
  // Two at a time: most of them use one core only.
  await Promise.all([work(), work()]);
  return result;
}

/** A command that writes a line a test, `passed …` or `failed …`, to the file named by TEST_COUNTS. */
async function countedTests(options: {
  command: (countsFile: string) => readonly string[];
  env?: Record<string, string>;
  limit: number;
}): Promise<StageResult> {
  const folder = mkdtempSync(join(tmpdir(), 'marshrut-counts-'));
  const countsFile = join(folder, 'counts');
  try {
    const { ok, output } = await runCommand({
      command: options.command(countsFile),
      env: { ...options.env, TEST_COUNTS: countsFile },
      limit: options.limit,
    });
    let lines: string[] = [];
    try {
      lines = readFileSync(countsFile, 'utf8').split('\n');
    } catch {
      // Not even the reporter came to run: the exit code tells, or the empty count does.
    }
    const passed = lines.filter((line) => line.startsWith('passed ')).length;
    const failed = lines.filter((line) => line.startsWith('failed ')).length;
    if (failed > 0) return { passed, failed, output };
    if (!ok) return { passed, failed: 1, output: `${output}\nThe tests passed, but their process failed.` };
    return { passed, failed, output: '' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface NodeTests {
  files: readonly string[];
  env?: Record<string, string>;
  limit: number;
}

async function nodeTests(options: NodeTests): Promise<StageResult> {
  // Without a file node would look for tests by itself, and run those of every other stage.
  if (options.files.length === 0) return { passed: 0, failed: 0, output: '' };
  return countedTests({
    command: (countsFile) => [
      'node',
      '--test',
      // One process for all files: loading the server, or starting a browser, costs more than most tests.
      '--test-isolation=none',
      '--test-timeout=180000',
      // No test may lean on the one before it. The seed makes a red run repeatable.
      '--test-randomize',
      `--test-random-seed=${process.env['TEST_SEED'] ?? '1'}`,
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=./tests/support/count-reporter.ts',
      `--test-reporter-destination=${countsFile}`,
      ...options.files,
    ],
    limit: options.limit,
    // Whatever loads the same server: compiled once is enough.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'marshrut-test-compile-cache'), ...options.env },
  });
}

/** In a browser of its own. */
async function widgetTests(files: readonly string[]): Promise<StageResult> {
  const port = String(await freePort());
  const config = 'tests/support/counted-widget-tests.config.mjs';
  return countedTests({
    command: () => ['wtr', '--config', config, '--port', port, '--files', ...files],
    limit: 8 * minute,
  });
}

/** The files in so many hands, for processes that run side by side; long files are long work. */
function dealtOut(files: readonly string[], count: number): string[][] {
  const sized = files.map((file) => ({ file, size: statSync(join(root, file)).size }));
  const hands = Array.from({ length: count }, () => ({ files: [] as string[], size: 0 }));
  for (const { file, size } of sized.toSorted((one, other) => other.size - one.size)) {
    const lightest = hands.reduce((least, hand) => (hand.size < least.size ? hand : least));
    lightest.files.push(file);
    lightest.size += size;
  }
  return hands.map((hand) => hand.files);
}

async function together(runs: readonly Promise<StageResult>[]): Promise<StageResult> {
  const results = await Promise.all(runs);
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
    output: results.map(({ output }) => output).join('\n'),
  };
}

function testFiles(pattern: string, exclude: readonly string[] = []): string[] {
  return globSync(pattern, { cwd: root, exclude }).sort();
}

/** In the order they run: cheap before dear, the build before what looks at it. */
export const stages: readonly Stage[] = [
  {
    name: 'types',
    check: true,
    run: () =>
      checks(
        testFiles('{tsconfig.json,{widget,tests}/tsconfig.json,tests/*/tsconfig.json}').map((project) => [
          'tsc',
          '-p',
          project,
          // Several would work out most types once each; the other core has another project.
          '--checkers',
          '1',
        ]),
      ),
  },
  {
    name: 'lint, dead code, format',
    check: true,
    run: () => checks([['oxlint', '--type-aware', '--deny-warnings'], ['knip'], ['oxfmt', '--check']]),
  },
  {
    name: 'rules of the house',
    check: true,
    run: () => nodeTests({ files: testFiles('tests/house/**/*.test.ts'), limit: 3 * minute }),
  },
  {
    name: 'build',
    check: false,
    run: () =>
      checks([
        ['vite', 'build', '--logLevel', 'warn'],
        ['node', 'lti-server/bundle-packages.ts'],
      ]),
  },
  {
    name: 'server tests (SQLite, PostgreSQL)',
    check: false,
    async run() {
      // Thrown away afterwards; what must outlive a kill is tried on a server of its own that waits for the disk.
      const postgres = await startPostgres({ durable: false });
      try {
        const apart = ['tests/house/**', 'tests/widget/**', 'tests/end-to-end/**'];
        // Two hands for two cores; what starts and kills servers mostly waits for them, in a hand of its own.
        const waiting = testFiles('tests/storage/**/*.test.ts');
        const hands = dealtOut(testFiles('tests/**/*.test.ts', [...apart, ...waiting]), 2);
        const env = { TEST_DATABASE_URL: postgres.url };
        return await together(
          [waiting, ...hands].map((files) => nodeTests({ files, env, limit: 8 * minute })),
        );
      } finally {
        await postgres.stop();
      }
    },
  },
  {
    name: 'widget tests (Chromium)',
    check: false,
    async run() {
      // Unpacked before the tests, so that no test's time limit pays for it.
      await findBrowser();
      return together(dealtOut(testFiles('tests/widget/**/*.test.ts'), 2).map((hand) => widgetTests(hand)));
    },
  },
  {
    // Firefox does not come from npm; its few tests are there only where one is installed.
    name: `end to end (Chromium${findFirefox() === undefined ? '; no Firefox here' : ', Firefox'})`,
    check: false,
    async run() {
      await findBrowser();
      return together(
        dealtOut(testFiles('tests/end-to-end/**/*.test.ts'), 2).map((files) =>
          nodeTests({ files, limit: 10 * minute }),
        ),
      );
    },
  },
];
