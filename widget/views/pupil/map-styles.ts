import { css } from 'lit';

/** The map of every look; the colours are those of its scenery. */
export const mapStyles = css`
  .chart {
    position: relative;
    overflow: hidden;
    border-radius: 28px;
    background: linear-gradient(170deg, var(--ground-1), var(--ground-2));
  }
  .chart > svg {
    display: block;
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  svg :where(:not(.tiles)) {
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .mark {
    stroke: var(--mark);
    stroke-width: 2.5;
  }
  .ring {
    fill: var(--ring);
    opacity: 0.7;
  }
  .base {
    fill: var(--base);
  }
  .shade {
    fill: var(--shade);
  }
  .top {
    fill: var(--top);
  }
  .leaf {
    fill: var(--leaf);
  }
  .stone {
    fill: var(--stone);
  }
  .wall {
    fill: var(--wall);
  }
  .roof,
  .stripe,
  .flag {
    fill: var(--accent);
  }
  .light {
    fill: var(--light);
    opacity: 0.55;
  }
  .wood {
    stroke: var(--wood);
    stroke-width: 4;
  }
  .hull {
    fill: var(--hull);
  }
  .mast {
    stroke: var(--hull);
    stroke-width: 3;
  }
  .sail,
  .jib {
    fill: var(--sail);
  }
  .jib {
    opacity: 0.8;
  }
  .wake {
    stroke: var(--sail);
    stroke-width: 2.5;
    opacity: 0.8;
  }
  .veil {
    fill: var(--veil);
    opacity: 0.72;
  }
  .sailed,
  .ahead,
  .branch {
    stroke: var(--way);
    stroke-width: 4;
  }
  .ahead,
  .branch {
    stroke-dasharray: 1 11;
    opacity: 0.75;
  }
  .sailed {
    opacity: 0.55;
  }
  .branch {
    stroke-width: 3;
  }
  .stop {
    display: grid;
    gap: 8px;
    align-content: start;
    justify-items: center;
    position: absolute;
    inline-size: 7.75rem;
    min-block-size: 88px;
    margin: -38px 0 0 -3.875rem;
    padding: 6px 0 0;
    border: 0;
    border-radius: 24px;
    background: none;
    color: var(--sign-ink);
    font: inherit;
    font-size: 1rem;
    line-height: 1.2;
    text-align: center;
    touch-action: manipulation;
  }
  button.stop {
    cursor: pointer;
  }
  .wide .stop {
    inline-size: 9.5rem;
    margin-inline-start: -4.75rem;
  }
  .sign {
    display: grid;
    place-items: center;
    position: relative;
    inline-size: 3.75rem;
    block-size: 3.75rem;
    border: 3px solid transparent;
    border-radius: 50%;
    background: var(--sign);
    box-shadow: 0 2px 6px rgb(0 30 40 / 22%);
    font-size: 1.45rem;
    transition: transform 150ms;
  }
  .sign .icon * {
    stroke: var(--sign-ink);
    stroke-width: 2.1;
  }
  button.stop:hover .sign {
    transform: scale(1.08);
  }
  .here .sign {
    inline-size: 4.5rem;
    block-size: 4.5rem;
    margin-block: -6px;
    border-color: var(--way);
    font-size: 1.8rem;
  }
  .far .sign,
  .aside .sign {
    inline-size: 3.25rem;
    block-size: 3.25rem;
    margin-block: 4px;
    font-size: 1.25rem;
  }
  .aside .sign {
    border: 3px dotted var(--way);
  }
  .large .sign {
    scale: 1.2;
  }
  .small .sign {
    scale: 0.8;
  }
  .mark-done {
    display: grid;
    place-items: center;
    position: absolute;
    inset-block-end: -6px;
    inset-inline-end: -8px;
    inline-size: 1.625rem;
    block-size: 1.625rem;
    border-radius: 50%;
    background: var(--sign-ink);
    font-size: 0.8rem;
  }
  .mark-done .icon * {
    stroke: var(--sign);
    stroke-width: 3.4;
  }
  .word {
    max-inline-size: 100%;
    padding: 3px 6px;
    border-radius: 14px;
    background: var(--sign);
    font-weight: 600;
    overflow-wrap: break-word;
  }
  /* Whoever asks for calm gets calmer colours too. */
  @media (prefers-reduced-motion: reduce) {
    .chart {
      filter: saturate(0.5);
    }
  }
  @media (forced-colors: active) {
    .chart {
      border: 1px solid CanvasText;
    }
    .art {
      display: none;
    }
    .sign,
    .stop .word {
      border-color: ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }
    .sign .icon * {
      stroke: ButtonText;
    }
    .here .sign {
      border-width: 6px;
    }
    .mark-done {
      background: ButtonText;
    }
    .mark-done .icon * {
      stroke: ButtonFace;
    }
    .sailed,
    .ahead,
    .branch {
      stroke: CanvasText;
      opacity: 1;
    }
  }
  .whole {
    display: none;
  }
  @media print {
    .word {
      display: none;
    }
    .whole {
      display: block;
    }
    .chart {
      block-size: auto !important;
      background: none;
    }
    .chart > svg {
      display: none;
    }
    .chart .stop {
      display: flex;
      gap: 16px;
      align-items: center;
      position: static;
      inline-size: auto;
      min-block-size: 0;
      margin: 0;
      padding: 6px;
      text-align: start;
    }
    .chart .sign {
      inline-size: 44px;
      block-size: 44px;
      margin: 0;
      border: 2px solid #999;
      box-shadow: none;
    }
  }
`;
