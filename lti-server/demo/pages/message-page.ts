import { type Markup, html } from './html.ts';
import { type Reader, schoolPage } from './layout.ts';
import { words } from './words.ts';

/** A page that only says something and leads back to the course. */
export const messagePage = (page: { reader: Reader; title: string; text: string }): Markup => {
  const say = words[page.reader.locale];
  const content = html`
    <div class="sheet">
      <h1>${page.title}</h1>
      <p class="lead">${page.text}</p>
      <p><a class="button" href="/">${page.reader.account ? say.allAccounts : say.enter}</a></p>
    </div>
  `;
  return schoolPage({ reader: page.reader, title: page.title, path: '/', content });
};

/** The same inside the activity's frame, without the header; its link leaves the frame. */
export const framedMessagePage = (page: { reader: Reader; title: string; text: string | null }): Markup => {
  const say = words[page.reader.locale];
  return html`<!doctype html>
    <html lang="${page.reader.locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title}</title>
        <link rel="stylesheet" href="/school.css" />
      </head>
      <body class="framed">
        <main class="sheet">
          <h1>${page.title}</h1>
          ${page.text !== null && html`<p class="lead">${page.text}</p>`}
          <p>
            <a class="button" href="${page.reader.account ? '/course' : '/'}" target="_top">${say.back}</a>
          </p>
        </main>
      </body>
    </html>`;
};
