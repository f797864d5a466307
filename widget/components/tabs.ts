import { css, html, type TemplateResult } from 'lit';

/** Tabs after the pattern of the ARIA guide: arrows move, one tab stop for all. */
export const tabs = ({
  label,
  items,
  chosen,
  choose,
  panel,
}: {
  label: string;
  items: readonly { id: string; title: string }[];
  chosen: string;
  choose: (id: string) => void;
  panel: TemplateResult;
}): TemplateResult => {
  const move = (event: KeyboardEvent): void => {
    const rightwards = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? -1 : 1;
    const by = { ArrowRight: rightwards, ArrowLeft: -rightwards }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const place = items.findIndex(({ id }) => id === chosen);
    const next = (place + by + items.length) % items.length;
    choose(items[next]!.id);
    const buttons = (event.currentTarget as Element).querySelectorAll<HTMLElement>('[role=tab]');
    buttons[next]?.focus();
  };
  return html`
    <div class="tabs" role="tablist" aria-label=${label} @keydown=${move}>
      ${items.map(
        ({ id, title }) =>
          html`<button
            class="tab"
            type="button"
            role="tab"
            id="tab-${id}"
            aria-controls="tab-panel"
            aria-selected=${id === chosen}
            tabindex=${id === chosen ? 0 : -1}
            @click=${() => choose(id)}
          >
            ${title}
          </button>`,
      )}
    </div>
    <div id="tab-panel" role="tabpanel" aria-labelledby="tab-${chosen}">${panel}</div>
  `;
};

export const tabStyles = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    border-block-end: 2px solid var(--line);
  }
  .tab {
    min-block-size: 48px;
    margin-block-end: -2px;
    padding: 8px 18px;
    border: 0;
    border-block-end: 4px solid transparent;
    border-radius: var(--round-small) var(--round-small) 0 0;
    background: none;
    color: var(--ink-soft);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .tab:hover {
    background: var(--sea);
  }
  .tab[aria-selected='true'] {
    border-color: var(--primary);
    color: var(--primary);
  }
  @media (forced-colors: active) {
    .tab {
      border-color: Canvas;
    }
    .tab[aria-selected='true'] {
      border-color: Highlight;
    }
  }
`;
