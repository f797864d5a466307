import { css } from 'lit';

/** The route as adults read it. */
export const routeDeskStyles = css`
  .step-state {
    inline-size: auto;
    min-block-size: 36px;
    padding-block: 2px;
    border-radius: var(--round-full);
    font-size: 0.95rem;
  }
  .versions {
    padding: 4px 16px 12px;
    border: 1px solid var(--line);
    border-radius: var(--round-small);
  }
  .versions:not([open]) {
    padding-block-end: 4px;
  }
  .versions summary {
    min-block-size: 40px;
    padding-block: 8px;
    color: var(--primary);
    font-weight: 600;
    cursor: pointer;
  }
  .versions li {
    padding-block: 6px;
  }
  .versions li + li {
    border-block-start: 1px solid var(--line);
  }
  .problem-line {
    margin-block-end: 14px;
  }
  @media print {
    .step-state {
      padding: 0;
      border: 0;
      appearance: none;
    }
  }
`;
