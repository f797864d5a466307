import { css } from 'lit';

/** The choice beside its preview where there is room; the buttons at the end of both. */
export const pickerStyles = css`
  :host {
    container-type: inline-size;
  }
  .picker,
  .chooser,
  .side {
    display: grid;
    gap: 20px;
    align-content: start;
  }
  header {
    display: grid;
    gap: 4px;
  }
  h1 {
    font-size: 1.5rem;
  }
  h2 {
    font-size: 1.05rem;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 8px;
  }
  .kinds {
    display: grid;
    gap: 12px;
  }
  .kind {
    display: grid;
    gap: 12px;
    padding: 14px 16px;
    border: 1px solid var(--edge);
    border-radius: var(--round);
    background: var(--surface);
  }
  .kind:has(.choose :checked) {
    border-color: var(--primary);
    box-shadow: inset 0 0 0 1px var(--primary);
  }
  .kind:hover {
    border-color: var(--primary);
  }
  .choose {
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr);
    gap: 4px 12px;
    align-items: center;
    cursor: pointer;
  }
  .choose input,
  .target input {
    flex: none;
    margin: 0;
  }
  .choose .icon {
    inline-size: 1.8em;
    block-size: 1.8em;
    color: var(--primary);
  }
  .about {
    grid-column: 3;
    color: var(--ink-soft);
    font-weight: 400;
  }
  .targets {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
  }
  .target {
    display: flex;
    gap: 10px;
    align-items: center;
    min-block-size: 34px;
    font-weight: 400;
    cursor: pointer;
  }
  .preview {
    display: grid;
    gap: 12px;
    padding: 16px;
    border-radius: var(--round);
    background: var(--sea);
  }
  .card {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 2px 12px;
    padding: 12px 14px;
    border-radius: var(--round-small);
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  .card .icon {
    grid-row: span 3;
    inline-size: 1.8em;
    block-size: 1.8em;
    margin-block-start: 2px;
    color: var(--primary);
  }
  .card-title {
    font-weight: 600;
  }
  .deeds {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: center;
  }
  @container (min-width: 52rem) {
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: 28px;
    }
  }
  @container (max-width: 52rem) {
    .columns {
      display: grid;
      gap: 20px;
    }
  }
  @media (forced-colors: active) {
    .kind:has(.choose :checked) {
      border: 3px solid Highlight;
    }
  }
`;
