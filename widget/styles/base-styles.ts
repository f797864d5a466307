import { css } from 'lit';

/** What every shadow tree starts from: type, links, icons, focus, text for screen readers only. */
export const baseStyles = css`
  :host {
    display: block;
    color: var(--ink);
    font-family: var(--font);
    line-height: 1.5;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1,
  h2,
  h3 {
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }
  p,
  li,
  h1,
  h2,
  h3,
  dd {
    overflow-wrap: anywhere;
  }
  a {
    color: var(--primary);
    text-underline-offset: 0.2em;
  }
  .icon {
    flex: none;
    inline-size: 1.4em;
    block-size: 1.4em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.3em;
  }
  .soft {
    color: var(--ink-soft);
  }
  .only-read-aloud {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 3px;
  }
  @media (forced-colors: active) {
    /* Browsers leave the colour of a drawing alone unless told. */
    .icon {
      color: inherit !important;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
`;
