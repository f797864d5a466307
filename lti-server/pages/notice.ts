import type { Locale } from '../contract/vocabulary.ts';
import { catalogue, type ErrorCode } from '../errors.ts';
import { boat } from './boat.ts';
import { document, type Page } from './document.ts';
import { inBothLanguages } from './both-languages.ts';
import { html, type Html } from './html.ts';
import { pageStyle } from './page-style.ts';
import { texts } from './texts.ts';

interface Refused {
  readonly code: ErrorCode;
  /** What a platform said of its own error, as a word of the protocol. */
  readonly detail?: string | null;
  readonly requestId: string;
  readonly locale: Locale;
  readonly frameAncestors: readonly string[];
  /** Where the platform wants its people back, already checked, with what it may show them there. */
  readonly returnUrl?: string | null;
  /** The handle of a deployment that waits for approval. */
  readonly pendingHandle?: string | null;
  /** The sealed question of an LMS that waits for an answer: the way back carries an empty one. */
  readonly answerHandle?: string | null;
}

/** The page of every refusal: what happened, what to do, and a code by which it can be found. Never the token. */
export function refusalPage({
  code,
  detail,
  requestId,
  locale,
  frameAncestors,
  returnUrl,
  pendingHandle,
  answerHandle,
}: Refused): Page {
  const entry = catalogue[code];
  const said = (language: Locale): Html => {
    const words = texts[language];
    return html` ${boat}
      <h1>${words.refusedTitle}</h1>
      <p>${entry[language]}</p>
      <p>${words.advice[entry.advice]}</p>
      ${pendingHandle ? html`<p class="soft">${words.pending} <code>marshrut deployment approve ${pendingHandle}</code></p>` : null}
      ${
        answerHandle
          ? html`<form action="/lti/deep-link" method="post">
              <input type="hidden" name="handle" value="${answerHandle}" />
              <button class="button">${words.back}</button>
            </form>`
          : null
      }
      ${returnUrl && !answerHandle ? html`<p><a class="button" href="${returnUrl}">${words.back}</a></p>` : null}
      <dl>
        <dt>${words.code}</dt>
        <dd>${code}${detail ? `:${detail}` : null}</dd>
        <dt>${words.request}</dt>
        <dd>${requestId}</dd>
      </dl>`;
  };
  return document({
    locale,
    title: `${texts[locale].refusedTitle} · ${texts[locale].name}`,
    css: pageStyle,
    frameAncestors,
    formAction: answerHandle ? ["'self'"] : [],
    content: html`<main>${inBothLanguages(locale, said)}</main>`,
  });
}

/** Offers a fresh login at the top level, where first-party cookies work in every browser. */
export function newTabPage({
  address,
  fields,
  requestId,
  locale,
  frameAncestors,
}: {
  /** Of the LMS's own launch or of our login. */
  readonly address: string;
  /** What our login needs; null for the LMS's launch, which needs nothing. */
  readonly fields: Readonly<Record<string, string>> | null;
  readonly requestId: string;
  readonly locale: Locale;
  readonly frameAncestors: readonly string[];
}): Page {
  const said = (language: Locale): Html => {
    const words = texts[language];
    return html` ${boat}
      <h1>${words.newTabTitle}</h1>
      <p>${words.newTab}</p>
      ${
        fields === null
          ? html`<p>
              <a class="button" href="${address}" target="_blank" rel="noopener">${words.newTabButton}</a>
            </p>`
          : html`<form action="${address}" method="get" target="_blank" rel="noopener">
              ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
              <button class="button">${words.newTabButton}</button>
            </form>`
      }
      <dl>
        <dt>${words.code}</dt>
        <dd>LTI_COOKIES_BLOCKED</dd>
        <dt>${words.request}</dt>
        <dd>${requestId}</dd>
      </dl>`;
  };
  return document({
    locale,
    title: `${texts[locale].newTabTitle} · ${texts[locale].name}`,
    css: pageStyle,
    frameAncestors,
    // The login answers with a redirect to the LMS, and browsers hold redirects of a form to this list too.
    formAction: ["'self'", ...frameAncestors],
    content: html`<main>${inBothLanguages(locale, said)}</main>`,
  });
}

/** What a stranger sees at the server's own address. */
export function startPage({
  locale,
  demoUrl,
  publicUrl,
}: {
  readonly locale: Locale;
  readonly demoUrl: string | null;
  readonly publicUrl: string;
}): Page {
  const said = (language: Locale): Html => {
    const words = texts[language];
    return html` ${boat}
      <h1>${words.startTitle}</h1>
      <p>${words.start}</p>
      ${
        demoUrl === null
          ? null
          : html`<p>${words.demo}</p>
              <p><a class="button" href="${demoUrl}">${words.demoButton}</a></p>`
      }
      <p class="soft">
        ${words.admin} <a href="/lti/config.json"><code>${publicUrl}/lti/config.json</code></a>
      </p>`;
  };
  return document({
    locale,
    title: texts[locale].startTitle,
    css: pageStyle,
    content: html`<main>${inBothLanguages(locale, said)}</main>`,
  });
}
