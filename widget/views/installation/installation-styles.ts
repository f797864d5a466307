import { css } from 'lit';

/** What every part of the installation page shares: plain, dense, readable on a phone. */
export const installationStyles = css`
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
  h2:focus {
    outline: none;
  }
  h1:focus-visible,
  h2:focus-visible {
    outline: 3px solid var(--focus);
  }
  .stack {
    display: grid;
    gap: var(--gap);
    min-inline-size: 0;
  }
  .tight {
    gap: 8px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
  }
  .row.well {
    flex-wrap: nowrap;
    align-items: start;
  }
  .row.well > svg {
    flex: none;
  }
  .between {
    justify-content: space-between;
  }
  /* Alone in its line it stands where it stands beside others. */
  .between > .quiet {
    margin-inline-start: auto;
  }
  .tick {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 10px;
    align-items: center;
    min-block-size: 44px;
    font-weight: 400;
  }
  .intro {
    max-inline-size: 65ch;
  }
  .card {
    display: grid;
    gap: 10px;
    min-inline-size: 0;
    padding: clamp(14px, 2.5vw, 22px);
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
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
    padding: 10px 16px;
    border: 1px solid transparent;
    border-radius: var(--round-small);
    background: var(--sand);
    color: var(--sand-ink);
  }
  .small {
    font-size: 0.92rem;
  }
  .button.small {
    min-block-size: 40px;
    padding: 0.25em 0.9em;
    font-size: 0.95rem;
  }
  code {
    font-family: ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace;
    font-size: 0.9em;
    overflow-wrap: anywhere;
  }
  .facts {
    display: grid;
    gap: 4px 16px;
  }
  .facts dt {
    color: var(--ink-soft);
    font-size: 0.92rem;
  }
  @media (min-width: 40rem) {
    .facts {
      grid-template-columns: minmax(9rem, 16rem) minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .badge,
    .banner,
    .card {
      border: 1px solid CanvasText;
    }
  }
`;
