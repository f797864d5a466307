import { css, type CSSResultGroup } from 'lit';
import { childPageStyles } from '../../styles/child-page-styles.ts';

/** Signs to press, islands to choose: large, and 16 px between all that can be pressed. */
export const ownMapStyles: CSSResultGroup = [
  childPageStyles,
  css`
    h1 .icon {
      inline-size: 2em;
      block-size: 2em;
    }
    section,
    form {
      display: grid;
      gap: 16px;
      min-inline-size: 0;
    }
    .signs {
      display: flex;
      flex-wrap: wrap;
      gap: 16px;
      align-items: center;
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
    .sign:hover {
      border-color: var(--primary);
    }
    .sign[aria-pressed='true'] {
      border-color: var(--primary);
      background: var(--sea);
      box-shadow: inset 0 0 0 2px var(--primary);
    }
    @media (forced-colors: active) {
      .sign[aria-pressed='true'] {
        border-width: 7px;
      }
    }
    .sign[aria-disabled='true'] {
      cursor: progress;
    }
    .sizes {
      inline-size: min(100%, 30rem);
    }
    /* Its words fit on one line, or the islands stand one under the other. */
    .sizes:not(.three) {
      grid-template-columns: repeat(auto-fit, minmax(7.25rem, 1fr));
    }
    .tile svg {
      inline-size: 48px;
      block-size: 40px;
      fill: var(--sea);
      stroke: var(--primary);
      stroke-width: 2.5;
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
    .trouble:empty {
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
  `,
];
