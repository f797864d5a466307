import { css } from 'lit';

/** Large and calm: a child looks for one face and one time. */
export const myPeopleStyles = css`
  .page {
    display: grid;
    gap: 16px;
    max-inline-size: 40rem;
    margin-inline: auto;
  }
  h1 {
    font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2rem);
  }
  h2 {
    font-size: 1.35rem;
  }
  .tutors,
  .near,
  dl {
    display: grid;
    gap: 16px;
  }
  .tutor {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 8px 18px;
    padding: clamp(16px, 4vw, 24px);
    border: 1px solid transparent;
    border-radius: var(--round);
    background: var(--sea);
    font-size: 1.2rem;
  }
  .portrait {
    display: grid;
    place-items: center;
    inline-size: 72px;
    block-size: 72px;
    border-radius: 50%;
    background: var(--surface);
    color: var(--primary);
    font-size: 2rem;
  }
  .when {
    display: flex;
    gap: 0.5em;
    align-items: flex-start;
    margin-block-start: 8px;
    font-weight: 600;
  }
  .when .icon {
    margin-block-start: 0.05em;
    color: var(--primary);
  }
  details {
    border: 1px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
    font-size: 1.1rem;
  }
  summary {
    min-block-size: 64px;
    padding: 18px 20px;
    font-size: 1.2rem;
    font-weight: 600;
    cursor: pointer;
  }
  .near,
  dl,
  details > p {
    padding: 4px 20px 20px;
  }
  .near li {
    display: flex;
    gap: 12px;
    align-items: flex-start;
  }
  .near .icon {
    color: var(--primary);
  }
  .near .soft {
    display: block;
  }
  dt {
    font-weight: 600;
  }
  dt .icon {
    margin-inline-end: 10px;
    color: var(--primary);
  }
  summary .icon {
    color: var(--primary);
    font-size: 1.4em;
  }
  .few .when {
    align-items: center;
  }
  .few:has(details[open]) .tutors {
    display: none;
  }
  @media (max-width: 420px) {
    .tutor {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    .tutor {
      border-color: var(--line);
    }
  }
`;
