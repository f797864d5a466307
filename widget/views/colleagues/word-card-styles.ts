import { css } from 'lit';

/** A question or a recommendation, as it lies between colleagues. */
export const wordCardStyles = css`
  article {
    display: grid;
    gap: 6px;
    padding: 12px 16px;
    border: 1px solid var(--line);
    border-radius: var(--round-small);
    background: var(--surface);
    overflow-wrap: anywhere;
    break-inside: avoid;
  }
  .asked-fields {
    display: grid;
    gap: 4px;
  }
  .asked-fields dt {
    color: var(--ink-soft);
    font-size: 0.92rem;
  }
  .asked-fields dd {
    margin: 0 0 4px;
    white-space: pre-line;
  }
  .answer {
    padding: 8px 14px;
    border-inline-start: 4px solid var(--sea-deep);
  }
  .late {
    padding-inline-start: 10px;
    border-inline-start: 4px solid var(--coral);
    font-weight: 600;
  }
  h3 {
    font-size: 1rem;
  }
  .name {
    min-block-size: 28px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--primary);
    font: inherit;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
`;
