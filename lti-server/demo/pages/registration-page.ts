import { type Markup, html } from './html.ts';
import { type Reader, schoolPage } from './layout.ts';
import { words } from './words.ts';

/** Marshrut's own page inside the portal's, while it registers. It says when it is to be closed. */
export const registrationPage = (page: { reader: Reader; address: string; toolOrigin: string }): Markup => {
  const say = words[page.reader.locale].connection;
  const content = html`
    <div class="sheet">
      <h1>${say.byLink}</h1>
      <iframe
        class="registration"
        src="${page.address}"
        title="${say.registering}"
        data-tool-origin="${page.toolOrigin}"
        data-closes-to="/connection?renewed=1"
      ></iframe>
      <p><a href="/connection">${say.cancel}</a></p>
    </div>
  `;
  return schoolPage({ reader: page.reader, title: say.byLink, path: '/connection', content });
};
