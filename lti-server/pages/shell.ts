import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchHandover } from '../contract/session.ts';
import { locales, type Home, type Locale } from '../contract/vocabulary.ts';
import { bodyOf, document, headersOf, type Page } from './document.ts';
import { Html, html, jsonBlock } from './html.ts';
import { texts } from './texts.ts';
import type { WidgetFiles } from './widget-files.ts';

/**
 * Runs before any file has come, so it imports nothing: its name for a hidden frame is that of
 * `widget/launch/hidden-frame.ts`, its patience that of `widget/api/request.ts`.
 */
const beginLaunch = readFileSync(join(import.meta.dirname, 'begin-launch.js'), 'utf8');

/** What each home reads first. A panel opens with the day of the reader's own children. */
const asksFor: Partial<Record<Home, readonly string[]>> = {
  panel: ['/api/session', '/api/overview', '/api/duties'],
};

/**
 * The widget's paper while its files are on their way, in the colours of `widget/styles/document-styles.ts`. Whoever
 * waits longer than a second reads why. The words stand there unseen from the beginning: the browser finds its fonts
 * while it has nothing else to do, and draws the page sooner.
 */
const waitingStyle = `
:root{color-scheme:light dark}
body{margin:0;background:#faf6ee;color:#16323c}
@media (prefers-color-scheme:dark){body{background:#0d2027;color:#e9f2f1}}
.wait{font:1.25rem/1.5 system-ui,sans-serif;padding:64px 16px;text-align:center;visibility:hidden;animation:seen 0s 1s forwards}
.wait p{margin:0}
.title{font-weight:600}
@keyframes seen{to{visibility:visible}}
@media (scripting:none){.wait{display:none}}
`;

interface Shell {
  readonly files: WidgetFiles;
  readonly locale: Locale;
  /** What the widget will most likely open with: only a guess for what to fetch early. */
  readonly home: Home;
}

/** What every shell is sent with. What staff choose for a course page goes to the server as a form, also after a reload. */
const shellPolicy = { css: waitingStyle, holdsFiles: true, formAction: ["'self'"] };

const waiting = (words: { readonly waitTitle: string; readonly slow: string }): Html =>
  html`<marshrut-app>
      <div class="wait">
        <p class="title">${words.waitTitle}</p>
        <p>${words.slow}</p>
      </div>
    </marshrut-app>
    <noscript>${locales.map((one) => html`<p lang="${one}">${texts[one].needsScript}</p>`)}</noscript>`;

/** The page that holds the widget, as a reload asks for it: it knows nobody. */
export function shellPage({
  files,
  locale,
  frameAncestors,
}: Omit<Shell, 'home'> & { readonly frameAncestors: readonly string[] }): Page {
  const words = texts[locale];
  return document({
    locale,
    title: words.name,
    scripts: [files.app],
    preload: files.beside(locale, 'empty'),
    ...shellPolicy,
    frameAncestors,
    content: waiting(words),
  });
}

/** The page that holds the widget after a launch: it begins to ask at once. */
export function launchedPage({
  handover,
  frameAncestors,
  ...shell
}: Shell & { readonly handover: LaunchHandover; readonly frameAncestors: readonly string[] }): Page {
  const [before, after] = aroundHandover(shell);
  const block = jsonBlock('marshrut-launch', { ...handover, home: shell.home });
  return {
    body: Buffer.concat([before, Buffer.from(block.text), after]),
    headers: headersOf({ ...shellPolicy, inline: beginLaunch, frameAncestors }),
  };
}

type Around = readonly [before: Buffer, after: Buffer];
const alreadyWritten = new WeakMap<WidgetFiles, Map<string, Around>>();

/** All but the handover is the same for everybody who opens this home in this language, and written once. */
function aroundHandover(shell: Shell): Around {
  const { files, locale, home } = shell;
  const ofFiles = alreadyWritten.get(files) ?? new Map<string, Around>();
  alreadyWritten.set(files, ofFiles);
  const name = `${locale} ${home}`;
  const around = ofFiles.get(name) ?? writeAround(shell);
  ofFiles.set(name, around);
  return around;
}

function writeAround({ files, locale, home }: Shell): Around {
  const words = texts[locale];
  const begin = {
    visible: {
      ask: asksFor[home] ?? ['/api/session'],
      modules: [files.app, ...files.beside(locale, home)],
    },
    hidden: { ask: ['/api/glance'], modules: files.handOver },
  };
  const seam = '<!--handover-->';
  const [before = '', after = ''] = bodyOf({
    locale,
    title: words.name,
    inline: beginLaunch,
    css: waitingStyle,
    content: html`${new Html(seam)} ${jsonBlock('marshrut-begin', begin)} ${waiting(words)}`,
  }).split(seam);
  return [Buffer.from(before), Buffer.from(after)];
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
