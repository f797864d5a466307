import type { Locale } from '../contract/vocabulary.ts';
import { document, type Page } from './document.ts';
import { html } from './html.ts';
import { texts } from './texts.ts';

/**
 * The page of the installation's administrators. It holds nothing: the secret of a link stands behind the
 * `#` of its address, where only the widget reads it. Nobody may frame it.
 */
export function installationPage(locale: Locale): Page {
  const words = texts[locale];
  return document({
    locale,
    title: words.name,
    scripts: ['/widget/installation.js'],
    content: html`<noscript><p>${words.needsScript}</p></noscript>`,
  });
}
