import { css } from 'lit';

/** The name of a pupil, and the button that it is where it opens the card. */
export const nameStyles = css`
  .name {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-align: start;
    overflow-wrap: anywhere;
  }
  button.name {
    min-block-size: 28px;
    color: var(--primary);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  button.name:hover {
    text-decoration-thickness: 2px;
  }
`;
