import { css } from 'lit';

/** Buttons: `.button` plain, `.primary` the one main deed, `.quiet` beside it, `.large` for a child's finger. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    justify-content: center;
    min-block-size: 44px;
    padding: 0.4em 1.1em;
    border: 2px solid var(--edge);
    border-radius: var(--round-full);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-weight: 600;
    line-height: 1.2;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
    transition:
      background-color 150ms,
      border-color 150ms;
  }
  .button:hover {
    border-color: var(--primary);
    background: var(--sea);
  }
  .button.primary {
    border-color: var(--primary);
    background: var(--primary);
    color: var(--on-primary);
  }
  .button.primary:hover {
    border-color: var(--primary-strong);
    background: var(--primary-strong);
  }
  .button.quiet {
    border-color: transparent;
    background: none;
    color: var(--primary);
  }
  .button.quiet:hover {
    background: var(--sea);
  }
  .button.large {
    min-block-size: 64px;
    padding-inline: clamp(0.8em, 2vw, 1.4em);
    font-size: 1.25rem;
  }
  .button[aria-disabled='true'] {
    opacity: 0.7;
    cursor: progress;
  }
  @media (forced-colors: active) {
    .button.primary {
      forced-color-adjust: none;
      border-color: ButtonText;
      background: ButtonText;
      color: ButtonFace;
    }
    .button.quiet {
      border-color: ButtonBorder;
    }
  }
  @media print {
    .button {
      display: none;
    }
  }
`;
