import { css } from 'lit';

/** Cards at 320 px, rows at 1280 px; what is below the fold costs nothing until it is scrolled to. */
export const learnerListStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .choose {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 14px;
  }
  .choose .row,
  .choose select {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .none {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: center;
    padding: 24px 0;
  }
  .learners {
    display: grid;
    gap: 10px;
  }
  .learner {
    display: grid;
    gap: 8px 20px;
    padding: 14px 18px;
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
    content-visibility: auto;
    contain-intrinsic-size: auto 120px;
  }
  .learner h2 {
    font-size: 1.05rem;
  }
  .state {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
  }
  .state p {
    flex: 1 1 100%;
  }
  .step:not(:has(*)),
  .deed:not(:has(*)) {
    display: none;
  }
  @container (min-width: 40rem) {
    .learner {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-items: start;
    }
    .deed {
      grid-column: 2;
    }
  }
  @container (min-width: 60rem) {
    .learners {
      gap: 0;
      overflow: clip;
      border: 1px solid var(--line);
      border-radius: var(--round);
      background: var(--surface);
    }
    .learner {
      grid-template-columns: minmax(0, 17rem) minmax(0, 1fr) minmax(0, 1fr);
      padding-block: 12px;
      border-width: 0 0 1px;
      border-radius: 0;
      contain-intrinsic-size: auto 44px;
    }
    .with-deeds .learner {
      grid-template-columns: minmax(0, 17rem) minmax(0, 1fr) minmax(0, 1fr) 14.5rem;
    }
    .learner:last-child {
      border: 0;
    }
    .learner:hover {
      background: color-mix(in srgb, var(--sea) 40%, var(--surface));
    }
    .deed {
      grid-column: 4;
      text-align: end;
    }
    .learners:not(.with-deeds) .deed {
      display: none;
    }
    .step:not(:has(*)) {
      display: block;
    }
  }
  @media print {
    .search,
    .deed {
      display: none;
    }
    .learner {
      break-inside: avoid;
    }
  }
`;
