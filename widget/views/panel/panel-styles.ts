import { css } from 'lit';

/** What stands above every screen of the panel. */
export const panelStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    justify-content: flex-end;
    margin-block-end: 8px;
  }
  .tools .button {
    min-block-size: 36px;
    padding: 0.25em 0.9em;
    font-size: 0.95rem;
  }
  @media print {
    .tools {
      display: none;
    }
  }
`;
