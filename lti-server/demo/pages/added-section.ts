import { mayEditCourse, type PlacedItem } from '../placed-items.ts';
import { addingWords } from './adding-words.ts';
import { type Markup, html } from './html.ts';
import { linkIcon } from './icons.ts';
import { type Reader, russian } from './layout.ts';

/** What was added to the course page, and for those who teach the way to add more. */
export const addedSection = ({
  reader,
  placed,
}: {
  reader: Reader;
  placed: readonly PlacedItem[];
}): Markup | null => {
  const say = addingWords[reader.locale];
  const native = russian(reader.locale);
  const mayEdit = mayEditCourse(reader.account);
  if (placed.length === 0 && !mayEdit) return null;
  const line = ({ id, title, inWindow }: PlacedItem): Markup => html`
    <li>
      ${linkIcon}
      <div>
        <p class="title">
          <span class="unseen">${say.link}: </span>${
            inWindow
              ? html`<a href="/activity/${id}/launch?target=window" target="_blank" rel="noopener" ${native}
                  >${title}</a
                >`
              : html`<a href="/activity/${id}" ${native}>${title}</a>`
          }
        </p>
        ${inWindow && html`<p class="small">${say.inWindow}</p>`}
      </div>
      ${
        mayEdit &&
        html`<form method="post" action="/content/remove">
          <button class="quiet" name="item" value="${id}" aria-label="${say.removeTitle(title)}">
            ${say.remove}
          </button>
        </form>`
      }
    </li>
  `;
  return html`<section class="section added">
    <h2>${say.heading}</h2>
    ${
      placed.length > 0 &&
      html`<ul>
        ${placed.map(line)}
      </ul>`
    }
    ${mayEdit && html`<p><a class="button" href="/course/add">${say.add}</a></p>`}
  </section>`;
};
