import { css } from 'lit';

/** What the parts of the screen share. */
export const bulkStyles = css`
  .child-line {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    padding-block: 6px;
    border-block-start: 1px solid var(--line);
  }
  .check {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 32px;
    font-weight: 400;
  }
  .check input {
    flex: none;
    inline-size: 22px;
    block-size: 22px;
    min-block-size: 22px;
    accent-color: var(--primary);
  }
  .check.strong {
    font-weight: 600;
  }
  fieldset {
    display: grid;
    gap: 8px;
    min-inline-size: 0;
    padding: 0;
    border: 0;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr));
    gap: 12px;
  }
`;
