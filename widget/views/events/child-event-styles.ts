import { css, type CSSResultGroup } from 'lit';
import { stageLineStyles } from './stage-line.ts';

/** A child's page of events: one thing to do is large, all else is quiet below it. */
export const childEventStyles: CSSResultGroup = [
  stageLineStyles,
  css`
    .page {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 20px;
      max-inline-size: 46rem;
      margin-inline: auto;
      font-size: 1.15rem;
    }
    .top,
    section,
    .now {
      display: grid;
      gap: 14px;
    }
    h1 {
      display: flex;
      gap: 0.4em;
      align-items: center;
      font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2rem);
    }
    h1 .icon {
      color: var(--primary);
    }
    h1:focus {
      outline: none;
    }
    h2 {
      font-size: 1.3rem;
    }
    h3 {
      font-size: 1.15rem;
    }
    .all {
      margin-block-end: 12px;
    }
    .purpose {
      font-size: 1.25rem;
    }
    .said {
      min-block-size: 1.5em;
      font-weight: 600;
    }
    .now {
      padding: clamp(16px, 4vw, 26px);
      border: 1px solid transparent;
      border-radius: var(--round);
      background: var(--sea);
    }
    .now .soft {
      color: var(--ink);
    }
    .answers {
      display: flex;
      flex-wrap: wrap;
      gap: 16px;
    }
    .answers .button {
      flex: 1 1 9rem;
      min-block-size: 88px;
      font-size: 1.4rem;
    }
    .now textarea {
      min-block-size: 5em;
      font-size: 1.25rem;
    }
    .now [type='submit'] {
      min-block-size: 88px;
      min-inline-size: min(16rem, 100%);
      font-size: 1.4rem;
    }
    .abouts {
      display: flex;
      flex-wrap: wrap;
      gap: 16px;
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    .about {
      display: flex;
      flex: 1 1 10rem;
      gap: 12px;
      align-items: center;
      min-block-size: 64px;
      padding: 8px 16px;
      border: 2px solid var(--edge);
      border-radius: var(--round);
      background: var(--surface);
      cursor: pointer;
    }
    .about:has(:checked) {
      border-color: var(--primary);
      box-shadow: inset 0 0 0 1px var(--primary);
    }
    .about input {
      flex: none;
      margin: 0;
    }
    .events,
    .words,
    .tasks {
      display: grid;
      gap: 16px;
    }
    .event,
    .task,
    .word {
      display: flex;
      flex-wrap: wrap;
      gap: 10px 16px;
      align-items: center;
      inline-size: 100%;
      min-block-size: 64px;
      padding: 12px 18px;
      border: 2px solid var(--line);
      border-radius: var(--round);
      background: var(--surface);
      color: var(--ink);
      font: inherit;
      text-align: start;
    }
    .event {
      min-block-size: 88px;
      border-color: var(--edge);
      font-size: 1.25rem;
      font-weight: 600;
      cursor: pointer;
      touch-action: manipulation;
    }
    .event:hover {
      border-color: var(--primary);
    }
    .event .icon {
      inline-size: 2em;
      block-size: 2em;
      color: var(--primary);
    }
    .event .soft {
      display: block;
      font-size: 1rem;
      font-weight: 400;
    }
    .badge {
      margin-inline-start: auto;
      padding: 0.1em 0.8em;
      border: 1px solid transparent;
      border-radius: var(--round-full);
      background: var(--sea);
      font-size: 1rem;
      font-weight: 400;
    }
    .task > div,
    .word > div {
      flex: 1 1 12rem;
      min-inline-size: 0;
    }
    .task .button {
      min-inline-size: 9rem;
    }
    .word {
      border-radius: var(--round) var(--round) var(--round) 4px;
    }
    .word .button {
      min-block-size: 64px;
    }
    .word .soft,
    .task .soft {
      font-size: 1rem;
    }
    .hidden-word {
      border-style: dashed;
    }
    .as-written {
      white-space: pre-line;
    }
    details {
      border: 1px solid var(--line);
      border-radius: var(--round);
      background: var(--surface);
    }
    summary {
      min-block-size: 64px;
      padding: 18px 20px;
      font-size: 1.2rem;
      font-weight: 600;
      cursor: pointer;
    }
    dl {
      display: grid;
      gap: 14px;
      padding: 4px 20px 20px;
    }
    dt {
      font-weight: 600;
    }
    .leave {
      min-block-size: 64px;
      margin: 0 12px 12px;
    }
    @media print {
      form {
        display: none;
      }
    }
  `,
];
