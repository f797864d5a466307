import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';

const dist = join(import.meta.dirname, '../../dist/widget');

interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
}

const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

const chunk = (key: string): Chunk => {
  const found = manifest[key];
  if (!found) throw new Error(`the build has no ${key}; run the build first`);
  return found;
};

/** The files that a browser fetches to run these modules, each once. */
function filesOf(...keys: string[]): Set<string> {
  const seen = new Set<string>();
  const walk = (key: string): void => {
    const { file, imports = [] } = chunk(key);
    if (seen.has(file)) return;
    seen.add(file);
    for (const imported of imports) walk(imported);
  };
  for (const key of keys) walk(key);
  return seen;
}

const gzipped = (file: string): number => gzipSync(readFileSync(join(dist, file))).length;

function weigh(context: TestContext, files: Iterable<string>): number {
  let sum = 0;
  for (const file of files) {
    const size = gzipped(file);
    sum += size;
    context.diagnostic(`${file}: ${size} bytes gzipped`);
  }
  context.diagnostic(`together: ${sum} bytes gzipped`);
  return sum;
}

/** Every chunk that is fetched later, from any of the loaded ones, and that belongs to this part of the tree. */
function laterUnder(folder: string): string[] {
  const keys = Object.entries(manifest).flatMap(([, { dynamicImports = [] }]) => dynamicImports);
  return [...new Set(keys)].filter((key) => key.startsWith(folder));
}

/** The words of the app and of these screens; others have words of their own, which come with them. */
const wordsOf = (language: string, screens: readonly string[]): string[] =>
  [language, ...screens.map((screen) => `${screen}-${language}`)].map((name) => `widget/locales/${name}.ts`);

test('the pupil’s page is at most 32 kB, in either language', (context) => {
  for (const language of ['ru', 'en']) {
    const files = filesOf(
      'widget/app.ts',
      'widget/views/pupil/marshrut-pupil-home.ts',
      `widget/locales/${language}.ts`,
    );
    assert.ok(weigh(context, files) <= 32_000);
  }
});

test('the tutor’s panel is at most 70 kB with all that it can open', (context) => {
  const screens = ['panel', 'builder', 'notes'];
  const views = screens.flatMap((folder) => laterUnder(`widget/views/${folder}/`));
  assert.ok(views.length > 0);
  assert.ok(weigh(context, filesOf('widget/app.ts', ...views, ...wordsOf('ru', screens))) <= 70_000);
});

test('the pupil’s page fetches nothing of the panel', () => {
  const files = [...filesOf('widget/app.ts', 'widget/views/pupil/marshrut-pupil-home.ts')].join(' ');
  assert.doesNotMatch(files, /panel|builder|dialog/);
});

test('the script for other pages is one file of at most 1 kB', (context) => {
  assert.equal(chunk('widget/elements.ts').file, 'marshrut.js');
  const files = filesOf('widget/elements.ts');
  assert.equal(files.size, 1);
  assert.ok(weigh(context, files) <= 1_000);
});

test('the route that a course page draws itself is one more file of at most 12 kB', (context) => {
  const files = filesOf('widget/embed/marshrut-glance.ts');
  assert.equal(files.size, 1);
  assert.ok(weigh(context, files) <= 12_000);
});

test('the script of the login page is alone and at most 2 kB', (context) => {
  assert.equal(chunk('widget/lti-storage.ts').file, 'lti-storage.js');
  const files = filesOf('widget/lti-storage.ts');
  assert.equal(files.size, 1);
  assert.ok(weigh(context, files) <= 2_000);
});
