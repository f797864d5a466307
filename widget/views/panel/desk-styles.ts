import { css } from 'lit';

/** What every screen of the panel shares: denser than the child's page, the same calm. */
export const deskStyles = css`
  :host {
    font-size: 1rem;
  }
  h1 {
    font-size: clamp(1.4rem, 1.15rem + 1.2vw, 1.9rem);
  }
  h2 {
    font-size: 1.2rem;
  }
  h3 {
    font-size: 1.05rem;
  }
  h1:focus,
  h2:focus,
  h3:focus {
    outline: none;
  }
  h1:focus-visible,
  h2:focus-visible,
  h3:focus-visible {
    outline: 3px solid var(--focus);
  }
  .button.small {
    min-block-size: 36px;
    padding: 0.25em 0.9em;
    font-size: 0.95rem;
  }
  textarea {
    min-block-size: 4.2em;
  }
  .card {
    padding: clamp(14px, 2.5vw, 24px);
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
  }
  .between {
    justify-content: space-between;
  }
  .stack {
    display: grid;
    gap: var(--gap);
    min-inline-size: 0;
  }
  .tight {
    gap: 6px;
  }
  .small-text {
    font-size: 0.92rem;
  }
  .badge {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    padding: 0.1em 0.8em;
    border: 1px solid transparent;
    border-radius: var(--round-full);
    background: var(--sea);
    font-size: 0.92rem;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .badge.plain {
    border-color: var(--line);
    background: none;
    color: var(--ink-soft);
  }
  .badge.warm {
    background: var(--sand);
    color: var(--sand-ink);
  }
  .banner {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 14px;
    align-items: center;
    padding: 10px 16px;
    border: 1px solid transparent;
    border-radius: var(--round-small);
    background: var(--sand);
    color: var(--sand-ink);
  }
  .banner .button.quiet {
    color: inherit;
  }
  .as-written {
    max-inline-size: 70ch;
    white-space: pre-line;
  }
  @media (max-width: 44rem) {
    .tabs .tab {
      min-block-size: 44px;
      padding: 4px 10px;
    }
  }
  @media print {
    .badge,
    .banner {
      border-color: var(--line);
    }
    .no-print {
      display: none;
    }
    .card {
      padding: 0;
      border: 0;
    }
  }
`;
