import { css } from 'lit';

export const voiceStyles = css`
  .voice {
    display: grid;
    gap: 16px;
    padding: 16px 20px;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--sea);
  }
  h3 {
    font-size: 1.1rem;
  }
  h4 {
    margin: 0;
    color: var(--ink-soft);
    font-size: 0.95rem;
  }
  section,
  form {
    display: grid;
    gap: 10px;
    min-inline-size: 0;
  }
  .thing {
    display: grid;
    gap: 10px;
    padding: 12px 16px;
    border: 1px solid transparent;
    border-radius: var(--round-small);
    background: var(--surface);
  }
  .things {
    display: grid;
    gap: 12px;
  }
  .said {
    font-weight: 600;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .starter {
    font-weight: 400;
    text-align: start;
  }
  label {
    display: grid;
    gap: 4px;
    font-weight: 600;
  }
  input {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.4em 0.7em;
    border: 2px solid var(--edge);
    border-radius: var(--round-small);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
  }
  .results {
    display: grid;
    gap: 10px;
  }
  .result {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
  }
  .result .button {
    transition: none;
  }
  .result .button[aria-pressed='true'] {
    border-color: var(--primary);
    background: var(--primary);
    color: var(--on-primary);
  }
  .told:empty {
    display: none;
  }
  @media (forced-colors: active) {
    .result .button[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
