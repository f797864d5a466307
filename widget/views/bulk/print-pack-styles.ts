import { css } from 'lit';

/** Sheets of paper: on the screen one under the other, on paper each on a page of its own. */
export const printPackStyles = css`
  dialog {
    inline-size: 100%;
    max-inline-size: 100%;
    block-size: 100%;
    max-block-size: 100%;
    padding: 16px;
    border: 0;
    background: var(--paper);
    color: var(--ink);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
    align-items: center;
    margin-block-end: 16px;
  }
  .sheet {
    display: grid;
    grid-template-rows: 1fr auto;
    max-inline-size: 190mm;
    min-block-size: 120mm;
    margin-inline: auto;
    margin-block-end: 16px;
    padding: 8mm;
    border: 1px solid #999;
    background: #fff;
    color: #000;
    font-size: 15pt;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 2mm 8mm;
    justify-content: space-between;
    margin-block-start: 6mm;
    padding-block-start: 2mm;
    border-block-start: 1px solid #777;
    font-size: 9.5pt;
  }
  li.week-step {
    grid-template-columns: 12mm 1fr auto;
  }
  li.week-step > .icon {
    inline-size: 10mm;
    block-size: 10mm;
  }
  .what {
    font-size: 11pt;
    white-space: pre-line;
  }
  .days {
    display: flex;
    gap: 2mm;
  }
  .days .square {
    inline-size: 8mm;
    block-size: 8mm;
  }
  .help h3 {
    margin-block: 5mm 2mm;
    font-size: 15pt;
  }
  ul.lines {
    display: grid;
    gap: 2mm;
    padding-inline-start: 6mm;
    list-style: disc;
  }
  ul.lines li {
    display: list-item;
    padding: 0;
    border: 0;
  }
  @media (max-width: 560px) {
    .sheet {
      padding: 4mm;
    }
    li.week-step {
      grid-template-columns: 12mm 1fr;
    }
    .days {
      grid-column: 1 / -1;
    }
  }
  @media print {
    dialog {
      position: static;
      display: block;
      padding: 0;
      overflow: visible;
    }
    .bar {
      display: none;
    }
    .sheet {
      max-inline-size: none;
      min-block-size: 265mm;
      margin: 0;
      padding: 0;
      border: 0;
    }
    .sheet:not(:last-child) {
      break-after: page;
    }
  }
`;
