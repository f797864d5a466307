import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/**
 * The app and what every view stands on, packed together: it squeezes best so, and is one way to the server less.
 * What only some views use stays out.
 */
const foundation = new RegExp(
  [
    'node_modules.(lit.(index|decorators)|lit-html.(lit-html|is-server)\\.|lit-element|@lit.reactive-element(?!.decorators.(base|query)))',
    'oxc-project.runtime',
    '(?<!shape\\.ts)\\?page$',
    'widget.api.(api-failure|client|early|pupil|reading|request|session|session-expired-event)\\.ts$',
    'widget.views.pupil.(place-open-event|sign-at)',
    'widget.components.(after-paint|announcement-event|day-window|define|few-words|first-sentence|faces|linked-text|person-chip|taps)\\.',
    'widget.locales.(app-words|catalogue|dates|locale|plural)\\.',
    'widget.(app|marshrut-app)\\.',
    'widget.launch.(forget-unsent|idle-event|hidden-frame)',
    'widget.styles.(app|base|button|document|form-icons|icons|step-icons)',
  ].join('|'),
);

/** The panel is one file with all that its parts share; what a pupil loads as well stands in the foundation. */
const panel = /widget.views.panel/;

/**
 * What keeps half-written words, how a child's pages of words look, tabs; the panel and a child's screens use it,
 * the route does without.
 */
const drafts = /widget.(api.draft|components.tabs|launch.unsent-drafts|styles.child-page)/;

/**
 * Fields, what they say of too long a text, and lit's directives: a child's pages of words and the panel have them
 * in common, and whatever stands in the panel alone would bring a child the whole panel.
 */
const fields =
  /widget.components.(field|local-day|reason-field|up-to)\.|widget.locales.length-words|node_modules.(lit|lit-html).directive|reactive-element.decorators.(base|query)/;

/** Files that other pages name in their own HTML: their addresses must not change with a build. */
const stableFiles = new Map([
  ['elements', 'marshrut.js'],
  ['installation', 'installation.js'],
  ['lti-close', 'lti-close.js'],
  ['lti-storage', 'lti-storage.js'],
  ['native', 'marshrut-native.js'],
  ['post-form', 'post-form.js'],
]);

/**
 * Nearly all of what a child's page opens with is called at once. Told so (V8's explicit compile hints; a comment to
 * other browsers), the browser makes it ready beside the page instead of function by function while it draws.
 */
const calledAtOnce = new Set(['app', 'marshrut-pupil-home']);

const squeezeStyles = (css: string): string =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
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
const contract =
  /[/\\](lti-server[/\\]contract[/\\].*|widget[/\\](api[/\\]contract-reader|embed[/\\](answer-)?shape))\.ts(\?page)?$/;
const loadedByPupils =
  /\?page$|widget[/\\](app\.ts|marshrut-app|launch|embed[/\\]hand-over|api[/\\](client|pupil|session)|views[/\\](pupil|map)[/\\])/;

/** What some modules (`by`) import of others (`of`) they have once more, under an id with a `mark` at its end. */
function ownCopies({ by, of, mark }: { by: RegExp; of: RegExp; mark: string }): Plugin {
  return {
    name: `own-copies${mark}`,
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!importer || !by.test(importer)) return null;
      const found = await this.resolve(source, importer.replace(/\?.*$/, ''), { skipSelf: true });
      return found && of.test(found.id) && !found.id.endsWith(mark) ? `${found.id}${mark}` : null;
    },
  };
}

/**
 * A bundler drops what nobody reads module by module, for all pages together: a pupil would download every
 * schema that only the panel reads. So the pupil's page has the contract's modules once more, and of these
 * only its own part is left. They hold nothing but values that are never compared.
 */
const ownContractForPupils = ownCopies({ by: loadedByPupils, of: contract, mark: '?page' });

/**
 * A hidden frame of a course page does without the app, so it does not fetch the app's file for the few lines that
 * both have: it has them once more. They keep nothing.
 */
const ownRequestsForHiddenFrames = ownCopies({
  by: /widget.embed.hand-over\.ts$/,
  of: /widget.api.(early|request)\.ts$/,
  mark: '?hidden',
});

const dropUnreadSchemas: Plugin = {
  name: 'drop-unread-schemas',
  enforce: 'post',
  transform(code, id) {
    if (!contract.test(id)) return null;
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

const preloadHelper = '\0vite/preload-helper.js';

/**
 * Vite wraps every dynamic import to preload what the chunk stands on. For a pupil that is the foundation,
 * which is there already, so the wrapper would only cost every pupil its download.
 */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  // The script for course pages has a wrapper of its own: shared, it would be one request more there.
  resolveId: (id, importer = '') =>
    id === preloadHelper && importer.endsWith('marshrut-frame.ts') ? `${preloadHelper}?frame` : null,
  load: (id) => (id.startsWith(preloadHelper) ? 'export const __vitePreload = (load) => load();' : null),
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
  // The contract is written with zod; what the widget needs of it, it has in a twelfth of the size.
  resolve: { alias: { 'zod/mini': resolve('widget/api/contract-reader.ts') } },
  plugins: [
    squeezeTemplates,
    ownContractForPupils,
    ownRequestsForHiddenFrames,
    dropUnreadSchemas,
    plainImports,
    compressFiles,
  ],
  build: {
    outDir: 'dist/widget',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      // Squeezing is slow because it is thorough; whoever starts the server need not read of it.
      checks: { pluginTimings: false },
      input: {
        app: 'widget/app.ts',
        elements: 'widget/elements.ts',
        installation: 'widget/installation.ts',
        native: 'widget/embed/marshrut-glance.ts',
        'hand-over': 'widget/hand-over.ts',
        'lti-close': 'widget/lti-close.ts',
        'lti-storage': 'widget/lti-storage.ts',
        'post-form': 'widget/post-form.ts',
      },
      output: {
        minify: true,
        postBanner: ({ name }) => (calledAtOnce.has(name) ? '//# allFunctionsCalledOnLoad' : ''),
        codeSplitting: {
          groups: [
            { name: 'foundation', test: foundation, priority: 2 },
            { name: 'drafts', test: drafts, priority: 2 },
            { name: 'fields', test: fields, priority: 2 },
            { name: 'panel', test: panel, priority: 1 },
          ],
        },
        entryFileNames: (chunk) => stableFiles.get(chunk.name) ?? 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
      },
    },
  },
});
