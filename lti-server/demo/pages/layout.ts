import type { Locale } from '../../contract/vocabulary.ts';
import {
  type Account,
  administrator,
  featuredPupils,
  fullName,
  initials,
  parent,
  staff,
} from '../accounts.ts';
import { school } from '../school.ts';
import { type Markup, html } from './html.ts';
import { bridge, chevron } from './icons.ts';
import { roleOf, type Words, words } from './words.ts';

/** Who looks at a page and in which language. */
export interface Reader {
  readonly account: Account | null;
  readonly locale: Locale;
}

/** Content that stays Russian is marked so for a reader who chose English. */
export const russian = (locale: Locale): Markup => (locale === 'ru' ? html`` : html` lang="ru"`);

export const badge = (account: Account): Markup =>
  html`<span class="badge ${account.kind}" aria-hidden="true">${initials(account)}</span>`;

const localeNames: Readonly<Record<Locale, string>> = { ru: 'Русский', en: 'English' };

const languageSwitch = (reader: Reader, say: Words, path: string): Markup => html`
  <form method="post" action="/language">
    <input type="hidden" name="back" value="${path}" />
    <div class="languages" role="group" aria-label="${say.language}">
      ${(Object.keys(localeNames) as Locale[]).map(
        (locale) =>
          html`<button
            name="locale"
            value="${locale}"
            lang="${locale}"
            aria-pressed="${String(reader.locale === locale)}"
          >
            ${locale.toUpperCase()}<span class="unseen"> ${localeNames[locale]}</span>
          </button>`,
      )}
    </div>
  </form>
`;

const choice = (account: Account, current: Account, reader: Reader, say: Words): Markup => html`
  <li>
    <button name="account" value="${account.id}" ${account === current && html` aria-current="true"`}>
      ${badge(account)}
      <span>
        <span class="name" ${russian(reader.locale)}>${fullName(account)}</span>
        <span class="role">${roleOf(account, say)}</span>
      </span>
    </button>
  </li>
`;

const accountSwitch = (account: Account, reader: Reader, say: Words): Markup => html`
  <details class="who">
    <summary>
      <span class="unseen">${say.switchAccount}: </span>${badge(account)}
      <span class="said">
        <span class="name" ${russian(reader.locale)}>${fullName(account)}</span>
        <span class="role">${roleOf(account, say)}</span>
      </span>
      ${chevron}
    </summary>
    <div class="panel">
      <p class="panel-title">${say.switchAccount}</p>
      <form method="post" action="/enter">
        <ul>
          ${[...staff, ...featuredPupils, parent, administrator].map((one) => choice(one, account, reader, say))}
        </ul>
      </form>
      <div class="panel-end">
        <a href="/">${say.allAccounts}</a>
        <form method="post" action="/leave"><button class="quiet">${say.leave}</button></form>
      </div>
    </div>
  </details>
`;

/** A whole page of the portal: the school's header, the content, the footer. */
export const schoolPage = (page: {
  reader: Reader;
  title: string;
  path: string;
  content: Markup;
}): Markup => {
  const { reader, content } = page;
  const say = words[reader.locale];
  return html`<!doctype html>
    <html lang="${reader.locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title} · ${school.name}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/school.css" />
        <script type="module" src="/school.js"></script>
      </head>
      <body>
        <a class="skip" href="#content">${say.skip}</a>
        <header class="top">
          <div class="bar">
            <a class="home" href="${reader.account ? '/course' : '/'}">
              ${bridge}
              <span>
                <span class="school" ${russian(reader.locale)}>${school.name}</span>
                <span class="portal">${say.portal}</span>
              </span>
            </a>
            ${languageSwitch(reader, say, page.path)}
            ${reader.account ? accountSwitch(reader.account, reader, say) : null}
          </div>
        </header>
        <main id="content" tabindex="-1">${content}</main>
        <footer class="end"><p>${say.invented}</p></footer>
      </body>
    </html>`;
};
