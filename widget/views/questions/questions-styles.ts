import { css, type CSSResultGroup } from 'lit';
import { childPageStyles } from '../../styles/child-page-styles.ts';

/** Looks of the question jar: paper cards on the sea, large enough for a child's eye and finger. */
export const questionsStyles: CSSResultGroup = [
  childPageStyles,
  css`
    h3 {
      font-size: 1.1rem;
    }
    section,
    .form {
      display: grid;
      gap: 16px;
      min-inline-size: 0;
    }
    .questions {
      display: grid;
      gap: 16px;
    }
    .question {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 4px 14px;
      align-items: center;
      inline-size: 100%;
      min-block-size: 88px;
      padding: 14px 18px;
      border: 2px solid var(--line);
      border-radius: var(--round);
      background: var(--surface);
      color: var(--ink);
      font: inherit;
      text-align: start;
      cursor: pointer;
      touch-action: manipulation;
    }
    .question:hover {
      border-color: var(--primary);
    }
    .question .icon {
      grid-row: span 2;
      inline-size: 2em;
      block-size: 2em;
      color: var(--primary);
    }
    .question .asked {
      font-weight: 600;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    .question .soft {
      font-size: 1rem;
    }
    .words {
      font-size: 1.45rem;
      font-weight: 600;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .card {
      display: grid;
      gap: 16px;
      padding: 20px;
      border-radius: var(--round);
      background: var(--surface);
      box-shadow: var(--shadow);
      min-inline-size: 0;
    }
    .entries {
      display: grid;
      gap: 12px;
    }
    .entry {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 4px 12px;
      padding: 12px 14px;
      border: 1px solid transparent;
      border-radius: var(--round-small);
      background: var(--sea);
    }
    .entry.beside {
      background: var(--sand);
      color: var(--sand-ink);
    }
    .entry.beside .soft {
      color: inherit;
    }
    .entry > .icon {
      color: var(--primary);
    }
    .entry .said {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .entry .button {
      font-size: 1.05rem;
    }
    .entry > div {
      display: grid;
      gap: 8px;
      justify-items: start;
      min-inline-size: 0;
    }
    .close {
      justify-self: start;
    }
    .readers {
      display: flex;
      flex-wrap: wrap;
      gap: 16px;
    }
    .readers .button[aria-pressed='true'] {
      border: 4px solid var(--primary);
      background: var(--sea);
    }
    label {
      font-weight: 600;
    }
    textarea {
      inline-size: 100%;
      min-block-size: 5.5em;
      padding: 0.6em 0.8em;
      border: 2px solid var(--edge);
      border-radius: var(--round-small);
      background: var(--surface);
      color: var(--ink);
      font: inherit;
      line-height: 1.5;
      resize: vertical;
      field-sizing: content;
    }
  `,
];
