import { css } from 'lit';

/** A field to look for a name in, and what else picks from a list: pills with an edge. */
export const searchStyles = css`
  .choose select {
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: 44px;
    padding-inline: 12px;
    border: 1px solid var(--edge);
    border-radius: var(--round-full);
    background: var(--surface);
    color: inherit;
    font: inherit;
  }
  .search {
    display: flex;
    flex: 0 1 18rem;
    gap: 8px;
    align-items: center;
    min-block-size: 44px;
    padding-inline: 14px;
    border: 1px solid var(--edge);
    border-radius: var(--round-full);
    background: var(--surface);
    color: var(--ink-soft);
  }
  .search:focus-within {
    outline: 3px solid var(--focus);
    outline-offset: 3px;
  }
  .search input {
    flex: 1;
    inline-size: 100%;
    min-inline-size: 0;
    border: 0;
    outline: 0;
    background: none;
    color: var(--ink);
    font: inherit;
  }
  .search input::placeholder {
    color: var(--ink-soft);
    opacity: 1;
  }
`;
