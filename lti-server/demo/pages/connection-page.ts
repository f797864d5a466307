import { type Markup, html } from './html.ts';
import { type Reader, schoolPage } from './layout.ts';
import { type Words, words } from './words.ts';

/** For the administrator: the figures by which the portal and Marshrut know each other. */
export const connectionPage = (page: {
  reader: Reader;
  values: Readonly<Record<keyof Words['connection']['rows'], string>>;
  /** Where Marshrut registers: stands in the field already. */
  registerUrl: string;
  /** Whether a registration has just ended. */
  wasRenewed: boolean;
}): Markup => {
  const say = words[page.reader.locale].connection;
  const rows = Object.entries(say.rows) as [keyof Words['connection']['rows'], string][];
  const content = html`
    <div class="sheet">
      <h1>${say.heading}</h1>
      <p class="lead">${say.about}</p>
      <dl class="figures">
        ${rows.map(
          ([key, label]) =>
            html`<div>
              <dt>${label}</dt>
              <dd><code>${page.values[key]}</code></dd>
            </div>`,
        )}
      </dl>
      ${page.wasRenewed && html`<p class="notice" role="status">${say.renewed}</p>`}
      <h2 id="by-link">${say.byLink}</h2>
      <p>${say.byLinkAbout}</p>
      <form class="by-link" method="post" action="/connection/tool" aria-labelledby="by-link">
        <label for="tool-url">${say.url}</label>
        <input id="tool-url" name="url" type="url" required value="${page.registerUrl}" />
        <button class="button">${say.connect}</button>
      </form>
      <p><a href="/course">${say.back}</a></p>
    </div>
  `;
  return schoolPage({ reader: page.reader, title: say.title, path: '/connection', content });
};
