import { css } from 'lit';

/** Thirty children on one screen and on one sheet. */
export const overviewStyles = css`
  :host {
    container-type: inline-size;
  }
  .attention {
    display: grid;
    gap: 10px;
    margin-block-end: 22px;
    padding: clamp(12px, 2.5vw, 20px);
    border: 1px solid transparent;
    border-radius: var(--round);
    background: var(--sand);
    color: var(--sand-ink);
  }
  .attention .button.quiet {
    color: inherit;
  }
  .waiting-children {
    display: grid;
    gap: 8px;
  }
  .waiting-child {
    display: grid;
    gap: 4px 16px;
    padding: 10px 16px;
    border-radius: var(--round-small);
    background: var(--surface);
    color: var(--ink);
    break-inside: avoid;
  }
  .waiting-child .button.quiet {
    color: var(--primary);
  }
  .reasons {
    display: grid;
    gap: 6px;
  }
  .reason {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    justify-content: space-between;
  }
  .why {
    flex: 1 1 14rem;
  }
  .why .icon {
    margin-inline-end: 6px;
  }
  .deeds {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    align-items: center;
  }
  .promise .why {
    padding-inline-start: 10px;
    border-inline-start: 4px solid var(--coral);
    font-weight: 600;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 10px;
  }
  .choose {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    margin-block-end: 12px;
  }
  .chooser {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    max-inline-size: min(100%, 20rem);
  }
  .chooser span {
    flex: none;
  }
  /* Below each other as text is, and not in a grid: what is added at the end costs nobody above it anything. */
  .child {
    margin-block-end: 8px;
  }
  .child,
  .columns {
    font-size: 0.95rem;
    line-height: 1.35;
  }
  .child {
    display: grid;
    gap: 2px 14px;
    padding: 10px 16px;
    border: 1px solid var(--line);
    border-radius: var(--round-small);
    background: var(--surface);
    break-inside: avoid;
  }
  /* What moves inside one moves in no other, and what is painted of it stays painted. */
  .lot {
    contain: layout paint;
  }
  .columns {
    display: none;
  }
  .cell {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .bare {
    display: none;
  }
  .label {
    color: var(--ink-soft);
  }
  .name {
    min-block-size: 28px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--primary);
    font: inherit;
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .name:hover {
    text-decoration-thickness: 2px;
  }
  .text-button {
    min-block-size: 24px;
    padding: 0 4px;
    border: 0;
    background: none;
    color: var(--primary);
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
  .printed-for {
    display: none;
  }
  .nobody-fits {
    padding-block: 16px;
  }
  /* Both deeds of a reason in one line. */
  @container (max-width: 28rem) {
    .attention,
    .waiting-child {
      padding-inline: 10px;
    }
    .deeds .button {
      padding-inline: 0.7em;
    }
    .deeds .quiet .icon {
      display: none;
    }
  }
  @container (max-width: 19rem) {
    .deeds .button {
      padding-inline: 0.45em;
    }
  }
  @container (min-width: 60rem) {
    .waiting-child {
      grid-template-columns: minmax(0, 13rem) minmax(0, 1fr);
      align-items: baseline;
    }
    .children {
      border: 1px solid var(--line);
      border-radius: var(--round-small);
      background: var(--surface);
    }
    .child,
    .columns {
      grid-template-columns:
        minmax(0, 1.5fr) minmax(0, 0.9fr) minmax(0, 1fr) minmax(0, 1.7fr) minmax(0, 1.4fr)
        minmax(0, 1.5fr) minmax(0, 1.4fr);
      align-items: center;
    }
    .columns {
      display: grid;
      gap: 2px 14px;
      padding: 4px 16px;
      color: var(--ink-soft);
    }
    .child {
      margin-block-end: 0;
      padding-block: 4px;
      border-width: 0 0 1px;
      border-radius: 0;
    }
    .lot:last-child .child:last-child {
      border: 0;
    }
    .child:hover {
      background: color-mix(in srgb, var(--sea) 40%, var(--surface));
    }
    .bare {
      display: block;
    }
    /* Read aloud still. Nothing positioned or clipped: a thousand rows would have six layers each to paint. */
    .label {
      font-size: 0;
    }
  }
  @media print {
    .attention {
      border-color: var(--line);
    }
    .lot {
      contain: none;
    }
    .child {
      padding-block: 2px;
      font-size: 9pt;
    }
    .printed-for {
      display: block;
      font-size: 9pt;
    }
    .name {
      color: inherit;
      text-decoration: none;
    }
  }
`;
