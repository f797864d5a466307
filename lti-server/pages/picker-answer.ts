import type { Locale } from '../contract/vocabulary.ts';
import { document, type Page } from './document.ts';
import { html } from './html.ts';
import { pageStyle } from './page-style.ts';
import { texts } from './texts.ts';

/**
 * Carries the signed answer to the LMS: a form that posts itself as soon as it is read (Deep Linking 2.0,
 * section 4.5), and to nowhere else. The LMS hears our origin, which some ask for, and no address.
 */
export function pickerAnswerPage({
  locale,
  action,
  jwt,
  frameAncestors,
}: {
  readonly locale: Locale;
  readonly action: string;
  readonly jwt: string;
  readonly frameAncestors: readonly string[];
}): Page {
  const words = texts[locale];
  return document({
    locale,
    title: words.name,
    css: pageStyle,
    scripts: ['/widget/post-form.js'],
    frameAncestors,
    formAction: [new URL(action).origin],
    referrer: 'strict-origin',
    content: html`<main>
      <h1>${words.returning}</h1>
      <p role="status">${words.wait}</p>
      <form id="post" method="post" action="${action}">
        <input type="hidden" name="JWT" value="${jwt}" />
        <noscript><button class="button">${words.continue}</button></noscript>
      </form>
    </main>`,
  });
}
