import { html, nothing, type TemplateResult } from 'lit';
import type { Step } from '../../../lti-server/contract/routes.ts';
import { builderWords } from '../../locales/builder-words.ts';
import { icon } from '../../styles/icons.ts';
import { plusIcon, trashIcon } from '../../styles/panel-icons.ts';
import { lineField, textField } from './controls.ts';
import { emptyAlternative, most } from './plan-form.ts';

interface Rows {
  step: Step;
  problems: ReadonlyMap<string, string>;
  set: (change: Partial<Step>) => void;
}

const replaced = <Thing extends object>(
  things: readonly Thing[],
  place: number,
  change: Partial<Thing>,
): Thing[] => things.map((thing, at) => (at === place ? { ...thing, ...change } : thing));
const without = <Thing>(things: readonly Thing[], place: number): Thing[] =>
  things.filter((_, at) => at !== place);

/** A small list inside a step: rows that come and go, with a word on every button. */
const rowList = ({
  name,
  title,
  hint,
  rows,
  rowName,
  remove,
  add,
  addWord,
  limit,
}: {
  name: string;
  title: string;
  hint?: string;
  rows: readonly TemplateResult[];
  rowName: (place: number) => string;
  remove: (place: number) => void;
  add: () => void;
  addWord: string;
  limit: number;
}): TemplateResult => html`
  <fieldset class="rows" data-rows=${name}>
    <legend>${title}</legend>
    ${hint && rows.length > 0 ? html`<p class="hint">${hint}</p>` : nothing}
    ${rows.map(
      (row, place) =>
        html`<div class="small-row">
          <div class="small-fields">${row}</div>
          <button
            class="button small quiet"
            type="button"
            aria-label=${builderWords.words.removeRow(rowName(place + 1))}
            title=${builderWords.words.removeRow(rowName(place + 1))}
            @click=${() => remove(place)}
          >
            ${icon(trashIcon)}
          </button>
        </div>`,
    )}
    ${
      rows.length < limit
        ? html`<button class="button small quiet add" type="button" @click=${add}>
            ${icon(plusIcon)}${addWord}
          </button>`
        : nothing
    }
  </fieldset>
`;

const helperRows = ({ step: { helpers }, problems, set }: Rows): TemplateResult => {
  const words = builderWords.words;
  return rowList({
    name: 'helper',
    title: words.helpers,
    hint: words.helpersHint,
    rows: helpers.map((name, place) =>
      lineField({
        id: `helper-${place}`,
        label: words.helper(place + 1),
        value: name,
        max: 80,
        problem: problems.get(`helper-${place}`),
        set: (value) => set({ helpers: helpers.with(place, value) }),
      }),
    ),
    rowName: words.helper,
    remove: (place) => set({ helpers: without(helpers, place) }),
    add: () => set({ helpers: [...helpers, ''] }),
    addWord: words.addHelper,
    limit: most.helpers,
  });
};

const resourceRows = ({ step: { resources }, problems, set }: Rows): TemplateResult => {
  const words = builderWords.words;
  return rowList({
    name: 'resource',
    title: words.resources,
    rows: resources.map(
      ({ title, url }, place) => html`
        ${lineField({
          id: `resource-${place}-title`,
          label: words.resourceTitle,
          value: title,
          max: 200,
          problem: problems.get(`resource-${place}-title`),
          set: (value) => set({ resources: replaced(resources, place, { title: value }) }),
        })}
        ${lineField({
          id: `resource-${place}-url`,
          label: words.resourceUrl,
          value: url,
          type: 'url',
          max: 2000,
          problem: problems.get(`resource-${place}-url`),
          set: (value) => set({ resources: replaced(resources, place, { url: value }) }),
        })}
      `,
    ),
    rowName: words.resource,
    remove: (place) => set({ resources: without(resources, place) }),
    add: () => set({ resources: [...resources, { title: '', url: '' }] }),
    addWord: words.addResource,
    limit: most.resources,
  });
};

const alternativeRows = ({ step: { alternatives }, problems, set }: Rows): TemplateResult => {
  const words = builderWords.words;
  return rowList({
    name: 'alternative',
    title: words.alternatives,
    hint: words.alternativesHint,
    rows: alternatives.map(
      ({ title, whatToDo }, place) => html`
        ${lineField({
          id: `alternative-${place}-title`,
          label: words.alternativeTitle,
          value: title,
          max: 120,
          problem: problems.get(`alternative-${place}-title`),
          set: (value) => set({ alternatives: replaced(alternatives, place, { title: value }) }),
        })}
        ${textField({
          id: `alternative-${place}-whatToDo`,
          label: words.whatToDo,
          value: whatToDo,
          max: 2000,
          rows: 2,
          problem: problems.get(`alternative-${place}-whatToDo`),
          set: (value) => set({ alternatives: replaced(alternatives, place, { whatToDo: value }) }),
        })}
      `,
    ),
    rowName: words.alternative,
    remove: (place) => set({ alternatives: without(alternatives, place) }),
    add: () => set({ alternatives: [...alternatives, emptyAlternative()] }),
    addWord: words.addAlternative,
    limit: most.alternatives,
  });
};

/** Helpers, materials and ways to choose from. */
export const stepRows = (rows: Rows): TemplateResult =>
  html`${helperRows(rows)} ${resourceRows(rows)} ${alternativeRows(rows)}`;
