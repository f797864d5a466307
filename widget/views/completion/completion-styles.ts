import { css } from 'lit';

/** Cards at 320 px, rows at 1280 px. */
export const completionStyles = css`
  :host {
    container-type: inline-size;
  }
  .heading {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: baseline;
  }
  .back {
    margin-inline-start: -0.9em;
  }
  .about {
    display: grid;
    gap: 14px;
    max-inline-size: 46rem;
  }
  .also {
    display: flex;
    gap: 10px;
    align-items: center;
    min-block-size: 44px;
  }
  .also input {
    flex: none;
    inline-size: 22px;
    block-size: 22px;
    accent-color: var(--primary);
  }
  .pupils {
    display: grid;
    gap: 10px;
  }
  .pupil {
    display: grid;
    gap: 6px 16px;
    align-items: center;
    justify-items: start;
    padding: 12px 16px;
    border: 1px solid var(--line);
    border-radius: var(--round-small);
    background: var(--surface);
  }
  @container (inline-size >= 52rem) {
    .pupil {
      grid-template-columns: minmax(9rem, 1fr) 11.5rem minmax(12rem, 2fr) 13rem;
    }
    .pupil .badge,
    .pupil .button {
      white-space: nowrap;
    }
    .pupil .button {
      justify-self: end;
    }
  }
`;
