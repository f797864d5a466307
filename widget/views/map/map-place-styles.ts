import { css } from 'lit';

/** What opens from the map: large type, short lines (domain section 5, point 14). */
export const mapPlaceStyles = css`
  .page {
    display: grid;
    gap: 20px;
    justify-items: start;
    max-inline-size: 44rem;
    margin-inline: auto;
    font-size: 1.25rem;
    letter-spacing: 0.02em;
  }
  h1 {
    font-size: clamp(1.6rem, 1.2rem + 2vw, 2.2rem);
    letter-spacing: 0;
  }
  h2 {
    font-size: 1.2rem;
  }
  .picture {
    display: grid;
    place-items: center;
    inline-size: 96px;
    block-size: 96px;
    border: 3px solid var(--sea-deep);
    border-radius: 50%;
    background: var(--sea);
    color: var(--primary);
    font-size: 2.2rem;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 16px 20px;
    align-items: center;
  }
  .as-written {
    max-inline-size: 45ch;
    white-space: pre-line;
  }
  ul {
    display: grid;
    gap: 12px;
  }
  .way {
    padding: 14px 20px;
    border: 2px solid var(--line);
    border-radius: var(--round);
  }
  .way.chosen {
    border-color: var(--primary);
    background: var(--sea);
  }
  .way p:first-child,
  .goal p:first-child {
    font-weight: 700;
  }
  .goal {
    padding-inline-start: 16px;
    border-inline-start: 4px solid var(--sea-deep);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .resources li {
    display: flex;
    gap: 10px;
    align-items: center;
    min-block-size: 64px;
  }
`;
