import { css } from 'lit';

/** What stands above every screen of the panel. */
export const panelStyles = css`
  /* Beside the way back or the heading of whatever screen comes below. */
  .tools {
    position: relative;
    display: flex;
    gap: 8px;
    justify-content: flex-end;
    inline-size: fit-content;
    margin-block-end: -36px;
    margin-inline-start: auto;
  }
  .tools .button {
    min-block-size: 36px;
    padding: 0.25em 0.9em;
    font-size: 0.95rem;
  }
  @media (max-width: 44rem) {
    .tools {
      gap: 4px;
      margin-block-end: -44px;
    }
    .tools .button {
      min-block-size: 44px;
    }
    .tools .note .icon {
      display: none;
    }
    .tools .cover {
      padding-inline: 0.6em;
    }
    .tools .word {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  /* The longest way back, «К маршруту», needs its place on the narrowest screen. */
  @media (max-width: 22rem) {
    .tools .button {
      padding-inline: 0.45em;
    }
  }
  @media print {
    .tools {
      display: none;
    }
  }
`;
