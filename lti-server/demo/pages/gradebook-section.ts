import { classmates, fullName } from '../accounts.ts';
import type { Column } from '../gradebook.ts';
import { mayEditCourse } from '../placed-items.ts';
import { activity } from '../school.ts';
import { gradebookWords } from './gradebook-words.ts';
import { type Markup, html } from './html.ts';
import { outside } from './icons.ts';
import { type Reader, russian } from './layout.ts';

/** The gradebook of the course, for those who teach in it: a line for each child, a column for each work. */
export const gradebookSection = ({
  reader,
  columns,
}: {
  reader: Reader;
  columns: readonly Column[];
}): Markup | null => {
  if (!mayEditCourse(reader.account)) return null;
  const say = gradebookWords[reader.locale];
  const native = russian(reader.locale);
  const head = ({ number, label }: Column): Markup => html`
    <th scope="col">
      <span ${native}>${label}</span>
      <form method="post" action="/gradebook/remove">
        <button class="quiet" name="column" value="${number}" aria-label="${say.removeColumn(label)}">
          ${say.remove}
        </button>
      </form>
    </th>
  `;
  const cell = (column: Column, accountId: string): Markup => {
    const mark = column.marks.get(accountId);
    if (mark === undefined) return html`<td>—</td>`;
    return html`<td>
      ${mark.points >= column.scoreMaximum ? say.done : say.points(mark.points, column.scoreMaximum)}
    </td>`;
  };
  const table = html`<div class="scrolled" role="region" aria-labelledby="gradebook" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">${say.child}</th>
          ${columns.map(head)}
        </tr>
      </thead>
      <tbody>
        ${classmates.map(
          (account) =>
            html`<tr>
              <th scope="row">
                <a
                  href="/activity/${activity.id}/launch?target=window&amp;review=${account.id}"
                  target="_blank"
                  rel="noopener"
                  aria-label="${say.review(fullName(account))}"
                  ${native}
                  >${fullName(account)} ${outside}</a
                >
              </th>
              ${columns.map((column) => cell(column, account.id))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
  return html`<section class="section gradebook">
    <h2 id="gradebook">${say.heading}</h2>
    ${columns.length === 0 ? html`<p class="small">${say.empty}</p>` : table}
  </section>`;
};
