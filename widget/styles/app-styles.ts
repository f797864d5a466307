import { css } from 'lit';

/** The frame around every view: the bar with the name, the page, the line that says what happened. */
export const appStyles = css`
  :host {
    container: page / inline-size;
    padding: 8px clamp(12px, 3vw, 32px) 72px;
    background: var(--paper);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    justify-content: space-between;
    max-inline-size: 76rem;
    /* As high before the name is known as after: nothing below it moves. */
    min-block-size: 64px;
    margin-inline: auto;
    padding-block: 4px 12px;
  }
  .brand {
    display: flex;
    gap: 8px;
    align-items: center;
    color: var(--primary);
    font-size: 1.25rem;
    font-weight: 600;
    letter-spacing: 0.01em;
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    flex: 1 1 8rem;
    gap: 0 4px;
    align-items: center;
    color: var(--ink-soft);
  }
  .who span {
    flex: 1 1 3rem;
    overflow: hidden;
    text-align: end;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @media (max-width: 24rem) {
    .brand span {
      display: none;
    }
    /* Three lines are no higher than the button beside them. */
    .who span {
      display: -webkit-box;
      font-size: 0.875rem;
      line-height: 1.14;
      white-space: normal;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
    }
  }
  main {
    max-inline-size: 76rem;
    margin-inline: auto;
  }
  .said {
    position: fixed;
    z-index: 2;
    inset-block-end: max(16px, 100vh - var(--sight-end, 100vh) + 16px);
    inset-inline: 16px;
    max-inline-size: fit-content;
    margin-inline: auto;
    padding: 10px 20px;
    border: 1px solid transparent;
    border-radius: var(--round-full);
    background: var(--ink);
    color: var(--paper);
    font-size: 1rem;
    box-shadow: var(--shadow);
    pointer-events: none;
  }
  .said:empty {
    opacity: 0;
  }
  @media print {
    .who .button,
    .said {
      display: none;
    }
  }
`;
