import { css } from 'lit';

/** The line above the list of learners and the list of ticks in its dialog. */
export const rosterStyles = css`
  :host {
    display: block;
    margin-block-end: var(--gap);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 12px var(--gap);
    align-items: center;
    justify-content: space-between;
    padding: 12px 16px;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
  }
  .line > div {
    flex: 1 1 18rem;
  }
  h2 {
    font-size: 1.1rem;
  }
  .ticks {
    max-block-size: min(50dvh, 28rem);
    margin-block: 12px;
    padding: 0;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--round);
    list-style: none;
  }
  .ticks li + li {
    border-block-start: 1px solid var(--line);
  }
  .ticks label {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    min-block-size: 44px;
    padding: 6px 14px;
    content-visibility: auto;
    contain-intrinsic-size: auto 44px;
    overflow-wrap: anywhere;
  }
  .ticks label > span:nth-of-type(1) {
    flex: 1 1 9rem;
  }
  input {
    flex: none;
    inline-size: 22px;
    block-size: 22px;
    accent-color: var(--primary);
  }
`;
