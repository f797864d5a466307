import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchHandover } from '../contract/session.ts';
import { locales, type Home, type Locale } from '../contract/vocabulary.ts';
import { document, type Page } from './document.ts';
import { html, jsonBlock } from './html.ts';
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

/** The page that holds the widget: after a launch with its handover, after a reload without. */
export function shellPage({
  files,
  locale,
  home,
  handover,
  frameAncestors,
}: {
  readonly files: WidgetFiles;
  readonly locale: Locale;
  /** What the widget will most likely open with: only a guess for what to fetch early. */
  readonly home: Home;
  readonly handover: LaunchHandover | null;
  readonly frameAncestors: readonly string[];
}): Page {
  const words = texts[locale];
  const modules = [files.app, ...files.beside(locale, home)];
  // Only with a handover is there something to ask with.
  const begin = handover && {
    visible: { ask: asksFor[home] ?? ['/api/session'], modules },
    hidden: { ask: ['/api/glance'], modules: files.handOver },
  };
  return document({
    locale,
    title: words.name,
    ...(begin === null
      ? { scripts: modules.slice(0, 1), preload: modules.slice(1) }
      : { inline: beginLaunch }),
    css: waitingStyle,
    frameAncestors,
    holdsFiles: true,
    // What staff choose for a course page goes to the server as a form, also after a reload.
    formAction: ["'self'"],
    content: html`${handover === null ? null : jsonBlock('marshrut-launch', { ...handover, home })}
      ${begin === null ? null : jsonBlock('marshrut-begin', begin)}
      <marshrut-app>
        <div class="wait">
          <p class="title">${words.waitTitle}</p>
          <p>${words.slow}</p>
        </div>
      </marshrut-app>
      <noscript>${locales.map((one) => html`<p lang="${one}">${texts[one].needsScript}</p>`)}</noscript>`,
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
