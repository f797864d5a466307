import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';

const dist = join(import.meta.dirname, '../../dist/widget');

interface Chunk {
  file: string;
  name?: string;
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

/** A chunk that is made of several modules has no path of its own in the manifest. */
function keyNamed(name: string): string {
  const [key] = Object.entries(manifest).find(([, found]) => found.name === name) ?? [];
  if (key === undefined) throw new Error(`the build has no ${name}; run the build first`);
  return key;
}

/** The views that are fetched later, from anything that these load, and from each other; not the pupil's own. */
function laterViews(...keys: string[]): string[] {
  const seen = new Set<string>();
  const walk = (key: string): void => {
    const { imports = [], dynamicImports = [] } = chunk(key);
    for (const next of [...imports, ...dynamicImports]) {
      if (seen.has(next) || next.startsWith('widget/views/pupil/')) continue;
      seen.add(next);
      walk(next);
    }
  };
  for (const key of keys) walk(key);
  return [...seen].filter((key) => key.startsWith('widget/views/'));
}

test('the pupil’s page with its map is at most 36 kB, in either language', (context) => {
  for (const language of ['ru', 'en']) {
    const files = filesOf(
      'widget/app.ts',
      'widget/views/pupil/marshrut-pupil-home.ts',
      `widget/locales/${language}.ts`,
    );
    assert.ok(weigh(context, files) <= 36_000);
    // With what a hidden frame hands over by they are six: as many ways as a browser has to a server at once.
    assert.ok(files.size <= 5, [...files].join(' '));
  }
});

test('the panel opens with at most 70 kB, and each of its views with at most 20 kB more', (context) => {
  const words = ['widget/locales/ru.ts', 'widget/locales/panel-ru.ts'];
  const panel = keyNamed('panel');
  const first = filesOf('widget/app.ts', panel, ...words);
  assert.ok(weigh(context, first) <= 70_000);
  const views = laterViews(panel);
  assert.ok(views.length > 0);
  for (const view of views) {
    const more = [...filesOf(view)].filter((file) => !first.has(file));
    const size = more.map(gzipped).reduce((sum, one) => sum + one, 0);
    context.diagnostic(`${view}: ${size} bytes gzipped`);
    assert.ok(size <= 20_000, view);
  }
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
  assert.equal(chunk('widget/embed/marshrut-glance.ts').file, 'marshrut-native.js');
  const files = filesOf('widget/embed/marshrut-glance.ts');
  assert.equal(files.size, 1);
  assert.ok(weigh(context, files) <= 12_000);
});

test('a hidden frame hands over without the app and its foundation', (context) => {
  const files = filesOf('widget/hand-over.ts');
  assert.equal(files.size, 1);
  assert.ok(weigh(context, files) <= 2_500);
});

test('the script of the login page is alone and at most 2 kB', (context) => {
  assert.equal(chunk('widget/lti-storage.ts').file, 'lti-storage.js');
  const files = filesOf('widget/lti-storage.ts');
  assert.equal(files.size, 1);
  assert.ok(weigh(context, files) <= 2_000);
});
