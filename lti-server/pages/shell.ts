import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchHandover } from '../contract/session.ts';
import type { Locale } from '../contract/vocabulary.ts';
import { Refusal } from '../errors.ts';
import { document, type Page } from './document.ts';
import { html, jsonBlock } from './html.ts';
import { texts } from './texts.ts';

/** Addresses of the built widget's files, read once from Vite's manifest. */
export interface WidgetFiles {
  /** The module that starts `<marshrut-app>`. */
  readonly app: string;
  /** What it imports at once: fetched beside it, not after it. */
  readonly imports: readonly string[];
}

type Manifest = Record<string, { file: string; imports?: string[] }>;

/** @throws Refusal `WIDGET_NOT_BUILT` (`npm start` builds it) */
export function readWidgetFiles(widgetDir: string): WidgetFiles {
  const manifest = readManifest(widgetDir);
  const entry = Object.entries(manifest).find(([source]) => source.endsWith('widget/app.ts'))?.[1];
  if (entry === undefined) throw new Refusal('WIDGET_NOT_BUILT');
  const imports = (entry.imports ?? []).flatMap((name) => manifest[name]?.file ?? []);
  return { app: `/widget/${entry.file}`, imports: imports.map((file) => `/widget/${file}`) };
}

function readManifest(widgetDir: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(widgetDir, '.vite', 'manifest.json'), 'utf8')) as Manifest;
  } catch (error) {
    throw new Refusal('WIDGET_NOT_BUILT', { cause: error });
  }
}

/** The page that holds the widget: after a launch with its handover, after a reload without. */
export function shellPage({
  files,
  locale,
  handover,
  frameAncestors,
}: {
  readonly files: WidgetFiles;
  readonly locale: Locale;
  readonly handover: LaunchHandover | null;
  readonly frameAncestors: readonly string[];
}): Page {
  const words = texts[locale];
  return document({
    locale,
    title: words.name,
    scripts: [files.app],
    preload: files.imports,
    frameAncestors,
    // What staff choose for a course page goes to the server as a form, also after a reload.
    formAction: ["'self'"],
    content: html`${handover === null ? null : jsonBlock('marshrut-launch', handover)}
      <marshrut-app></marshrut-app>
      <noscript><p>${words.needsScript}</p></noscript>`,
  });
}

/** Drives the widget's `lti-storage.js`, which speaks to the LMS about the launch (LTI client-side postMessages). */
export function storagePage({
  locale,
  task,
  form,
  frameAncestors,
}: {
  readonly locale: Locale;
  readonly task: Readonly<Record<string, unknown>>;
  /** The form that carries the answer back, for the second half of a launch. */
  readonly form: { readonly action: string; readonly handle: string } | null;
  readonly frameAncestors: readonly string[];
}): Page {
  const words = texts[locale];
  return document({
    locale,
    title: words.name,
    scripts: ['/widget/lti-storage.js'],
    frameAncestors,
    formAction: ["'self'"],
    referrer: form === null ? 'no-referrer' : 'same-origin',
    content: html`${jsonBlock('lti-storage', task)}
      <main>
        <h1>${words.waitTitle}</h1>
        <p role="status">${words.wait}</p>
        ${
          form === null
            ? null
            : html`<form id="lti-binding" method="post" action="${form.action}">
                <input type="hidden" name="handle" value="${form.handle}" />
                <input type="hidden" name="binding" value="" />
                <noscript><button class="button">${words.continue}</button></noscript>
              </form>`
        }
      </main>`,
  });
}
