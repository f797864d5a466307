import { css } from 'lit';

/** Type for a child who reads poorly: large, airy, short lines (domain section 5, point 14). */
export const nowStepStyles = css`
  article {
    position: relative;
    display: grid;
    gap: 14px;
    padding: clamp(18px, 4vw, 36px);
    border: 2px solid var(--sea-deep);
    border-radius: 28px;
    background: var(--surface);
    box-shadow: var(--shadow);
    font-size: 1.25rem;
    letter-spacing: 0.02em;
  }
  marshrut-read-aloud {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-end: 6px;
    margin: 0;
  }
  marshrut-read-aloud[able] ~ h2 {
    padding-inline-end: 44px;
  }
  .label {
    justify-self: start;
    padding: 0.1em 0.8em;
    border-radius: var(--round-full);
    background: var(--sand);
    color: var(--sand-ink);
    font-size: 1rem;
    font-weight: 600;
  }
  h2 {
    font-size: clamp(1.6rem, 1.2rem + 2vw, 2.2rem);
    letter-spacing: 0;
  }
  h3 {
    margin-block-start: 6px;
    color: var(--ink-soft);
    font-size: 1rem;
  }
  .as-written {
    max-inline-size: 45ch;
    white-space: pre-line;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    font-size: 1rem;
  }
  .resources {
    display: grid;
    gap: 4px;
  }
  .resources li {
    display: flex;
    gap: 10px;
    align-items: center;
    min-block-size: 44px;
    color: var(--primary);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .ways ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
    gap: 16px;
    margin-block-start: 10px;
  }
  .way {
    display: grid;
    gap: 6px;
    align-content: center;
    inline-size: 100%;
    min-block-size: 88px;
    block-size: 100%;
    padding: 16px 20px;
    border: 2px solid var(--edge);
    border-radius: var(--round);
    background: var(--sea);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    text-align: start;
  }
  button.way {
    cursor: pointer;
    touch-action: manipulation;
  }
  button.way:hover {
    border-color: var(--primary);
    background: var(--sea-deep);
  }
  .way-title {
    font-weight: 600;
  }
  .chosen {
    display: grid;
    gap: 6px;
    justify-items: start;
    padding: 14px 20px;
    border-radius: var(--round);
    background: var(--sea);
  }
  .chosen h3 {
    margin: 0;
  }
  .chosen .button {
    min-block-size: 64px;
    margin-inline-start: -1.1em;
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
    align-items: center;
    margin-block-start: 10px;
  }
  .answers .done {
    flex: 1 1 13rem;
    min-block-size: 88px;
    font-size: 1.5rem;
  }
  .answers .button {
    flex-grow: 1;
  }
  .answers .start {
    flex: 1 1 9rem;
    min-block-size: 88px;
  }
  .trio {
    display: grid;
    flex: 1 1 100%;
    grid-template-columns: repeat(auto-fit, minmax(min(7.8rem, 45%), 1fr));
    gap: 16px;
  }
  @container (max-width: 28rem) {
    .tall:last-child:nth-child(odd) {
      grid-column: 1 / -1;
    }
  }
  .answers .tall {
    flex-direction: column;
    gap: 4px;
    min-block-size: 88px;
    padding: 8px 6px;
    border-radius: var(--round);
    font-size: clamp(1rem, 5vw, 1.25rem);
  }
  .answers .tall .icon {
    inline-size: 2em;
    block-size: 2em;
  }
  .answers .quiet {
    flex: 1 1 100%;
  }
  summary {
    inline-size: fit-content;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .more {
    display: grid;
    gap: 14px;
    margin-block-start: 14px;
  }
  .signal {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    padding: 8px 20px;
    border: 1px solid transparent;
    border-radius: var(--round);
    background: var(--sea);
  }
  .signal p {
    flex: 1 1 14rem;
  }
  .signal .button {
    min-block-size: 64px;
    min-inline-size: 64px;
  }
  /* One thing at a time for whoever reads little. */
  details[open] ~ *,
  .few:has(.asking) .signal,
  .few:has(.asking) details,
  .few .answers:has(.asking) > :not(.asking) {
    display: none;
  }
  .reply {
    display: block;
    font-weight: 600;
  }
  .asking,
  .called,
  .chosen {
    border: 1px solid transparent;
  }
  .asking {
    display: flex;
    flex: 1 1 100%;
    flex-wrap: wrap;
    gap: 16px;
    align-items: center;
    padding: 16px 20px;
    border-radius: var(--round);
    background: var(--sand);
  }
  .asking p {
    flex: 1 1 100%;
    color: var(--sand-ink);
  }
  .called {
    display: flex;
    flex: 1 1 100%;
    gap: 12px;
    align-items: center;
    padding: 14px 20px;
    border-radius: var(--round);
    background: var(--sand);
    color: var(--sand-ink);
  }
  @media (forced-colors: active) {
    .chosen .button {
      margin: 0;
    }
  }
  @media print {
    article {
      break-inside: avoid;
    }
    .asking {
      display: none;
    }
  }
`;
