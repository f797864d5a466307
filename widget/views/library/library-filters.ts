import { css, html, type TemplateResult } from 'lit';
import { itemPlaces, libraryKinds, needs } from '../../../lti-server/contract/library-vocabulary.ts';
import { libraryViewWords } from '../../locales/library-view-words.ts';
import { libraryWords } from '../../locales/library-words.ts';
import type { LibraryFilter } from './library-filter.ts';

const ages = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17];
const lengths = [2, 5, 10];

const select = <Value extends string | number>(of: {
  id: string;
  label: string;
  chosen: Value | null;
  none: string;
  options: readonly (readonly [Value, string])[];
  choose: (value: Value | null) => void;
}): TemplateResult =>
  html`<label class="filter" for=${of.id}>
    <span>${of.label}</span>
    <select
      id=${of.id}
      @change=${({ target }: Event) => {
        const { value } = target as HTMLSelectElement;
        of.choose(of.options.find(([known]) => String(known) === value)?.[0] ?? null);
      }}
    >
      <option value="" .selected=${of.chosen === null}>${of.none}</option>
      ${of.options.map(
        ([value, title]) => html`<option value=${value} .selected=${value === of.chosen}>${title}</option>`,
      )}
    </select>
  </label>`;

/** What is needed: for what, for whom, how long, where. */
export const libraryFilters = (
  filter: LibraryFilter,
  set: (change: Partial<LibraryFilter>) => void,
): TemplateResult => {
  const words = libraryViewWords.words;
  return html`<div class="filters" role="group" aria-label=${words.filters}>
    ${select({
      id: 'need',
      label: words.need,
      chosen: filter.need,
      none: words.anyNeed,
      options: needs.map((need) => [need, libraryWords.words.needs[need]] as const),
      choose: (need) => set({ need }),
    })}
    ${select({
      id: 'kind',
      label: words.kind,
      chosen: filter.kind,
      none: words.anyKind,
      options: libraryKinds.map((kind) => [kind, words.kinds[kind]] as const),
      choose: (kind) => set({ kind }),
    })}
    ${select({
      id: 'age',
      label: words.age,
      chosen: filter.age,
      none: words.anyAge,
      options: ages.map((age) => [age, words.years(age)] as const),
      choose: (age) => set({ age }),
    })}
    ${select({
      id: 'minutes',
      label: words.time,
      chosen: filter.minutes,
      none: words.anyTime,
      options: lengths.map((minutes) => [minutes, words.upTo(minutes)] as const),
      choose: (minutes) => set({ minutes }),
    })}
    ${select({
      id: 'place',
      label: words.place,
      chosen: filter.place,
      none: words.anyPlace,
      options: itemPlaces.map((place) => [place, words.places[place]] as const),
      choose: (place) => set({ place }),
    })}
  </div>`;
};

export const libraryFiltersStyles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
    gap: 12px;
  }
  .filter {
    display: grid;
    gap: 4px;
  }
  .filter select {
    font-weight: 400;
  }
  @media print {
    .filters {
      display: none;
    }
  }
`;
