import { css } from 'lit';

/** A class list for the screen and for a sheet of A4. */
export const classStyles = css`
  :host {
    display: grid;
    gap: 12px;
  }
  .choose {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
  }
  .choose .button {
    margin-inline-start: auto;
  }
  .search {
    flex: 0 1 16rem;
    min-block-size: 40px;
    border-radius: var(--round-full);
  }
  .help-cards {
    display: grid;
    gap: 12px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr));
    align-items: start;
  }
  .help-card {
    display: grid;
    gap: 8px;
    padding: 12px 16px;
    border: 1px solid var(--line);
    border-radius: var(--round-small);
    background: var(--surface);
    break-inside: avoid;
  }
  .head {
    align-items: start;
  }
  .name {
    min-block-size: 32px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--primary);
    font: inherit;
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .asked {
    padding: 6px 12px;
    border-radius: var(--round-small);
    background: var(--sea);
  }
  .lines {
    display: grid;
    gap: 8px;
  }
  .line {
    display: grid;
    gap: 4px;
    overflow-wrap: anywhere;
  }
  .line .icon {
    margin-inline-end: 0.4em;
    color: var(--primary);
    vertical-align: -0.15em;
  }
  .kind {
    font-weight: 600;
  }
  .how {
    color: var(--ink-soft);
  }
  .taps {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .tap {
    display: inline-flex;
    gap: 0.3em;
    align-items: center;
    min-block-size: 36px;
    padding: 0.1em 0.9em;
    border: 1px solid var(--edge);
    border-radius: var(--round-full);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-size: 0.95rem;
    cursor: pointer;
  }
  .tap:hover {
    background: var(--sea);
  }
  .tap[aria-pressed='true'] {
    border-color: var(--primary);
    background: var(--sea);
    color: var(--primary-strong);
    font-weight: 600;
  }
  .after {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: center;
  }
  .said {
    flex: 1 1 10rem;
    font-style: normal;
  }
  .text-button {
    min-block-size: 28px;
    padding: 0 4px;
    border: 0;
    background: none;
    color: var(--primary);
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .printed-for {
    display: none;
  }
  @media (forced-colors: active) {
    .tap[aria-pressed='true'] {
      border-width: 3px;
      border-color: Highlight;
    }
  }
  @media print {
    :host {
      gap: 6px;
    }
    .choose,
    .bare,
    .no-print {
      display: none;
    }
    .help-cards {
      grid-template-columns: 1fr 1fr;
      gap: 4mm;
      font-size: 9.5pt;
      line-height: 1.3;
    }
    .help-card {
      gap: 2px;
      padding: 2mm 3mm;
    }
    .lines {
      gap: 2px;
    }
    .name {
      min-block-size: 0;
      color: inherit;
      text-decoration: none;
    }
    .printed-for {
      display: block;
      font-size: 9pt;
    }
  }
`;
