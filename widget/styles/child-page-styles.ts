import { css } from 'lit';

/** A page on which a child asks or looks back: one column, large enough for a child's eye and finger. */
export const childPageStyles = css`
  .page {
    display: grid;
    gap: 20px;
    max-inline-size: 44rem;
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
    font-size: 1.3rem;
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
  .button.main {
    min-block-size: 88px;
  }
  .seen-by {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }
  summary {
    min-block-size: 64px;
    padding-block: 16px;
    color: var(--primary);
    font-weight: 600;
    cursor: pointer;
  }
  .trouble {
    padding: 12px 16px;
    border-radius: var(--round-small);
    background: var(--sand);
    color: var(--sand-ink);
  }
  ::placeholder {
    color: var(--ink-soft);
    opacity: 1;
  }
`;
