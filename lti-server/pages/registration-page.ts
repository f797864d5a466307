import type { Locale } from '../contract/vocabulary.ts';
import { catalogue, type ErrorCode } from '../errors.ts';
import { inBothLanguages } from './both-languages.ts';
import { document, type Page } from './document.ts';
import { html, jsonBlock, type Html } from './html.ts';
import { boat } from './boat.ts';
import { pageStyle } from './page-style.ts';
import { registrationTexts, type RegisteredMessage, type RegisteredService } from './registration-texts.ts';
import { remainingSteps, type RemainingStep } from './remaining-steps.ts';
import { texts } from './texts.ts';

// An LMS shows these pages in a frame or a window of its own; who holds an invite has nothing to be tricked out of.
const frameAncestors = ['*'];

const list = (items: readonly string[]): Html =>
  html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;

const steps = (locale: Locale, remains: readonly RemainingStep[]): Html =>
  html`<ol>
    ${remains.map((step) => html`<li>${remainingSteps[step][locale]}</li>`)}
  </ol>`;

interface Asked {
  readonly locale: Locale;
  /** As people call the kind of LMS. */
  readonly platform: string;
  /** Its host and, where it says one, its version. */
  readonly details: string;
  readonly school: { readonly name: string; readonly isNew: boolean; readonly isSecond: boolean };
  readonly name: string;
  readonly addresses: Readonly<Record<'launch' | 'login' | 'keys', string>>;
  readonly messages: readonly RegisteredMessage[];
  readonly scopes: readonly string[];
  readonly services: readonly RegisteredService[];
  readonly notOffered: readonly (RegisteredMessage | RegisteredService)[];
  readonly host: string;
  readonly remains: readonly RemainingStep[];
  readonly handle: string;
}

/** What will be registered, before it is: with one button. */
export function confirmRegistrationPage(asked: Asked): Page {
  const { locale, platform, school, addresses } = asked;
  const rows = {
    name: asked.name,
    ...addresses,
    messages: asked.messages.join(', '),
    // Their whole addresses would say no more than these words.
    scopes: asked.scopes.map((scope) => scope.replace(/^.*\/scope\//, '')).join(', ') || '—',
  };
  const said = (language: Locale): Html => {
    const words = registrationTexts[language];
    const named = { ...words.messages, ...words.services };
    return html`${boat}
      <h1>${words.ask(platform)}</h1>
      <p><strong>${asked.details}</strong></p>
      <p>${(school.isSecond ? words.second : school.isNew ? words.founds : words.joins)(school.name)}</p>
      <form method="post" action="/lti/register">
        <input type="hidden" name="handle" value="${asked.handle}" />
        <p><button class="button">${words.button}</button></p>
      </form>
      <h2>${words.usesTitle}</h2>
      ${list([...asked.messages, ...asked.services].map((key) => named[key]))}
      ${
        asked.notOffered.length === 0
          ? null
          : html`<p class="soft">${words.notOffered}</p>
              <div class="soft">${list(asked.notOffered.map((key) => named[key]))}</div>`
      }
      <h2>${words.privacyTitle}</h2>
      ${list([words.names, words.email, words.stays(asked.host)])}
      <h2>${words.afterTitle(platform)}</h2>
      ${steps(language, asked.remains)}
      <h2>${words.whatTitle}</h2>
      <dl>
        ${(Object.keys(words.rows) as (keyof typeof rows)[]).map(
          (key) =>
            html`<dt>${words.rows[key]}</dt>
              <dd>${rows[key]}</dd>`,
        )}
      </dl>`;
  };
  return document({
    locale,
    title: `${registrationTexts[locale].ask(platform)} · ${texts[locale].name}`,
    css: pageStyle,
    frameAncestors,
    formAction: ["'self'"],
    content: html`<main>${inBothLanguages(locale, said)}</main>`,
  });
}

interface Told {
  readonly locale: Locale;
  readonly platform: string;
  readonly updated: boolean;
  readonly deployment: 'approved' | 'disabled' | 'later' | 'welcome';
  readonly withheld: readonly RegisteredService[];
  readonly remains: readonly RemainingStep[];
  readonly closeSubjects: readonly string[];
}

/** It is done: what remains, and a window that closes itself when the LMS listens. */
export function registeredPage(told: Told): Page {
  const { locale, platform, deployment } = told;
  const words = registrationTexts[locale];
  const titleIn = (language: Locale): string =>
    registrationTexts[language][told.updated ? 'renewed' : 'done'];
  const said = (language: Locale): Html => {
    const words = registrationTexts[language];
    return html`${boat}
      <h1>${titleIn(language)}</h1>
      ${deployment === 'later' || deployment === 'welcome' ? null : html`<p>${words[deployment]}</p>`}
      ${
        told.withheld.length === 0
          ? null
          : html`<p>${words.withheld}</p>
              ${list(told.withheld.map((service) => words.services[service]))}`
      }
      <h2>${words.remainsTitle(platform)}</h2>
      ${steps(language, told.remains)}`;
  };
  return document({
    locale,
    title: `${titleIn(locale)} · ${texts[locale].name}`,
    css: pageStyle,
    frameAncestors,
    scripts: ['/widget/lti-close.js'],
    content: html`${jsonBlock('lti-close', { subjects: told.closeSubjects })}
      <main>
        ${inBothLanguages(locale, said)}
        <div id="lti-close-buttons" hidden>
          <p class="soft" id="lti-closes-soon" role="status">${words.closesSoon}</p>
          <p class="row">
            <button class="button" id="lti-close-now">${words.close}</button>
            <button class="button quiet" id="lti-stay">${words.stay}</button>
          </p>
        </div>
        <p class="soft" id="lti-close-by-hand">${words.closeByHand}</p>
      </main>`,
  });
}

/** Why a portal was not connected, what it said itself, and a code by which this can be found. */
export function registrationRefusedPage({
  code,
  reason,
  note,
  requestId,
  locale,
}: {
  readonly code: ErrorCode;
  /** The platform's own words, in one line. */
  readonly reason: string | null;
  /** Which part of a configuration is wrong. */
  readonly note: string | null;
  readonly requestId: string;
  readonly locale: Locale;
}): Page {
  const said = (language: Locale): Html => {
    const words = registrationTexts[language];
    const known = reason !== null && Object.hasOwn(words.reasons, reason) ? words.reasons[reason] : null;
    return html`${boat}
      <h1>${words.refusedTitle}</h1>
      <p>${catalogue[code][language]}</p>
      ${known ? html`<p>${known}</p>` : null}
      <p class="soft">${code.startsWith('LTI_INVITE') ? words.newInvite : words.tryAgain}</p>
      <dl>
        ${
          reason === null
            ? null
            : html`<dt>${words.said}</dt>
                <dd>${reason}</dd>`
        }
        <dt>${texts[language].code}</dt>
        <dd>${code}</dd>
        ${
          note === null
            ? null
            : html`<dt>${words.detail}</dt>
                <dd>${note}</dd>`
        }
        <dt>${texts[language].request}</dt>
        <dd>${requestId}</dd>
      </dl>`;
  };
  return document({
    locale,
    title: `${registrationTexts[locale].refusedTitle} · ${texts[locale].name}`,
    css: pageStyle,
    frameAncestors,
    content: html`<main>${inBothLanguages(locale, said)}</main>`,
  });
}
