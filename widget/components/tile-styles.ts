import { css } from 'lit';

/** Large tiles with a picture and a word, for a child's finger: `.tiles` holds `.tile` buttons. */
export const tileStyles = css`
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(8.2rem, 42%), 1fr));
    gap: 16px;
  }
  .tile {
    display: grid;
    gap: 6px;
    place-items: center;
    align-content: center;
    inline-size: 100%;
    min-block-size: 96px;
    padding: 10px 6px;
    border: 2px solid var(--edge);
    border-radius: var(--round);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-size: clamp(0.95rem, 4.8vw, 1.05rem);
    font-weight: 600;
    line-height: 1.2;
    overflow-wrap: anywhere;
    cursor: pointer;
    touch-action: manipulation;
  }
  .tile .icon {
    inline-size: 2.2em;
    block-size: 2.2em;
    color: var(--primary);
  }
  .tiles.three {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  .three .tile {
    padding-inline: 2px;
    font-size: clamp(0.95rem, 4.6vw, 1.05rem);
  }
  /* Five stand as three and two, with little room as two, two and one: none is left alone beside nothing. */
  .tiles:has(> :nth-child(5):last-child) {
    grid-template-columns: repeat(6, minmax(0, 1fr));
  }
  .tiles:has(> :nth-child(5):last-child) > * {
    grid-column: span 2;
  }
  .tiles:has(> :nth-child(5):last-child) > :nth-child(n + 4) {
    grid-column: span 3;
  }
  @media (max-width: 28rem) {
    .tiles:not(.three):has(> :nth-child(5):last-child) > * {
      grid-column: span 3;
    }
    .tiles:not(.three):has(> :nth-child(5):last-child) > :last-child {
      grid-column: 1 / -1;
    }
  }
  .tile:hover {
    border-color: var(--primary);
  }
  .tile[aria-pressed='true'] {
    border: 4px solid var(--primary);
    background: var(--sea);
  }
  .tile[aria-disabled='true'] {
    opacity: 0.7;
    cursor: progress;
  }
  @media (forced-colors: active) {
    .tile[aria-pressed='true'] {
      border-color: Highlight;
    }
  }
  @media print {
    .tiles {
      display: none;
    }
  }
`;
