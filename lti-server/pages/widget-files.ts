import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales, type Home, type Locale } from '../contract/vocabulary.ts';
import { Refusal } from '../errors.ts';

/** Addresses of the built widget's files, read once from Vite's manifest. */
export interface WidgetFiles {
  /** The module that starts `<marshrut-app>`. */
  readonly app: string;
  /** The module that hands over to the course page from a hidden frame, and what it imports. */
  readonly handOver: readonly string[];
  /**
   * What a page in this language that will open with this home fetches beside the app: each import that
   * the app would find only later costs one way to the server and back.
   */
  beside(locale: Locale, home: Home): readonly string[];
}

/** What each home opens with; the other homes are rarer and fetch theirs when they know. */
const opening: Partial<Record<Home, (locale: Locale) => readonly string[]>> = {
  pupil: () => ['widget/views/pupil/marshrut-pupil-home.ts'],
  // Most who open the panel have children of their own, whose day comes first.
  panel: (locale) => [
    'panel',
    `widget/locales/panel-${locale}.ts`,
    'widget/views/overview/marshrut-overview.ts',
    `widget/locales/overview-${locale}.ts`,
  ],
};
const homesWithCode: readonly Home[] = ['pupil', 'panel', 'empty'];

/** By source file, or by a made-up key for what several modules were packed into; that has a `name` instead. */
type Manifest = Record<string, { file: string; name?: string; imports?: string[] }>;

/** @throws Refusal `WIDGET_NOT_BUILT` (`npm start` builds it) */
export function readWidgetFiles(widgetDir: string): WidgetFiles {
  const manifest = readManifest(widgetDir);
  const source = Object.keys(manifest).find((name) => name.endsWith('widget/app.ts'));
  const app = source === undefined ? undefined : manifest[source];
  if (source === undefined || app === undefined) throw new Refusal('WIDGET_NOT_BUILT');
  const address = (file: string): string => `/widget/${file}`;
  const lists = new Map<string, readonly string[]>();
  for (const locale of locales) {
    for (const home of homesWithCode) {
      const names = [source, `widget/locales/${locale}.ts`, ...(opening[home]?.(locale) ?? [])];
      const files = new Set(names.flatMap((name) => filesOf(manifest, name)));
      files.delete(app.file);
      lists.set(`${locale} ${home}`, [...files].map(address));
    }
  }
  return {
    app: address(app.file),
    handOver: filesOf(manifest, 'widget/hand-over.ts').map(address),
    beside: (locale, home) => lists.get(`${locale} ${home}`) ?? lists.get(`${locale} empty`) ?? [],
  };
}

/** The file of a module or of a named chunk, and of all that it imports at once. */
function filesOf(manifest: Manifest, name: string): readonly string[] {
  const found = manifest[name] ?? Object.values(manifest).find((chunk) => chunk.name === name);
  if (found === undefined) return [];
  return [found.file, ...(found.imports ?? []).flatMap((imported) => filesOf(manifest, imported))];
}

function readManifest(widgetDir: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(widgetDir, '.vite', 'manifest.json'), 'utf8')) as Manifest;
  } catch (error) {
    throw new Refusal('WIDGET_NOT_BUILT', { cause: error });
  }
}
