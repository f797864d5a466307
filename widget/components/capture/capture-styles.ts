import { css } from 'lit';

/** What a child makes with the device: large targets, wide gaps, nothing that moves. */
export const captureStyles = css`
  :host {
    display: grid;
    gap: 16px;
    font-size: 1.125rem;
  }
  .ways {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(5.4rem, 100%), 1fr));
    gap: 16px;
    container-type: inline-size;
  }
  /* In two columns, the third is not left alone. */
  @container (max-width: 18rem) {
    .way:nth-child(3):last-child {
      grid-column: 1 / -1;
    }
  }
  .way {
    display: grid;
    gap: 6px;
    place-items: center;
    align-content: center;
    min-block-size: 88px;
    padding: 10px 2px;
    border: 2px solid var(--edge);
    border-radius: var(--round);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-size: clamp(0.95rem, 4.6vw, 1.125rem);
    font-weight: 600;
    line-height: 1.2;
    cursor: pointer;
    touch-action: manipulation;
  }
  .way:hover {
    border-color: var(--primary);
    background: var(--sea);
  }
  .way .icon {
    inline-size: 2em;
    block-size: 2em;
    color: var(--primary);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
    align-items: center;
  }
  .button {
    min-block-size: 64px;
  }
  .button.main {
    min-block-size: 88px;
    padding-inline: 1.6em;
    font-size: 1.25rem;
  }
  .notice {
    padding: 14px 18px;
    border: 1px solid transparent;
    border-radius: var(--round-small);
    background: var(--sand);
    color: var(--sand-ink);
    font-weight: 600;
  }
  .notice:empty {
    display: none;
  }
  .listening {
    display: flex;
    gap: 12px;
    align-items: center;
    font-size: 1.25rem;
    font-weight: 600;
  }
  .listening .icon {
    color: var(--primary);
    font-size: 1.6rem;
  }
  img {
    display: block;
    max-inline-size: 100%;
    max-block-size: 20rem;
    border: 1px solid var(--line);
    border-radius: var(--round-small);
    background: #fff;
  }
  input {
    display: none;
  }
`;
