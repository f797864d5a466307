import { css } from 'lit';

/** The route builder: the parts of a plan one under another, what saves it always at hand. */
export const builderStyles = css`
  .top {
    display: grid;
    gap: 6px;
    margin-block-end: 18px;
  }
  .back {
    justify-self: start;
    margin-inline-start: -0.9em;
  }
  form {
    display: grid;
    gap: 24px;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr));
    gap: 16px;
    align-items: start;
  }
  .goals,
  .steps {
    display: grid;
    gap: 10px;
  }
  .goal {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
    align-items: start;
    padding-inline-start: 14px;
    border-inline-start: 4px solid var(--sea-deep);
  }
  .goal > .button {
    min-inline-size: 44px;
    min-block-size: 44px;
    margin-block-start: 28px;
    padding: 0;
  }
  .step {
    position: relative;
  }
  .step.dragged {
    z-index: 1;
    opacity: 0.85;
    cursor: grabbing;
  }
  .step.before::before,
  .step.after::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    block-size: 4px;
    border-radius: 2px;
    background: var(--primary);
    forced-color-adjust: none;
  }
  .step.before::before {
    inset-block-start: -7px;
  }
  .step.after::after {
    inset-block-end: -7px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    position: sticky;
    z-index: 2;
    inset-block-end: 0;
    padding-block: 10px;
    border-block-start: 1px solid var(--line);
    background: var(--paper);
  }
  .removed {
    justify-content: space-between;
  }
`;
