import { css } from 'lit';

/** The screen that two look at: large letters, large places to press, much room. */
export const sharedScreenStyles = css`
  dialog {
    inline-size: 100%;
    max-inline-size: 100%;
    block-size: 100%;
    max-block-size: 100%;
    padding: clamp(16px, 3vw, 40px);
    border: 0;
    background: var(--paper);
    color: var(--ink);
    font-size: clamp(1.2rem, 1rem + 0.9vw, 1.6rem);
  }
  .top {
    display: flex;
    gap: 16px 24px;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 24px;
  }
  h2 {
    font-size: 1.5em;
  }
  h3 {
    font-size: 1.15em;
  }
  h2:focus {
    outline: none;
  }
  h2:focus-visible {
    outline: 3px solid var(--focus);
  }
  .timer {
    flex: none;
    inline-size: clamp(96px, 14vw, 160px);
    margin: 0;
    color: var(--primary);
  }
  .timer svg {
    display: block;
  }
  .shore {
    fill: none;
    stroke: currentcolor;
    stroke-width: 4;
    stroke-linejoin: round;
  }
  .water {
    fill: var(--sea-deep);
  }
  .boat {
    fill: currentcolor;
  }
  .sides {
    display: grid;
    gap: 28px;
    align-items: start;
  }
  section {
    display: grid;
    gap: 16px;
    min-inline-size: 0;
  }
  .cards {
    display: grid;
    gap: 14px;
  }
  .card {
    display: flex;
    gap: 16px;
    align-items: center;
    inline-size: 100%;
    min-block-size: 72px;
    padding: 12px 20px;
    border: 2px solid var(--edge);
    border-radius: var(--round);
    background: var(--surface);
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .card[aria-pressed='true'] {
    border-color: var(--primary);
    background: var(--sea);
  }
  .card .icon {
    visibility: hidden;
    color: var(--primary);
  }
  .card[aria-pressed='true'] .icon {
    visibility: visible;
  }
  .question {
    padding: 24px;
    border-radius: var(--round);
    background: var(--sea);
    font-size: 1.25em;
    font-weight: 600;
    text-wrap: balance;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
    align-items: center;
  }
  textarea {
    min-block-size: 4.5em;
    font-size: 1em;
  }
  .seen {
    color: var(--ink-soft);
    font-size: 0.85em;
  }
  .agreed {
    padding: 14px 20px;
    border-inline-start: 6px solid var(--primary);
    background: var(--surface);
  }
  .middle {
    display: grid;
    gap: 24px;
    justify-items: center;
    max-inline-size: 34rem;
    margin: 12vh auto 0;
    text-align: center;
  }
  @media (min-width: 900px) {
    .sides {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
