import { css, html, type TemplateResult } from 'lit';
import { checkIcon, icon } from '../styles/icons.ts';

/** A row of choices of which one is on; each is a button that says whether it is pressed. */
export const filterChips = <Id extends string>({
  label,
  items,
  chosen,
  choose,
}: {
  label: string;
  items: readonly { id: Id; title: string; count?: number }[];
  chosen: Id;
  choose: (id: Id) => void;
}): TemplateResult => html`
  <div class="filter-chips" role="group" aria-label=${label}>
    ${items.map(
      ({ id, title, count }) =>
        html`<button
          class="filter-chip"
          type="button"
          aria-pressed=${id === chosen}
          @click=${() => choose(id)}
        >
          ${id === chosen ? icon(checkIcon) : ''}${title}${count === undefined ? '' : html` <span class="count">${count}</span>`}
        </button>`,
    )}
  </div>
`;

export const filterChipStyles = css`
  .filter-chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .filter-chip {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    min-block-size: 40px;
    padding: 0.2em 1em;
    border: 1px solid var(--edge);
    border-radius: var(--round-full);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    cursor: pointer;
  }
  .filter-chip:hover {
    background: var(--sea);
  }
  .filter-chip[aria-pressed='true'] {
    border-color: var(--primary);
    background: var(--sea);
    color: var(--primary-strong);
    font-weight: 600;
  }
  .count {
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .filter-chip[aria-pressed='true'] {
      border-width: 3px;
      border-color: Highlight;
    }
  }
  @media print {
    .filter-chips {
      display: none;
    }
  }
`;
