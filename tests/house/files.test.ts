import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { readSources, root } from './sources.ts';

const product = readSources('{widget,lti-server}/**/*.ts', 'vite.config.ts');
const tests = readSources('tests/**/*.ts');

test('no file is longer than 400 lines, and one over 300 says in its head why', () => {
  const wrong = [...product, ...tests]
    .map(({ path, text }) => ({ path, text, lines: text.split('\n').length - 1 }))
    .filter(({ text, lines }) => lines > 400 || (lines > 300 && !text.slice(0, 600).includes('Long because')))
    .map(({ path, lines }) => `${path}: ${lines}`);
  assert.deepEqual(wrong, []);
});

test('files and folders are kebab-case and named for what they hold', () => {
  const attics = ['utils', 'util', 'helpers', 'helper', 'misc', 'common', 'index'];
  const wrong = [...product, ...tests]
    .map(({ path }) => path)
    .filter((path) =>
      path.split('/').some((part) => {
        const stem = part.replace(/(\.(test|config))?\.ts$/, '');
        return !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem) || attics.includes(stem);
      }),
    );
  assert.deepEqual(wrong, []);
});

test('everything is exported by name and from the place where it is', () => {
  const wrong = product
    .filter(({ path }) => path !== 'vite.config.ts')
    .filter(({ program }) =>
      program.body.some(
        (node) =>
          node.type === 'ExportDefaultDeclaration' ||
          node.type === 'ExportAllDeclaration' ||
          (node.type === 'ExportNamedDeclaration' && node.source !== null),
      ),
    )
    .map(({ path }) => path);
  assert.deepEqual(wrong, []);
});

test('nothing is left unfinished, no test is skipped or run alone', () => {
  const marks = new RegExp(
    [
      ['TO', 'DO'],
      ['FIX', 'ME'],
      ['XX', 'X'],
    ]
      .map((parts) => `\\b${parts.join('')}\\b`)
      .join('|'),
  );
  const skips =
    /\b(it|test|describe|suite)\.(skip|only|todo)\b|\b(xit|xdescribe|fit|fdescribe)\(|\b(skip|todo|only): true/;
  const wrong = [
    ...[...product, ...tests].filter(({ text }) => marks.test(text)),
    ...tests.filter(
      ({ code, path }) => path.endsWith('.test.ts') && skips.test(code.replaceAll(/\/.*\/;$/gm, '')),
    ),
  ].map(({ path }) => path);
  assert.deepEqual(wrong, []);
});

test('every test file can fail', () => {
  const wrong = tests
    .filter(({ path }) => path.endsWith('.test.ts'))
    .filter(({ code }) => !/\bassert\b|\bexpect\(/.test(code))
    .map(({ path }) => path);
  assert.deepEqual(wrong, []);
});

test('every TypeScript file stands in a folder that some tsconfig checks', () => {
  const projects = globSync(['tsconfig.json', '{widget,tests}/tsconfig.json', 'tests/*/tsconfig.json'], {
    cwd: root,
  });
  const covered = projects.flatMap((project) => {
    const { include = [], exclude = [] }: { include?: string[]; exclude?: string[] } = JSON.parse(
      readFileSync(join(root, project), 'utf8'),
    );
    const cwd = join(root, project.slice(0, -basename(project).length));
    return globSync(include, { cwd, exclude: exclude.map((folder) => `${folder}/**`) }).map((path) =>
      join(cwd, path),
    );
  });
  const wrong = [...product, ...tests]
    .map(({ path }) => path)
    .filter((path) => !covered.includes(join(root, path)));
  assert.deepEqual(wrong, []);
});
