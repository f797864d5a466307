import { css } from 'lit';

/** Cards to put in order, a form of one field; large, and 16 px between all that can be pressed. */
export const choiceStyles = css`
  .page {
    display: grid;
    gap: 24px;
    max-inline-size: 46rem;
    margin-inline: auto;
    font-size: 1.2rem;
  }
  h1 {
    font-size: 1.7rem;
  }
  h2 {
    display: flex;
    gap: 0.4em;
    align-items: center;
    font-size: 1.35rem;
  }
  h2 .icon {
    color: var(--primary);
  }
  h2:has(.only-read-aloud) .icon {
    inline-size: 2em;
    block-size: 2em;
  }
  h3 {
    font-size: 1.1rem;
  }
  section,
  form {
    display: grid;
    gap: 16px;
    min-inline-size: 0;
  }
  .coming,
  .own-steps {
    display: grid;
    gap: 16px;
  }
  .coming-step,
  .own-step {
    display: grid;
    gap: 12px;
    padding: 16px;
    border: 2px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
  }
  .coming-step[draggable='true'] {
    cursor: grab;
  }
  .coming-step.over {
    border-color: var(--primary);
    background: var(--sea);
  }
  .name {
    display: flex;
    gap: 12px;
    align-items: center;
    font-weight: 700;
  }
  .name .icon {
    inline-size: 1.8em;
    block-size: 1.8em;
    color: var(--primary);
  }
  .deeds {
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
  }
  .deeds .button {
    flex: 1 1 9.5rem;
    min-inline-size: 64px;
    font-size: 1.05rem;
  }
  .said {
    font-weight: 600;
    white-space: pre-line;
  }
  .standing {
    display: flex;
    gap: 10px;
    align-items: flex-start;
  }
  .standing .icon {
    color: var(--primary);
  }
  .reply {
    display: block;
    font-weight: 700;
  }
  section:has(details[open]) form {
    display: none;
  }
  summary {
    inline-size: fit-content;
    margin-block-end: 16px;
    list-style: none;
  }
  .told:empty {
    display: none;
  }
  .told {
    padding: 12px 16px;
    border: 1px solid transparent;
    border-radius: var(--round-small);
    background: var(--sand);
    color: var(--sand-ink);
  }
  label {
    font-weight: 600;
  }
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 5.5em;
    margin-block-start: 8px;
    padding: 0.6em 0.8em;
    border: 2px solid var(--edge);
    border-radius: var(--round-small);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    line-height: 1.5;
    resize: vertical;
  }
  .main {
    min-block-size: 88px;
  }
`;
