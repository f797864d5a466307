import { css, type CSSResultGroup } from 'lit';
import { stageLineStyles } from './stage-line.ts';

/** Events in the panel: the plan beside the group where there is room. */
export const eventDeskStyles: CSSResultGroup = [
  stageLineStyles,
  css`
    :host {
      container-type: inline-size;
    }
    .columns {
      display: grid;
      gap: var(--gap);
      align-items: start;
    }
    @container (min-width: 56rem) {
      .columns {
        grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
      }
    }
    section.card {
      display: grid;
      gap: 14px;
    }
    fieldset {
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0 0 6px;
    }
    .part {
      display: grid;
      gap: 8px;
    }
    .days {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
      gap: 12px;
      align-items: start;
    }
    .task {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) auto;
      gap: 8px;
      align-items: center;
    }
    .task p {
      grid-column: 1 / -1;
    }
    @container (max-width: 34rem) {
      .task {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .task label:first-child {
        grid-column: 1 / -1;
      }
    }
    .ideas,
    .pupils,
    .events {
      display: grid;
      gap: 8px;
    }
    .idea {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      justify-content: space-between;
      padding: 6px 12px;
      border: 1px solid var(--line);
      border-radius: var(--round-small);
    }
    .idea.child {
      border-color: transparent;
      background: var(--sand);
      color: var(--sand-ink);
    }
    .idea.child .soft,
    .idea.child .button {
      color: inherit;
    }
    .pupils li {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 10px;
      align-items: center;
      justify-content: space-between;
    }
    .pupils label {
      display: flex;
      gap: 10px;
      align-items: center;
      min-block-size: 34px;
      font-weight: 400;
    }
    .event {
      display: flex;
      flex-wrap: wrap;
      gap: 6px 14px;
      align-items: center;
      inline-size: 100%;
      padding: 12px 16px;
      border: 1px solid var(--edge);
      border-radius: var(--round);
      background: var(--surface);
      color: var(--ink);
      font: inherit;
      text-align: start;
      cursor: pointer;
    }
    .event:hover {
      border-color: var(--primary);
    }
    .event .title {
      flex: 1 1 12rem;
      font-weight: 600;
    }
    .event .icon,
    h1 .icon {
      color: var(--primary);
    }
  `,
];
