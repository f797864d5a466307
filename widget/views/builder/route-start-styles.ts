import { css } from 'lit';

/** The beginning of a route: chips, proposals, three questions, and beside them what is known. */
export const routeStartStyles = css`
  .beside {
    display: grid;
    gap: 20px;
    align-items: start;
  }
  .starts {
    display: grid;
    gap: 14px;
  }
  .levels {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 32px;
    padding-block: 4px;
    color: var(--primary);
    font-weight: 600;
    cursor: pointer;
  }
  details ol {
    padding-inline-start: 1.4em;
    list-style: decimal;
  }
  fieldset {
    display: grid;
    gap: 4px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .check {
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: 40px;
    font-weight: 400;
  }
  .check input {
    flex: none;
  }
  @media (min-width: 900px) {
    .beside {
      grid-template-columns: minmax(0, 1fr) 18rem;
    }
  }
`;
