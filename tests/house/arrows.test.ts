import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSource, readSources, type Source } from './sources.ts';

/**
 * Arrows go down only: what stands in a row may import from the rows below it and from itself, never
 * from above or from a neighbour in its own row. A name is a folder, or a file without `.ts`.
 */
const serverRows: readonly (readonly string[])[] = [
  ['main', 'cli', 'dev', 'build-widget', 'bundle-packages', 'compile-ahead'],
  ['serve'],
  ['app', 'commands', 'housekeeping'],
  ['demo'],
  ['surroundings', 'secret-key'],
  ['installation'],
  ['http', 'lti'],
  ['pages'],
  ['timeline'],
  ['colleagues'],
  ['coordination', 'meetings'],
  ['bulk', 'drafts', 'notes', 'chest', 'events', 'questions', 'reflections', 'overview', 'library', 'live'],
  ['routes'],
  ['profile'],
  ['completion'],
  ['pupils'],
  ['people'],
  ['files'],
  ['access'],
  ['storage'],
  ['settings'],
  ['errors'],
  ['contract'],
];

const widgetRows: readonly (readonly string[])[] = [
  ['app', 'elements', 'installation', 'lti-close', 'lti-storage', 'post-form'],
  ['hand-over'],
  ['marshrut-app', 'marshrut-frame', 'marshrut-installation-page'],
  ['views', 'embed'],
  ['components'],
  ['api'],
  ['launch'],
  ['locales'],
  ['styles'],
];

const server = readSources('lti-server/**/*.ts');
const widget = readSources('widget/**/*.ts');

/** `lti-server/notes/table.ts` → `notes`; `widget/app.ts` → `app`. */
const partOf = (path: string): string => path.split('/')[1]?.replace(/\.ts$/, '') ?? '';

function wrongArrows(sources: readonly Source[], rows: readonly (readonly string[])[]): string[] {
  const rowOf = (part: string): number => rows.findIndex((row) => row.includes(part));
  const top = sources[0]?.path.split('/')[0];
  return sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ file }) => file?.startsWith(`${top}/`))
      .filter(({ file = '' }) => {
        const [from, to] = [partOf(path), partOf(file)];
        return from !== to && rowOf(to) <= rowOf(from);
      })
      .map(({ file }) => `${path} -> ${file}`),
  );
}

test('every part of the server and the widget has its row', () => {
  const homeless = [
    ...server.map(({ path }) => partOf(path)).filter((part) => !serverRows.flat().includes(part)),
    ...widget.map(({ path }) => partOf(path)).filter((part) => !widgetRows.flat().includes(part)),
  ];
  assert.deepEqual([...new Set(homeless)], []);
});

test('the arrows of the server go down only', () => assert.deepEqual(wrongArrows(server, serverRows), []));

test('the arrows of the widget go down only', () => assert.deepEqual(wrongArrows(widget, widgetRows), []));

test('the widget takes of the server only the contract, and nothing of Node', () => {
  const wrong = widget.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier, file }) =>
        file === undefined
          ? specifier.startsWith('node:')
          : !file.startsWith('widget/') && !file.startsWith('lti-server/contract/'),
      )
      .map(({ specifier }) => `${path} -> ${specifier}`),
  );
  assert.deepEqual(wrong, []);
});

test('the server takes nothing of the widget or the tests', () => {
  const wrong = server.flatMap(({ path, imports }) =>
    imports
      .filter(({ file }) => file !== undefined && !file.startsWith('lti-server/'))
      .map(({ file }) => `${path} -> ${file}`),
  );
  assert.deepEqual(wrong, []);
});

test('the contract knows zod/mini and itself only, the vocabulary knows nothing', () => {
  const contract = server.filter(({ path }) => path.startsWith('lti-server/contract/'));
  const wrong = contract.flatMap(({ path, imports }) =>
    imports
      .filter(
        ({ specifier, file }) =>
          path.endsWith('/vocabulary.ts') || (file === undefined && specifier !== 'zod/mini'),
      )
      .map(({ specifier }) => `${path} -> ${specifier}`),
  );
  assert.deepEqual(wrong, []);
});

// Imports of types alone are not there when the program runs, so they close no circle.
test('no file imports itself by way of others', () => {
  const sources = new Map([...server, ...widget].map((source) => [source.path, source]));
  const finished = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' -> '));
    else if (!finished.has(path)) {
      for (const { file, typesOnly } of sources.get(path)?.imports ?? []) {
        if (file && !typesOnly) visit(file, [...way, path]);
      }
      finished.add(path);
    }
  };
  for (const path of sources.keys()) visit(path, []);
  assert.deepEqual(circles, []);
});

test('a planted wrong arrow is seen', () => {
  const planted = [
    parseSource('lti-server/access/planted.ts', "import { writeNote } from '../notes/notes.ts';"),
    parseSource('lti-server/lti/planted.ts', "import type { Server } from '../http/server.ts';"),
    parseSource('lti-server/http/planted.ts', "import { writeNote } from '../notes/notes.ts';"),
  ];
  assert.deepEqual(wrongArrows(planted, serverRows), [
    'lti-server/access/planted.ts -> lti-server/notes/notes.ts',
    'lti-server/lti/planted.ts -> lti-server/http/server.ts',
  ]);
});
