import { css } from 'lit';

/** Cards on a telephone, rows on a wide screen. */
export const coordinationStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--gap);
    min-inline-size: 0;
  }
  .choose-row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 14px;
    align-items: end;
  }
  .choose-row .field {
    flex: 0 1 15rem;
    min-inline-size: min(12rem, 100%);
  }
  .list {
    display: grid;
    border: 1px solid var(--line);
    border-radius: var(--round-small);
    background: var(--surface);
  }
  .list > li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 2px 12px;
    align-items: start;
    padding: 8px 14px;
    border-block-end: 1px solid var(--line);
    break-inside: avoid;
  }
  .list > li:last-child {
    border: 0;
  }
  .list.plain > li {
    grid-template-columns: minmax(0, 1fr);
  }
  .list input[type='checkbox'] {
    margin-block-start: 4px;
  }
  .who {
    display: grid;
    gap: 2px 16px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .bar {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    padding: 10px 14px;
    border-radius: var(--round-small);
    background: var(--sea);
  }
  fieldset {
    display: grid;
    gap: 8px;
    margin: 0;
    padding: 10px 14px;
    border: 1px solid var(--line);
    border-radius: var(--round-small);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .scrolls {
    position: relative;
    overflow-x: auto;
  }
  th,
  td {
    padding: 8px 12px;
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }
  td.number {
    font-variant-numeric: tabular-nums;
  }
  .printed-for {
    display: none;
  }
  @media (min-width: 48rem) {
    .who {
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
    }
  }
  @media print {
    .printed-for {
      display: block;
      font-size: 9pt;
    }
  }
`;
