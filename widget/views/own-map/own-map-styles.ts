import { css } from 'lit';

/** Signs to press, islands to choose: large, and 16 px between all that can be pressed. */
export const ownMapStyles = css`
  .page {
    display: grid;
    gap: 24px;
    max-inline-size: 46rem;
    margin-inline: auto;
    font-size: 1.2rem;
  }
  h1 {
    display: flex;
    gap: 16px;
    align-items: center;
    font-size: 1.6rem;
  }
  h1 .icon {
    inline-size: 2em;
    block-size: 2em;
    color: var(--primary);
  }
  h2 {
    font-size: 1.2rem;
  }
  section,
  form {
    display: grid;
    gap: 16px;
    min-inline-size: 0;
  }
  .signs,
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
    align-items: center;
  }
  .sizes {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7.25rem, 1fr));
    gap: 16px;
    inline-size: min(100%, 30rem);
  }
  .sizes.few {
    grid-template-columns: repeat(3, minmax(64px, 8rem));
  }
  .sign {
    display: grid;
    place-items: center;
    inline-size: 72px;
    block-size: 72px;
    padding: 0;
    border: 3px solid var(--line);
    border-radius: 50%;
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-size: 1.5rem;
    cursor: pointer;
    touch-action: manipulation;
  }
  .size {
    display: grid;
    gap: 6px;
    place-items: center;
    align-content: center;
    inline-size: 100%;
    min-block-size: 96px;
    padding: 8px 2px;
    border: 3px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-size: 1rem;
    font-weight: 600;
    cursor: pointer;
    touch-action: manipulation;
  }
  .size svg {
    inline-size: 48px;
    block-size: 40px;
    fill: var(--sea);
    stroke: var(--primary);
    stroke-width: 2.5;
  }
  .sign:hover,
  .size:hover {
    border-color: var(--primary);
  }
  .sign[aria-pressed='true'],
  .size[aria-pressed='true'] {
    border-color: var(--primary);
    background: var(--sea);
    box-shadow: inset 0 0 0 2px var(--primary);
  }
  @media (forced-colors: active) {
    .sign[aria-pressed='true'],
    .size[aria-pressed='true'] {
      border-width: 7px;
    }
  }
  .sign[aria-disabled='true'],
  .size[aria-disabled='true'] {
    cursor: progress;
  }
  .isles {
    display: grid;
    gap: 16px;
  }
  .isle {
    justify-content: start;
    inline-size: 100%;
    border-radius: var(--round);
    text-align: start;
  }
  .isle .icon {
    inline-size: 1.8em;
    block-size: 1.8em;
    color: var(--primary);
  }
  .told {
    padding: 12px 16px;
    border-radius: var(--round-small);
    background: var(--sand);
    color: var(--sand-ink);
    font-weight: 600;
  }
  .told:empty {
    display: none;
  }
  label {
    font-weight: 600;
  }
  input {
    flex: 1 1 8rem;
    min-inline-size: 0;
    min-block-size: 64px;
    padding: 8px 16px;
    border: 2px solid var(--edge);
    border-radius: var(--round-small);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
  }
  details[open] > summary {
    margin-block-end: 16px;
  }
`;
