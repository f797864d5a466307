import {
  type Account,
  administrator,
  classmates,
  featuredPupils,
  fullName,
  parent,
  staff,
} from '../accounts.ts';
import { type Markup, html } from './html.ts';
import { landscape } from './icons.ts';
import { type Reader, badge, russian, schoolPage } from './layout.ts';
import { roleOf, words } from './words.ts';

/** The front page: what to try here, and everyone one can be. */
export const frontPage = (reader: Reader): Markup => {
  const say = words[reader.locale];
  const card = (account: Account): Markup => html`
    <li>
      <button class="person ${account.kind}" name="account" value="${account.id}">
        ${badge(account)}
        <span class="about">
          <span class="name" ${russian(reader.locale)}>${fullName(account)}</span>
          <span class="role">${roleOf(account, say)}</span>
          <span class="sees">${say.sees[account.kind] ?? say.sees[account.id] ?? ''}</span>
        </span>
      </button>
    </li>
  `;
  const content = html`
    <div class="welcome">
      <div class="words">
        <h1>${say.front.heading}</h1>
        <p class="lead">${say.front.tryIt}</p>
        <p class="small">${say.front.noPassword}</p>
      </div>
      ${landscape}
    </div>
    <form class="people" method="post" action="/enter">
      <section aria-labelledby="grown-ups">
        <h2 id="grown-ups">${say.front.grownUps}</h2>
        <ul class="cards">
          ${[...staff, parent, administrator].map(card)}
        </ul>
      </section>
      <section aria-labelledby="pupils">
        <h2 id="pupils">${say.front.pupils}</h2>
        <ul class="cards">
          ${featuredPupils.map(card)}
        </ul>
        <details class="class">
          <summary>${say.front.wholeClass}</summary>
          <ul class="names" ${russian(reader.locale)}>
            ${classmates.map(
              (account) =>
                html`<li>
                  <button class="quiet" name="account" value="${account.id}">${fullName(account)}</button>
                </li>`,
            )}
          </ul>
        </details>
      </section>
    </form>
  `;
  return schoolPage({ reader, title: say.front.title, path: '/', content });
};
