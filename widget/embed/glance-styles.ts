/** The build squeezes what is marked so. */
const css = String.raw;

/**
 * The page lends its font and its ink, whatever they are; tints are mixed of that ink, so the contrast is
 * the page's own in light and dark. The one button brings both of its colours along.
 */
export const glanceStyles = css`
  :host {
    all: initial;
    display: block;
    min-height: inherit;
    color: inherit;
    font-family: inherit;
    font-size: max(16px, 1em);
    line-height: 1.5;
    --tint: color-mix(in srgb, currentcolor 6%, transparent);
    --line: color-mix(in srgb, currentcolor 24%, transparent);
    --sea: #0b7285;
  }
  .card {
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    gap: 12px;
    min-height: inherit;
    padding: clamp(12px, 3%, 24px);
    border: 1px solid var(--line);
    border-radius: 16px;
    overflow-wrap: anywhere;
  }
  .card.open {
    padding: 0;
    border: 0;
  }
  .title,
  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    display: grid;
    gap: 8px;
    list-style: none;
  }
  .title {
    font-size: 1.4em;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  .title.small {
    font-size: 1.2em;
  }
  .as-written {
    max-width: 60ch;
    white-space: pre-line;
  }
  .quiet {
    font-size: max(14px, 0.9em);
  }
  a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  .now {
    padding: 12px 16px;
    border: 1px solid transparent;
    border-inline-start: 6px solid var(--sea);
    border-radius: 12px;
    background: var(--tint);
  }
  .label {
    display: flex;
    gap: 8px;
    align-items: center;
    font-weight: 700;
  }
  svg {
    flex: none;
    width: 1.4em;
    height: 1.4em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .way {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: center;
  }
  .way i {
    box-sizing: border-box;
    width: 12px;
    height: 12px;
    border: 2px solid var(--sea);
    border-radius: 50%;
  }
  .way .behind {
    background: var(--sea);
  }
  .way .here {
    width: 20px;
    height: 20px;
    border-width: 6px;
  }
  summary {
    box-sizing: border-box;
    width: fit-content;
    min-height: 44px;
    padding: 9px 0;
    font-weight: 600;
    line-height: 26px;
    cursor: pointer;
  }
  .folds {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
  }
  .folds [open] {
    flex-basis: 100%;
  }
  .folds ul,
  .folds ol {
    padding-block-end: 8px;
  }
  .folds ol > li,
  .folds ul > li:not(.note) {
    padding-inline-start: 18px;
  }
  .resources {
    gap: 0;
  }
  .resources a {
    display: inline-block;
    padding: 8px 0;
  }
  .note {
    padding: 10px 14px;
    border: 1px solid transparent;
    border-radius: 12px 12px 12px 2px;
    background: var(--tint);
  }
  .deeds {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: center;
    margin-block-start: 4px;
  }
  .button {
    box-sizing: border-box;
    display: inline-block;
    min-height: 44px;
    padding: 8px 20px;
    border: 2px solid transparent;
    border-radius: 999px;
    background: #0b6075;
    color: #fff;
    font: inherit;
    font-weight: 600;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    background: #084857;
  }
  :focus-visible {
    outline: 3px solid currentcolor;
    outline-offset: 2px;
  }
  .button:focus-visible {
    box-shadow: 0 0 0 2px #fff;
  }
  .ghost {
    height: 20px;
    border-radius: 8px;
    background: var(--tint);
    animation: appear 200ms 300ms both;
  }
  .ghost.tall {
    height: 140px;
  }
  .only-read-aloud {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .ghost {
      animation: none;
    }
  }
  @media print {
    .deeds {
      display: none;
    }
    details::details-content {
      display: block;
      block-size: auto;
      content-visibility: visible;
    }
    .now,
    .note {
      border-color: currentcolor;
      break-inside: avoid;
    }
  }
`;
