import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './sources.ts';

interface Package {
  resolved?: string;
  integrity?: string;
  link?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const lock: { packages: Record<string, Package> } = JSON.parse(
  readFileSync(join(root, 'package-lock.json'), 'utf8'),
);
const project: Package = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const wanted = (of: Package): Record<string, string> => ({
  ...of.dependencies,
  ...of.devDependencies,
  ...of.optionalDependencies,
});

/** npm looks for a package beside the one that wants it, then further and further up. */
function isThere(path: string, name: string): boolean {
  for (
    let folder = path;
    ;
    folder = folder.slice(0, folder.lastIndexOf('node_modules/')).replace(/\/$/, '')
  ) {
    if (`${folder}${folder && '/'}node_modules/${name}` in lock.packages) return true;
    if (folder === '') return false;
  }
}

test('the lock holds no download addresses, so any registry may serve it', () => {
  const wrong = Object.entries(lock.packages).filter(([, { resolved }]) =>
    /^(https?|git)/.test(resolved ?? ''),
  );
  assert.deepEqual(wrong, []);
});

test('the lock holds a checksum for every package', () => {
  const wrong = Object.entries(lock.packages)
    .filter(([path, { integrity }]) => path !== '' && integrity === undefined)
    .map(([path]) => path);
  assert.deepEqual(wrong, []);
});

// npm can leave packages of other operating systems out of a lock, and then refuses to install from it.
test('the lock holds every package that another one wants, for all operating systems', () => {
  const wrong = Object.entries(lock.packages).flatMap(([path, of]) =>
    Object.keys(path === '' ? wanted(of) : { ...of.dependencies, ...of.optionalDependencies })
      .filter((name) => !isThere(path, name))
      .map((name) => `${path} wants ${name}`),
  );
  assert.deepEqual(wrong, []);
});

test('the lock belongs to package.json', () => {
  assert.deepEqual(wanted(lock.packages['']!), wanted(project));
});
