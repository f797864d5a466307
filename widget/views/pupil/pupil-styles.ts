import { css } from 'lit';

/** The pupil's page: one column on a phone, the quiet things beside the way on a wide screen. */
export const pupilStyles = css`
  :host {
    container-type: inline-size;
    font-size: 1.25rem;
    letter-spacing: 0.01em;
  }
  .button {
    min-block-size: 64px;
  }
  .page {
    display: grid;
    gap: clamp(24px, 4vw, 48px);
  }
  .way,
  .beside {
    display: grid;
    gap: 24px;
    align-content: start;
    min-inline-size: 0;
  }
  @container (min-width: 60rem) {
    .page {
      grid-template-columns: minmax(0, 1fr) 20rem;
    }
  }
  .top {
    display: grid;
    gap: 12px;
  }
  .child {
    margin-block-end: -8px;
    color: var(--ink-soft);
    font-weight: 600;
  }
  h1 {
    font-size: clamp(1.6rem, 1.2rem + 2vw, 2.2rem);
    letter-spacing: -0.005em;
  }
  .purpose {
    max-inline-size: 45ch;
    white-space: pre-line;
  }
  h2 {
    display: flex;
    gap: 10px;
    align-items: center;
    margin-block-end: 12px;
    font-size: inherit;
  }
  h2 .icon {
    color: var(--primary);
  }
  .said,
  .note {
    /* Seen only where the colours are the reader's own. */
    border: 1px solid transparent;
  }
  .said {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    justify-content: space-between;
    min-block-size: 64px;
    padding: 8px 20px;
    border-radius: var(--round);
    background: var(--sand);
    color: var(--sand-ink);
    font-weight: 600;
  }
  .said:not(:has(button, p:not(:empty, .only-read-aloud))) {
    border: 0;
    position: absolute;
    min-block-size: 0;
    padding: 0;
  }
  .said .button {
    color: inherit;
  }
  .main {
    display: grid;
    gap: 24px;
    align-content: start;
  }
  @container (min-width: 60rem) {
    .page.level-1,
    .page.level-2 {
      grid-template-columns: minmax(0, 1fr);
    }
    .level-1 .way,
    .level-2 .way {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr);
      column-gap: 40px;
    }
    .level-2 .top {
      grid-column: 1 / -1;
    }
  }
  .places {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(max(8.5rem, 30%), 1fr));
    gap: 16px;
  }
  /* In two columns, the last one is not left alone. */
  @container (max-width: 28rem) {
    .places li:last-child:nth-child(odd) {
      grid-column: 1 / -1;
    }
  }
  .place {
    display: grid;
    gap: 6px;
    place-items: center;
    align-content: center;
    inline-size: 100%;
    min-block-size: 88px;
    padding: 8px 6px;
    border: 2px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-weight: 600;
    line-height: 1.2;
    cursor: pointer;
    touch-action: manipulation;
  }
  .place:hover {
    border-color: var(--primary);
    background: var(--sea);
  }
  .place .icon {
    color: var(--primary);
    font-size: 1.9em;
  }
  .notes,
  .goals {
    display: grid;
    gap: 12px;
  }
  .note {
    display: grid;
    gap: 6px;
    padding: 16px 20px;
    border-radius: var(--round) var(--round) var(--round) 4px;
    background: var(--sand);
  }
  .note .soft {
    color: var(--sand-ink);
    font-size: 1rem;
  }
  .as-written {
    max-inline-size: 45ch;
    white-space: pre-line;
  }
  section {
    position: relative;
  }
  section > .of-list {
    position: absolute;
    inset-block-start: -16px;
    inset-inline-end: 0;
    margin: 0;
  }
  .goals li {
    padding-inline-start: 16px;
    border-inline-start: 4px solid var(--sea-deep);
  }
  .goals p:first-child {
    font-weight: 600;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  @media print {
    .said,
    nav {
      display: none;
    }
    .note {
      border-color: var(--line);
      break-inside: avoid;
    }
  }
`;
