/**
 * Puts the packages that the server imports into a few small files: one half of a start goes into finding and
 * reading six hundred others. Done when there is no bundle yet, or packages or imports are others than then.
 * `quick-start.js` takes them from there; the server's own sources stay as they are.
 */
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'dist/packages');
const indexFile = join(folder, 'index.json');

/** The builder is not needed by a server that runs, and native code cannot be put into a file of another. */
const leftAlone = ['vite', 'sharp'];

const names = importedPackages();
const entry = '\0package:';

/** Of each package one module that gives what an import of it gives in Node, whichever kind of module it is. */
const entries: Plugin = {
  name: 'package-entries',
  enforce: 'pre',
  resolveId(id, importer) {
    if (id.startsWith(entry)) return id;
    return importer?.startsWith(entry) ? this.resolve(id, import.meta.filename, { skipSelf: true }) : null;
  },
  async load(id) {
    if (!id.startsWith(entry)) return null;
    const name = JSON.stringify(id.slice(entry.length));
    const found = (await import(id.slice(entry.length))) as object;
    if (!('module.exports' in found)) {
      return `export * from ${name};${'default' in found ? `export { default } from ${name};` : ''}`;
    }
    const named = Object.keys(found).filter((key) => key !== 'default' && key !== 'module.exports');
    return `import all from ${name}; export default all; export const { ${named.join(', ')} } = all;`;
  },
};

if (!isUpToDate()) await bundle();

function importedPackages(): string[] {
  const found = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
    .flatMap((source) => [
      ...source.matchAll(/^(?:import|export)\b(?! type)[^;']*? from '([@a-z][^':]*)';/gm),
    ])
    .map(([, name = '']) => name);
  return [...new Set(found)].filter((name) => !leftAlone.includes(name)).sort();
}

function isUpToDate(): boolean {
  const made = statSync(indexFile, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (made < statSync(join(root, 'package-lock.json')).mtimeMs) return false;
  return JSON.stringify(Object.keys(JSON.parse(readFileSync(indexFile, 'utf8')))) === JSON.stringify(names);
}

async function bundle(): Promise<void> {
  const { build } = await import('vite');
  const fileOf = (name: string): string => `${name.replace(/\W+/g, '-').replace(/^-/, '')}.js`;
  const files = Object.fromEntries(names.map((name) => [name, fileOf(name)]));
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [entries],
    ssr: {
      noExternal: true,
      external: ['pg-native', '@fastify/ajv-compiler', '@fastify/fast-json-stringify-compiler'],
    },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: {
        input: Object.fromEntries(
          names.map((name) => [fileOf(name).replace(/\.js$/, ''), `${entry}${name}`]),
        ),
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'shared/[name].js',
          // Names stay: errors and plugins are told by them.
          minify: { compress: true, mangle: false, codegen: true },
        },
      },
    },
  });
  // Last, because it says that all the rest is there.
  writeFileSync(indexFile, JSON.stringify(files));
}
