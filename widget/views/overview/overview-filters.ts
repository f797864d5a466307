import { html, nothing, type TemplateResult } from 'lit';
import type { Overview } from '../../../lti-server/contract/overview.ts';
import { stages, type Stage } from '../../../lti-server/contract/vocabulary.ts';
import { overviewWords } from '../../locales/overview-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { icon } from '../../styles/icons.ts';
import { searchIcon } from '../../styles/panel-icons.ts';
import { sortings, type OverviewChoice, type Sorting } from './overview-choice.ts';

interface Option {
  id: string;
  title: string;
}

const select = (of: {
  label: string;
  options: readonly Option[];
  chosen: string;
  choose: (id: string) => void;
}): TemplateResult =>
  html`<label class="chooser">
    <span>${of.label}</span>
    <select @change=${(event: Event) => of.choose((event.target as HTMLSelectElement).value)}>
      ${of.options.map(({ id, title }) => html`<option value=${id} ?selected=${id === of.chosen}>${title}</option>`)}
    </select>
  </label>`;

/** What can be filtered and sorted; a filter with nothing to choose from is not shown. */
export const overviewFilters = ({
  overview,
  choice,
  set,
}: {
  overview: Overview;
  choice: OverviewChoice;
  set: (change: Partial<OverviewChoice>) => void;
}): TemplateResult => {
  const words = overviewWords.words;
  const anyOr = (options: readonly Option[]): Option[] => [{ id: '', title: words.any }, ...options];
  const { courses, groups, children } = overview;
  const tutors = [...new Set(children.flatMap((child) => child.tutors))].sort();
  const known = stages.filter((stage) => children.some((child) => child.stage === stage));
  const filter = (of: {
    label: string;
    options: readonly Option[];
    chosen: string;
    choose: (id: string) => void;
    atLeast: number;
  }): TemplateResult | typeof nothing =>
    of.options.length < of.atLeast ? nothing : select({ ...of, options: anyOr(of.options) });
  return html`<div class="choose no-print">
    ${select({
      label: words.sort,
      options: sortings.map((id) => ({ id, title: words.sorts[id] })),
      chosen: choice.sort,
      choose: (id) => set({ sort: id as Sorting }),
    })}
    ${filter({
      label: words.course,
      options: courses.map(({ courseId, title }) => ({ id: courseId, title })),
      chosen: choice.course,
      choose: (course) => set({ course }),
      atLeast: 2,
    })}
    ${filter({
      label: words.group,
      options: groups.map(({ groupId, name }) => ({ id: groupId, title: name })),
      chosen: choice.group,
      choose: (group) => set({ group }),
      atLeast: 1,
    })}
    ${filter({
      label: words.tutor,
      options: tutors.map((name) => ({ id: name, title: name })),
      chosen: choice.tutor,
      choose: (tutor) => set({ tutor }),
      atLeast: 1,
    })}
    ${filter({
      label: words.stage,
      options: known.map((stage) => ({ id: stage, title: panelWords.words.stages[stage] })),
      chosen: choice.stage,
      choose: (stage) => set({ stage: stage as Stage | '' }),
      atLeast: 2,
    })}
    <label class="search">
      ${icon(searchIcon)}<span class="only-read-aloud">${words.search}</span>
      <input
        type="search"
        placeholder=${words.search}
        .value=${choice.search}
        @input=${(event: InputEvent) => set({ search: (event.target as HTMLInputElement).value })}
      />
    </label>
  </div>`;
};
