import { css } from 'lit';

/** Looks of the treasure chest: pictures first, words under them. */
export const chestStyles = css`
  .page {
    display: grid;
    gap: 20px;
    max-inline-size: 52rem;
    margin-inline: auto;
    font-size: 1.2rem;
  }
  h1,
  h2 {
    display: flex;
    gap: 0.4em;
    align-items: center;
  }
  h1 {
    font-size: 1.6rem;
  }
  h2 {
    font-size: 1.25rem;
  }
  h1 .icon,
  h2 .icon {
    color: var(--primary);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
    align-items: center;
  }
  .main {
    min-block-size: 88px;
  }
  .things {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr));
    gap: 16px;
  }
  .thing {
    display: grid;
    gap: 10px;
    align-content: start;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 96px;
    padding: 14px;
    border: 2px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
  }
  .thing:hover {
    border-color: var(--primary);
  }
  .thing .name {
    display: flex;
    gap: 0.5em;
    align-items: start;
    overflow-wrap: anywhere;
  }
  .thing .icon {
    color: var(--primary);
  }
  .thing .marks {
    display: flex;
    gap: 12px;
    color: var(--ink-soft);
    font-size: 1rem;
    font-weight: 400;
  }
  .card,
  .form {
    display: grid;
    gap: 16px;
    min-inline-size: 0;
  }
  .card {
    padding: 20px;
    border: 1px solid transparent;
    border-radius: var(--round);
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  .words {
    font-size: 1.35rem;
    font-weight: 600;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .replies {
    display: grid;
    gap: 12px;
  }
  .replies li {
    padding: 12px 16px;
    border: 1px solid transparent;
    border-radius: var(--round-small);
    background: var(--sand);
    color: var(--sand-ink);
  }
  .replies p {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .people {
    display: flex;
    gap: 0.5em;
    align-items: start;
  }
  .people .icon {
    color: var(--primary);
  }
  .trouble:empty {
    display: none;
  }
  .trouble {
    padding: 12px 16px;
    border: 1px solid transparent;
    border-radius: var(--round-small);
    background: var(--sand);
    color: var(--sand-ink);
  }
  summary {
    display: flex;
    gap: 0.4em;
    align-items: center;
    min-block-size: 64px;
    font-weight: 600;
    cursor: pointer;
  }
  .button[aria-pressed='true'] {
    border: 4px solid var(--primary);
    background: var(--sea);
  }
  textarea {
    inline-size: 100%;
    min-block-size: 5em;
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
  @media (forced-colors: active) {
    .button[aria-pressed='true'] {
      border-color: Highlight;
    }
  }
  @media print {
    .card {
      break-inside: avoid;
      box-shadow: none;
    }
  }
`;
