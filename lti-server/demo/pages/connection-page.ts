import { type Markup, html } from './html.ts';
import { type Reader, schoolPage } from './layout.ts';
import { type Words, words } from './words.ts';

/** For the administrator: the figures by which the portal and Marshrut know each other. */
export const connectionPage = (page: {
  reader: Reader;
  values: Readonly<Record<keyof Words['connection']['rows'], string>>;
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
      <p><a class="button" href="/course">${say.back}</a></p>
    </div>
  `;
  return schoolPage({ reader: page.reader, title: say.title, path: '/connection', content });
};
