import { css } from 'lit';

/** What the parts of a meeting share. */
export const meetingStyles = css`
  :host {
    container-type: inline-size;
  }
  h4 {
    margin: 0;
  }
  .fields {
    display: grid;
    gap: 12px 16px;
    align-items: start;
  }
  .points {
    display: grid;
    gap: 8px;
  }
  .point {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 12px;
    align-items: start;
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-radius: var(--round-small);
  }
  .point > input {
    margin-block-start: 3px;
  }
  .point .what {
    display: grid;
    gap: 4px;
  }
  .point .what label {
    font-weight: 400;
    white-space: pre-line;
  }
  .point .deeds {
    display: flex;
    gap: 4px;
    grid-column: 2;
    justify-content: flex-end;
  }
  .point .deeds .button {
    min-inline-size: 44px;
    padding: 0;
  }
  .outcomes {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  [aria-pressed='true'] {
    border-color: var(--primary);
    background: var(--sea);
  }
  fieldset {
    display: grid;
    gap: 12px;
    min-inline-size: 0;
    margin: 0;
    padding: 12px 16px;
    border: 1px solid var(--line);
    border-radius: var(--round-small);
  }
  .choice {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    min-block-size: 36px;
    font-weight: 400;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
  }
  summary {
    min-block-size: 36px;
    color: var(--primary);
    font-weight: 600;
    cursor: pointer;
  }
  details[open] {
    display: grid;
    gap: 12px;
  }
  .add {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: end;
  }
  .add .field {
    flex: 1 1 16rem;
  }
  .quote {
    display: grid;
    gap: 6px;
    padding-inline-start: 14px;
    border-inline-start: 4px solid var(--sea-deep);
  }
  .standing {
    min-block-size: 1.5em;
  }
  .trouble {
    color: var(--sand-ink);
    font-weight: 600;
  }
  .printed-for {
    display: none;
  }
  @media print {
    .printed-for {
      display: block;
    }
    .card + .card {
      break-before: page;
    }
  }
  @container (min-width: 44rem) {
    .fields.two {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .fields.three {
      grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) auto;
    }
    .point {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    .point .deeds {
      grid-column: 3;
    }
  }
`;
