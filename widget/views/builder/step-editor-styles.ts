import { css } from 'lit';

/** A step in the builder: a line with its number, under it the form when it is open. */
export const stepEditorStyles = css`
  :host {
    container-type: inline-size;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
  }
  :host([open]) {
    border-color: var(--edge);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 4px;
    align-items: center;
    padding: 6px 8px;
  }
  .handle {
    display: grid;
    place-items: center;
    inline-size: 32px;
    min-block-size: 44px;
    color: var(--ink-soft);
    cursor: grab;
    touch-action: none;
  }
  .handle .icon {
    stroke-width: 3;
  }
  h3 {
    flex: 1 1 9rem;
    min-inline-size: 0;
  }
  .title {
    display: flex;
    gap: 12px;
    align-items: center;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 4px 8px;
    border: 0;
    border-radius: var(--round-small);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .title:hover {
    background: var(--sea);
  }
  .number {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    border: 2px solid var(--sea-deep);
    border-radius: 50%;
    color: var(--primary);
  }
  .words {
    display: grid;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .words .soft {
    font-weight: 400;
  }
  .movers {
    display: flex;
    margin-inline-start: auto;
  }
  .mover {
    min-inline-size: 40px;
    min-block-size: 40px;
    padding: 0;
  }
  .mover[aria-disabled='true'] {
    opacity: 0.35;
    cursor: default;
  }
  .body {
    display: grid;
    gap: 16px;
    padding: 4px clamp(14px, 3cqi, 24px) 18px;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr));
    gap: 16px;
    align-items: start;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 4px;
  }
  .agreed {
    display: flex;
    flex-wrap: wrap;
    gap: 0 18px;
  }
  .agreed legend {
    float: inline-start;
    inline-size: 100%;
  }
  .agreed label {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 36px;
    font-weight: 400;
  }
  .agreed input {
    margin: 0;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 36px;
    padding: 6px 10px 6px 4px;
    border-radius: var(--round-small);
    color: var(--primary);
    font-weight: 600;
    cursor: pointer;
  }
  details[open] summary {
    margin-block-end: 10px;
  }
  .rows {
    display: grid;
    gap: 10px;
    padding-inline-start: 14px;
    border-inline-start: 4px solid var(--sea-deep);
  }
  .small-row {
    display: flex;
    gap: 8px;
    align-items: start;
  }
  .small-fields {
    display: grid;
    flex: 1;
    grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
    gap: 10px;
    min-inline-size: 0;
  }
  .small-row > .button {
    min-inline-size: 44px;
    min-block-size: 44px;
    margin-block-start: 28px;
    padding: 0;
  }
  .add {
    justify-self: start;
  }
`;
