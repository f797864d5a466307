import { css } from 'lit';

/** The quick note: everything in one small window. */
export const quickNoteStyles = css`
  form {
    display: grid;
    gap: 12px;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  .legend {
    padding: 0 0 4px;
    font-size: 0.95rem;
    font-weight: 600;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .whom .chips {
    max-block-size: 9.5em;
    padding: 4px;
    overflow: auto;
  }
  .chip {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-block-size: 34px;
    padding: 1px 12px;
    border: 1px solid var(--edge);
    border-radius: var(--round-full);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-size: 0.95rem;
    cursor: pointer;
  }
  .chip:hover {
    background: var(--sea);
  }
  .chip[aria-pressed='true'] {
    border-color: var(--primary);
    background: var(--sea);
    box-shadow: inset 0 0 0 1px var(--primary);
    color: var(--primary-strong);
    font-weight: 600;
  }
  .find {
    margin-block-end: 6px;
  }
  textarea {
    min-block-size: 3.4em;
  }
  summary {
    min-block-size: 28px;
    color: var(--primary);
    cursor: pointer;
  }
  .each {
    display: grid;
    gap: 8px;
    padding-block-start: 8px;
  }
  .audience {
    margin-block-start: 10px;
    padding: 8px 14px;
    border: 1px solid transparent;
    border-radius: var(--round-small);
    background: var(--sea);
  }
  .advice {
    padding: 6px 14px;
    border-inline-start: 4px solid var(--sea-deep);
  }
  /* The panel's own buttons hang over what comes after them. */
  .above:has(.on-its-way:not(.saved)) {
    padding-block-start: 46px;
  }
  @media (max-width: 44rem) {
    .above:has(.on-its-way:not(.saved)) {
      padding-block-start: 54px;
    }
  }
  .on-its-way {
    margin-block-end: 12px;
  }
  .refused {
    display: grid;
    gap: 6px;
  }
  /* Where the person is, above the line that says what happened. */
  .saved {
    position: fixed;
    z-index: 2;
    inset-block-end: calc(max(16px, 100vh - var(--sight-end, 100vh) + 16px) + 64px);
    inset-inline: 16px;
    display: flex;
    max-inline-size: 40rem;
    margin: 0 auto;
    box-shadow: var(--shadow);
    flex-wrap: wrap;
    gap: 6px 16px;
    align-items: center;
    justify-content: space-between;
  }
  @media (max-width: 30rem) {
    .saved {
      inset-block-end: calc(max(16px, 100vh - var(--sight-end, 100vh) + 16px) + 92px);
    }
  }
  .saved ul {
    list-style: disc;
    padding-inline-start: 1.2em;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      border: 3px solid Highlight;
    }
  }
  @media print {
    .on-its-way {
      display: none;
    }
  }
`;
