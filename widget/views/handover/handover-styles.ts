import { css } from 'lit';

/** One sheet of paper, and the same on the screen. */
export const handoverStyles = css`
  :host {
    display: block;
  }
  .page {
    display: grid;
    gap: 18px;
    max-inline-size: 46rem;
  }
  .page section {
    display: grid;
    align-content: start;
    gap: 6px;
    break-inside: avoid;
  }
  .page ul {
    display: grid;
    gap: 4px;
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .page li {
    overflow-wrap: anywhere;
  }
  .printed-for {
    display: none;
  }
  @media (min-width: 48rem) {
    .two {
      grid-template-columns: 1fr 1fr;
    }
  }
  .two {
    display: grid;
    gap: 18px;
  }
  @media print {
    .page {
      gap: 8px;
      font-size: 10pt;
    }
    .printed-for {
      display: block;
      font-size: 9pt;
    }
  }
`;
