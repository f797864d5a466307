import { css } from 'lit';

/** The form of a note: a line and two choices, beside each other where there is room. */
export const noteFormStyles = css`
  :host {
    container-type: inline-size;
  }
  section,
  form {
    display: grid;
    gap: 16px;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 6px;
  }
  .kind {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    position: relative;
    min-block-size: 40px;
    padding: 2px 14px 2px 10px;
    border: 1px solid var(--edge);
    border-radius: var(--round-full);
    background: var(--surface);
    font-weight: 400;
    cursor: pointer;
  }
  .kind .icon {
    color: var(--primary);
  }
  .kind input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .kind:has(:checked) {
    border-color: var(--primary);
    background: var(--sea);
    box-shadow: inset 0 0 0 1px var(--primary);
    font-weight: 600;
  }
  .kind:has(:focus-visible) {
    outline: 3px solid var(--focus);
    outline-offset: 3px;
  }
  .columns {
    display: grid;
    gap: 20px;
  }
  @container (min-width: 46rem) {
    .columns {
      grid-template-columns: minmax(0, 1.5fr) minmax(0, 1fr);
    }
  }
  .who-sees,
  .columns > .stack {
    display: grid;
    gap: 12px;
    align-content: start;
  }
  .choices {
    display: grid;
  }
  .choice {
    display: flex;
    gap: 10px;
    align-items: center;
    min-block-size: 34px;
    font-weight: 400;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    margin: 0;
  }
  .readers {
    padding-inline-start: 14px;
    border-inline-start: 4px solid var(--sea-deep);
  }
  .readers.wrong {
    border-color: var(--coral);
  }
  .audience {
    padding: 8px 14px;
    border: 1px solid transparent;
    border-radius: var(--round-small);
    background: var(--sea);
  }
  .advice {
    margin-block-start: 6px;
    padding: 6px 14px;
    border-inline-start: 4px solid var(--sea-deep);
  }
  @media (forced-colors: active) {
    .kind:has(:checked) {
      border: 3px solid Highlight;
    }
  }
`;
