import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { atMost, fixed, type Report } from './report.ts';

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

const built = join(import.meta.dirname, '../../dist/widget');
const goals = { pupil: 36, panel: 70 };

/** Gzipped sizes of what the widget loads, in kB of 1000 bytes. */
export async function benchWidget(): Promise<Report> {
  const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8')) as Manifest;
  const files = [...new Set(Object.values(manifest).flatMap(({ file, css = [] }) => [file, ...css]))].sort();
  const sizes = files.map((file) => ({ file, kB: sizeOf(file) }));
  const pages = [
    {
      page: 'pupil’s page with its map',
      kB: loadOf(manifest, 'widget/views/pupil/marshrut-pupil-home.ts'),
      limit: goals.pupil,
    },
    {
      page: 'tutor’s panel',
      kB: loadOf(manifest, keyNamed(manifest, 'panel')),
      limit: goals.panel,
    },
  ];
  return {
    tables: [
      {
        title: 'Widget: each file, gzipped, kB',
        rows: [['file', 'kB'], ...sizes.map(({ file, kB }) => [file, fixed(kB)])],
      },
      {
        title: 'Widget: the first load of a page (in Russian), gzipped, kB',
        rows: [
          ['page', 'kB', 'goal'],
          ...pages.map(({ page, kB, limit }) => [page, fixed(kB), atMost(kB, { limit, unit: 'kB' })]),
        ],
      },
    ],
    figures: { files: sizes, pages },
  };
}

const sizeOf = (file: string): number =>
  gzipSync(readFileSync(join(built, file)), { level: 9 }).length / 1000;

/** A chunk that is made of several modules has no path of its own in the manifest. */
function keyNamed(manifest: Manifest, name: string): string {
  const [key] = Object.entries(manifest).find(([, chunk]) => chunk.name === name) ?? [];
  if (key === undefined) throw new Error(`The build has no ${name}`);
  return key;
}

/** The app, the view that it opens with, its Russian words, and whatever these import at once. */
function loadOf(manifest: Manifest, view: string): number {
  const files = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`The build has no ${name}`);
    if (files.has(chunk.file)) return;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    chunk.imports?.forEach(visit);
    chunk.dynamicImports?.filter((source) => /\b(\w+-)?ru\.ts$/.test(source)).forEach(visit);
  };
  ['widget/app.ts', view].forEach(visit);
  return [...files].reduce((sum, file) => sum + sizeOf(file), 0);
}
