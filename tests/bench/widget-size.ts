import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { atMost, fixed, type Report } from './report.ts';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

const built = join(import.meta.dirname, '../../dist/widget');
const goals = { pupil: 32, panel: 70 };

/** Gzipped sizes of what the widget loads, in kB of 1000 bytes. */
export async function benchWidget(): Promise<Report> {
  const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8')) as Manifest;
  const files = [...new Set(Object.values(manifest).flatMap(({ file, css = [] }) => [file, ...css]))].sort();
  const sizes = files.map((file) => ({ file, kB: sizeOf(file) }));
  const pages = [
    { page: "pupil's page", kB: loadOf(manifest, ['pupil']), limit: goals.pupil },
    {
      page: 'tutor panel, with builder and notes',
      kB: loadOf(manifest, ['panel', 'builder', 'notes']),
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
        title: 'Widget: all that a page loads before it is whole (in Russian), gzipped, kB',
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

/** The app, the views of these folders, the Russian words of all, and whatever these import at once. */
function loadOf(manifest: Manifest, folders: readonly string[]): number {
  const views = Object.keys(manifest).filter((source) =>
    folders.some((folder) => source.startsWith(`widget/views/${folder}/`)),
  );
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined || seen.has(name)) return;
    seen.add(name);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    chunk.imports?.forEach(visit);
    chunk.dynamicImports?.filter((source) => /\b(\w+-)?ru\.ts$/.test(source)).forEach(visit);
  };
  ['widget/app.ts', ...views].forEach(visit);
  return [...files].reduce((sum, file) => sum + sizeOf(file), 0);
}
