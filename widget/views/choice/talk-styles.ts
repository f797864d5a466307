import { css } from 'lit';

/** Large cards with a picture and a few words; targets of 88 px, 16 px apart. */
export const talkStyles = css`
  .talk,
  .what {
    display: grid;
    gap: 16px;
  }
  .talk {
    grid-template-columns: 1fr auto;
    align-items: center;
  }
  .what {
    grid-column: 1 / -1;
  }
  h3 {
    font-size: 1.4rem;
  }
  h3:focus-visible {
    outline-offset: 6px;
  }
  .heard {
    display: flex;
    gap: 10px;
    align-items: center;
    color: var(--ink-soft);
    font-size: 1.1rem;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(10rem, 42%), 1fr));
    gap: 16px;
  }
  /* Four stand two by two, and a third beside two others or under both. */
  .cards:has(:nth-child(4)) {
    grid-template-columns: 1fr 1fr;
  }
  @container (max-width: 38rem) {
    .cards li:last-child:nth-child(odd) {
      grid-column: 1 / -1;
    }
  }
  .card {
    display: grid;
    gap: 8px;
    align-content: center;
    justify-items: center;
    inline-size: 100%;
    min-block-size: 112px;
    block-size: 100%;
    padding: 12px 4px;
    border: 2px solid var(--edge);
    border-radius: var(--round);
    background: var(--sea);
    color: inherit;
    font: inherit;
    /* One long word has to fit beside another on a narrow screen. */
    font-size: clamp(1rem, 5vw, 1.25rem);
    font-weight: 700;
    line-height: 1.25;
    text-align: center;
    cursor: pointer;
    touch-action: manipulation;
  }
  .card:hover {
    border-color: var(--primary);
    background: var(--sea-deep);
  }
  .card .icon {
    inline-size: 2.6em;
    block-size: 2.6em;
    color: var(--primary);
  }
  .piece {
    display: block;
    inline-size: 100%;
    min-block-size: 64px;
    padding: 12px 20px;
    border: 2px solid var(--edge);
    border-radius: var(--round);
    background: var(--sea);
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
  }
  .pieces {
    display: grid;
    gap: 16px;
  }
  .taken {
    padding: 20px;
    border: 1px solid transparent;
    border-radius: var(--round);
    background: var(--sand);
    color: var(--sand-ink);
    font-size: 1.4rem;
    line-height: 1.5;
  }
  .how {
    display: grid;
    gap: 12px;
    counter-reset: move;
  }
  .how li {
    display: flex;
    gap: 14px;
    align-items: flex-start;
    font-size: 1.3rem;
    counter-increment: move;
  }
  .how li::before {
    content: counter(move);
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 1.8em;
    block-size: 1.8em;
    border-radius: 50%;
    background: var(--sea-deep);
    font-weight: 700;
  }
  .deeds {
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
  }
  .deeds .button {
    flex: 1 1 10rem;
  }
  .names {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    font-size: 1.3rem;
  }
  .back {
    min-inline-size: 64px;
    justify-self: start;
    min-block-size: 64px;
    margin-inline-start: -1.1em;
  }
  @media (forced-colors: active) {
    .back {
      margin: 0;
    }
  }
`;
