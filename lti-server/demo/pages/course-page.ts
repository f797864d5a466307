import { fullName, staff } from '../accounts.ts';
import { type CourseItem, type CourseSection, activity, course } from '../school.ts';
import type { PlacedItem } from '../placed-items.ts';
import type { Column } from '../gradebook.ts';
import { addedSection } from './added-section.ts';
import { gradebookSection } from './gradebook-section.ts';
import { type Markup, html } from './html.ts';
import { itemIcons, outside, signpost } from './icons.ts';
import { type Reader, badge, russian, schoolPage } from './layout.ts';
import { roleOf, words } from './words.ts';

const addressOf = ({ address, material }: CourseItem): string | null =>
  address ?? (material === undefined ? null : `/materials/${material}`);

/** The course with its ordinary sections and, among them, the activity that Marshrut fills. */
export const coursePage = (page: {
  reader: Reader;
  toolOrigin: string;
  placed: readonly PlacedItem[];
  columns: readonly Column[];
}): Markup => {
  const { reader } = page;
  const say = words[reader.locale];
  const native = russian(reader.locale);

  const section = (one: CourseSection): Markup => html`
    <section class="section">
      <h2 ${native}>${one.title}</h2>
      <ul>
        ${one.items.map(
          (item) =>
            html`<li>
              ${itemIcons[item.kind]}
              <div>
                <p class="title">
                  <span class="unseen">${say.course.kinds[item.kind]}: </span>${
                    addressOf(item) === null
                      ? html`<span ${native}>${item.title}</span>`
                      : html`<a href="${addressOf(item)}" ${native}>${item.title}</a>`
                  }
                </p>
                <p class="small" ${native}>${item.about}</p>
              </div>
            </li>`,
        )}
      </ul>
    </section>
  `;

  const launch = `/activity/${activity.id}/launch`;
  const content = html`
    <nav class="crumbs" aria-label="${say.course.breadcrumbs}">
      <ol>
        <li>${say.course.courses}</li>
        <li aria-current="page" ${native}>${course.label}</li>
      </ol>
    </nav>
    <div class="course-head">
      <div>
        <h1 ${native}>${course.title}</h1>
        <p class="lead" ${native}>${course.about}</p>
      </div>
      <ul class="adults" aria-label="${say.course.grownUps}">
        ${staff.map(
          (account) =>
            html`<li>
              ${badge(account)}
              <span
                ><span class="name" ${native}>${fullName(account)}</span
                ><span class="role">${roleOf(account, say)}</span></span
              >
            </li>`,
        )}
      </ul>
    </div>
    ${
      reader.account?.kind === 'administrator' &&
      html`<p class="notice"><a href="/connection">${say.connection.heading}</a></p>`
    }
    <div class="sections">${course.before.map(section)} ${addedSection({ reader, placed: page.placed })}</div>
    <section class="activity" aria-labelledby="activity">
      <div class="activity-head">
        ${signpost}
        <div>
          <h2 id="activity" ${native}>${activity.title}</h2>
          <p class="small" ${native}>${activity.about}</p>
        </div>
        <a href="${launch}?target=window" target="_blank" rel="noopener"
          >${say.course.newWindow} ${outside}</a
        >
      </div>
      <iframe
        src="${launch}"
        title="${say.course.frame}"
        data-tool-origin="${page.toolOrigin}"
        allow="microphone ${page.toolOrigin}; clipboard-write ${page.toolOrigin}; fullscreen ${page.toolOrigin}"
      ></iframe>
    </section>
    <div class="sections">${course.after.map(section)}</div>
    ${gradebookSection({ reader, columns: page.columns })}
  `;
  return schoolPage({ reader, title: course.title, path: '/course', content });
};
