import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/** What every view stands on, packed together because it squeezes best so; what only some views use stays out. */
const foundation = /node_modules.(lit-html.lit-html\.|lit-element|@lit.reactive-element|zod)/;

/** Files that other pages name in their own HTML: their addresses must not change with a build. */
const stableFiles = new Map([
  ['elements', 'marshrut.js'],
  ['lti-storage', 'lti-storage.js'],
]);

const squeezeStyles = (css: string): string =>
  css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}');

/** Templates and styles are strings to the minifier: without this their indentation reaches every pupil. */
const squeezeTemplates: Plugin = {
  name: 'squeeze-templates',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/widget\/.*\.ts$/.test(id)) return null;
    const squeezed = code.replace(/(?<=\bcss`)[^`$]*(?=`)/g, squeezeStyles).replace(/\n +/g, '\n');
    return { code: squeezed, map: null };
  },
};

/**
 * A schema is made by calls, and a bundler keeps every call that it cannot prove harmless. The contract
 * only makes values, so each of its constants may go when nobody on the page reads it.
 */
const dropUnreadSchemas: Plugin = {
  name: 'drop-unread-schemas',
  enforce: 'post',
  transform(code, id) {
    if (!/\/lti-server\/contract\/.*\.ts$/.test(id)) return null;
    const values = this.parse(code).body.flatMap((statement) => {
      const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
      return declared?.type === 'VariableDeclaration' ? declared.declarations.map(({ init }) => init) : [];
    });
    let marked = code;
    for (const value of values.reverse()) {
      if (value?.type !== 'CallExpression') continue;
      const { start, end } = value;
      marked = `${marked.slice(0, start)}/*#__PURE__*/(() => ${code.slice(start, end)})()${marked.slice(end)}`;
    }
    return { code: marked, map: null };
  },
};

/** Compressed once, at the build: the server sends the file that the browser understands. */
const compressFiles: Plugin = {
  name: 'compress-files',
  writeBundle({ dir = '' }, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const path = join(dir, file.fileName);
      writeFileSync(`${path}.br`, brotliCompressSync(file.code));
      writeFileSync(`${path}.gz`, gzipSync(file.code, { level: 9 }));
    }
  },
};

export default defineConfig({
  base: '/widget/',
  publicDir: false,
  plugins: [squeezeTemplates, dropUnreadSchemas, compressFiles],
  build: {
    outDir: 'dist/widget',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        app: 'widget/app.ts',
        elements: 'widget/elements.ts',
        'lti-storage': 'widget/lti-storage.ts',
      },
      output: {
        minify: true,
        codeSplitting: { groups: [{ name: 'foundation', test: foundation }] },
        entryFileNames: (chunk) => stableFiles.get(chunk.name) ?? 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
      },
    },
  },
});
