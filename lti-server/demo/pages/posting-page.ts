import type { Locale } from '../../contract/vocabulary.ts';
import { type Markup, html } from './html.ts';
import { words } from './words.ts';

/**
 * A page that is nothing but a form on its way: the browser posts it as soon as it is read. Three legs of
 * a launch travel so, because a POST keeps tokens and hints out of addresses. The script stands at the end
 * and is no module, so that it runs before the page counts as loaded: later, the browser would keep this
 * page as a step of its history, and Back would post it again.
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
        <link rel="stylesheet" href="/school.css" />
      </head>
      <body class="framed">
        <main class="sheet waiting">
          <h1 class="lead">${say.wait}</h1>
          <form method="post" action="${page.action}">
            ${Object.entries(page.fields).map(
              ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
            )}
            <noscript><button class="button">${say.go}</button></noscript>
          </form>
        </main>
        <script src="/submit.js"></script>
      </body>
    </html>`;
};
