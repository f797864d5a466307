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
  /* Beside the way back or the heading of whatever screen comes below, where there is room for both. */
  @media (min-width: 48rem) {
    .tools {
      position: relative;
      inline-size: fit-content;
      margin-block-end: -36px;
      margin-inline-start: auto;
    }
  }
  @media print {
    .tools {
      display: none;
    }
  }
`;
