/**
 * Loaded before everything else (`node --import`): with it a start takes half the time and less memory
 * (`compile-ahead.ts` sees to the first one). It changes where code comes from, never what it does; without it the
 * server runs as well.
 */
import { readFileSync, statSync } from 'node:fs';
import { enableCompileCache, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const own = new URL('lti-server/', root).href;
const bundle = new URL('dist/packages/', root);

// Compiled code, and TypeScript without its types, is kept: what strips types is then never loaded.
// As a path: a URL would be taken for options that say nothing, and the system's temporary folder, where everybody may
// write, be used instead.
enableCompileCache(fileURLToPath(new URL('node_modules/.cache/marshrut', root)));

const packages = bundledPackages();

registerHooks({
  resolve(specifier, context, next) {
    if (context.parentURL?.startsWith(own)) {
      const file = packages[specifier];
      if (file) return { url: new URL(file, bundle).href, format: 'module', shortCircuit: true };
      // Our imports name files as they are called: five hundred times nobody need ask the disk where they are.
      if (specifier.startsWith('.') && specifier.endsWith('.ts')) {
        const { href } = new URL(specifier, context.parentURL);
        return { url: href, format: 'module-typescript', shortCircuit: true };
      }
    }
    return next(specifier, context);
  },
});

/** What `bundle-packages.ts` made, by the name in an import. None when the packages are newer. */
function bundledPackages() {
  try {
    const index = new URL('index.json', bundle);
    if (statSync(index).mtimeMs < statSync(new URL('package-lock.json', root)).mtimeMs) return {};
    return JSON.parse(readFileSync(index, 'utf8'));
  } catch {
    return {};
  }
}
