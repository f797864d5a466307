import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { mostChildren } from '../../../lti-server/contract/bulk.ts';
import type { Overview, OverviewChild } from '../../../lti-server/contract/overview.ts';
import { bulkWords } from '../../locales/bulk-words.ts';

/** Which children are listed to choose from; empty: no matter. */
export interface ChooserFilter {
  readonly course: string;
  readonly group: string;
}

interface Chooser {
  overview: Overview;
  chosen: readonly string[];
  filter: ChooserFilter;
  open: boolean;
  narrow: (change: Partial<ChooserFilter>) => void;
  choose: (chosen: string[]) => void;
}

const shownOf = ({ overview, filter: { course, group } }: Chooser): OverviewChild[] =>
  overview.children.filter(
    (child) =>
      (course === '' || child.courseIds.includes(course)) && (group === '' || child.groupIds.includes(group)),
  );

const select = (of: {
  label: string;
  options: readonly (readonly [string, string])[];
  chosen: string;
  choose: (id: string) => void;
}): TemplateResult =>
  html`<label class="row">
    ${of.label}
    <select @change=${(event: Event) => of.choose((event.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${of.chosen === ''}>${bulkWords.words.everybody}</option>
      ${of.options.map(([id, title]) => html`<option value=${id} ?selected=${id === of.chosen}>${title}</option>`)}
    </select>
  </label>`;

const filters = ({ overview, filter, narrow }: Chooser): TemplateResult => {
  const words = bulkWords.words;
  const courses = overview.courses.map(({ courseId, title }) => [courseId, title] as const);
  const groups = overview.groups.map(({ groupId, name }) => [groupId, name] as const);
  return html`${
    courses.length > 1
      ? select({
          label: words.course,
          options: courses,
          chosen: filter.course,
          choose: (course) => narrow({ course }),
        })
      : nothing
  }
  ${
    groups.length > 0
      ? select({
          label: words.group,
          options: groups,
          chosen: filter.group,
          choose: (group) => narrow({ group }),
        })
      : nothing
  }`;
};

/** Whom it is for: a box for each child, and all of a group by one press. */
export const chooser = (of: Chooser): TemplateResult => {
  const words = bulkWords.words;
  const { chosen, choose } = of;
  const shown = shownOf(of);
  const toggle = (pupilId: string): void =>
    choose(chosen.includes(pupilId) ? chosen.filter((id) => id !== pupilId) : [...chosen, pupilId]);
  return html`<details class="card chooser" ?open=${of.open}>
    <summary>
      <h2>${words.whom}</h2>
      <span role="status">${chosen.length === 0 ? words.nobodyChosen : words.chosen(chosen.length)}</span>
    </summary>
    <div class="stack tight">
      <div class="row">
        ${filters(of)}
        <button
          class="button small pick"
          type="button"
          @click=${() => choose([...new Set([...chosen, ...shown.map(({ pupilId }) => pupilId)])])}
        >
          ${words.pickShown}
        </button>
        <button class="button small quiet" type="button" @click=${() => choose([])}>${words.clear}</button>
      </div>
      ${chosen.length > mostChildren ? html`<p class="problem" role="alert">${words.tooMany(mostChildren)}</p>` : nothing}
      <ul class="boxes">
        ${repeat(
          shown,
          ({ pupilId }) => pupilId,
          ({ pupilId, name }) =>
            html`<li>
              <label class="check">
                <input
                  type="checkbox"
                  .checked=${chosen.includes(pupilId)}
                  @change=${() => toggle(pupilId)}
                />
                ${name}
              </label>
            </li>`,
        )}
      </ul>
    </div>
  </details>`;
};

export const chooserStyles = css`
  .chooser > summary {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: baseline;
    cursor: pointer;
  }
  .chooser > summary::before {
    content: '▸';
  }
  .chooser[open] > summary::before {
    content: '▾';
  }
  .chooser > div {
    padding-block-start: 12px;
  }
  .boxes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
    gap: 2px 16px;
  }
  .row select {
    inline-size: auto;
    min-block-size: 36px;
    padding-block: 0.2em;
    font-weight: 400;
  }
`;
