import { css } from 'lit';

/** The heading of the panel's first screen, and who calls for help. */
export const learnersStyles = css`
  :host {
    container-type: inline-size;
  }
  .heading {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: baseline;
  }
  /* The tools stand in the same line. */
  @container (max-width: 44rem) {
    .heading h1 {
      display: grid;
      align-items: center;
      min-block-size: 44px;
    }
    .heading p {
      flex: 1 0 100%;
    }
  }
  .calls {
    display: grid;
    gap: 10px;
    margin-block-end: 20px;
    padding: clamp(12px, 2.5vw, 20px);
    border: 1px solid transparent;
    border-radius: var(--round);
    background: var(--sand);
    color: var(--sand-ink);
  }
  .calls h2 {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .calls ul {
    display: grid;
    gap: 8px;
  }
  .call {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
    padding: 10px 16px;
    border-radius: var(--round-small);
    background: var(--surface);
    color: var(--ink);
  }
  .call > div {
    flex: 1 1 14rem;
  }
  .call-name {
    font-weight: 600;
  }
`;
