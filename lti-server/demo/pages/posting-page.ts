import { createHash } from 'node:crypto';
import type { Locale } from '../../contract/vocabulary.ts';
import { Markup, html } from './html.ts';
import { words } from './words.ts';

/** `submit` of the prototype: a field called "submit" could hide the form's own. */
const script = 'HTMLFormElement.prototype.submit.call(document.forms[0])';
const style =
  'body{margin:0;display:grid;place-items:center;min-height:100vh;font:1.125rem/1.5 system-ui,sans-serif}';
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What the page's policy has to allow besides the portal's files. */
export const postingPolicy = { script: hashOf(script), style: hashOf(style) };

/**
 * A page that is nothing but a form on its way: the browser posts it as soon as it is read. Three legs of
 * a launch travel so, because a POST keeps tokens and hints out of addresses. The script stands in the page, as in
 * Moodle: nothing more is fetched on the way, and it runs before the page counts as loaded. Later, the browser would
 * keep this page as a step of its history, and Back would post it again. Nothing is seen of it where scripts run, as in
 * Moodle too: words that come and go thrice would only flicker.
 */
export const postingPage = (page: {
  locale: Locale;
  action: string;
  fields: Readonly<Record<string, string>>;
}): Markup => {
  const say = words[page.locale].launching;
  return html`<!doctype html>
    <html lang="${page.locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${say.title}</title>
        ${new Markup(`<style>${style}</style>`)}
      </head>
      <body>
        <main>
          <form method="post" action="${page.action}">
            ${Object.entries(page.fields).map(
              ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
            )}
            <noscript
              ><p>${say.wait}</p>
              <button>${say.go}</button></noscript
            >
          </form>
        </main>
        ${new Markup(`<script>${script}</script>`)}
      </body>
    </html>`;
};
