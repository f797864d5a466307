import { css, type CSSResultGroup } from 'lit';
import { childPageStyles } from '../../styles/child-page-styles.ts';

/** Looks of looking back: one card, one question, large pictures. */
export const reflectionStyles: CSSResultGroup = [
  childPageStyles,
  css`
    .card {
      display: grid;
      gap: 16px;
      padding: clamp(14px, 4vw, 24px);
      border-radius: var(--round);
      background: var(--surface);
      box-shadow: var(--shadow);
      min-inline-size: 0;
    }
    .pairs {
      display: flex;
      flex-wrap: wrap;
      gap: 16px;
      align-items: center;
    }
    .sentence {
      font-size: 1.4rem;
      font-weight: 600;
    }
    .button[aria-pressed='true'] {
      border: 4px solid var(--primary);
      background: var(--sea);
    }
    .ends {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 16px;
    }
    input[type='text'],
    textarea {
      inline-size: 100%;
      min-block-size: 64px;
      padding: 0.6em 0.8em;
      border: 2px solid var(--edge);
      border-radius: var(--round-small);
      background: var(--surface);
      color: var(--ink);
      font: inherit;
    }
    textarea {
      resize: vertical;
      field-sizing: content;
    }
    .line,
    .mark {
      display: grid;
      gap: 4px;
    }
    .end-words {
      display: flex;
      justify-content: space-between;
      gap: 16px;
      font-weight: 600;
    }
    .mark {
      font-weight: 600;
    }
    input[type='range'] {
      inline-size: 100%;
      min-block-size: 64px;
      margin: 0;
      background: none;
      appearance: none;
      cursor: pointer;
    }
    ::-webkit-slider-runnable-track {
      block-size: 12px;
      border-radius: 6px;
      background: var(--edge);
    }
    ::-moz-range-track {
      block-size: 12px;
      border-radius: 6px;
      background: var(--edge);
    }
    ::-webkit-slider-thumb {
      inline-size: 44px;
      block-size: 44px;
      margin-block-start: -16px;
      border: 4px solid var(--surface);
      border-radius: 50%;
      background: var(--primary);
      appearance: none;
    }
    ::-moz-range-thumb {
      box-sizing: border-box;
      inline-size: 44px;
      block-size: 44px;
      border: 4px solid var(--surface);
      border-radius: 50%;
      background: var(--primary);
    }
    @media (forced-colors: active) {
      input[type='range'] {
        appearance: auto;
      }
    }
    .photo {
      position: relative;
      display: grid;
    }
    .photo > * {
      grid-area: 1 / 1;
    }
    .fields {
      position: relative;
      display: grid;
      grid-template: repeat(3, 1fr) / repeat(3, 1fr);
      min-block-size: 216px;
    }
    .fields button {
      min-block-size: 64px;
      border: 1px dashed transparent;
      background: none;
      font: inherit;
      cursor: pointer;
    }
    .fields button:hover,
    .fields button:focus-visible {
      border-color: var(--primary);
    }
    .sticker {
      display: inline-block;
      padding: 4px 10px;
      border-radius: var(--round-small);
      background: var(--sand);
      color: var(--sand-ink);
      font-size: 1rem;
      font-weight: 600;
    }
    .entries {
      display: grid;
      gap: 16px;
    }
    .entry {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 6px 14px;
      padding: 16px 18px;
      border: 2px solid var(--line);
      border-radius: var(--round);
      background: var(--surface);
    }
    @media (max-width: 28rem) {
      .entry {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    .entry > .icon {
      inline-size: 2em;
      block-size: 2em;
      color: var(--primary);
    }
    .entry > div {
      display: grid;
      gap: 8px;
      min-inline-size: 0;
    }
    .said {
      font-weight: 600;
    }
    .as-written,
    .said {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .reply {
      display: grid;
      gap: 4px;
      padding: 12px 16px;
      border: 1px solid transparent;
      border-radius: var(--round) var(--round) var(--round) 4px;
      background: var(--sand);
      color: var(--sand-ink);
    }
    .reply .soft {
      color: inherit;
      font-size: 1rem;
    }
  `,
];
