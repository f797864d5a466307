import { css, svg } from 'lit';
import type { Scenery } from './scenery.ts';

const hoop = svg`<ellipse class="hoop" cy="0" rx="66" ry="17" transform="rotate(-14)"/>`;
const bands = svg`<path class="top" d="M-43-9Q0 5 43-12q2 9 0 16Q0 18-44 6z"/><path class="leaf" d="M-33 28Q0 36 35 25 18 44 0 44T-33 28z"/>`;
const craters = svg`<circle class="shade" cx="-26" cy="-20" r="8"/><circle class="shade" cx="30" cy="-18" r="5"/><circle class="shade" cx="28" cy="20" r="9"/><circle class="shade" cx="-22" cy="27" r="6"/>`;
const moon = svg`<circle class="stone" cx="58" cy="-32" r="10"/><path class="top" d="M-42-14Q-20-32 10-30T42-12Q20 0-6-6T-42-14z"/>`;
const features = [hoop, craters, bands, moon];

/** Space: planets, a rocket, nebulas. It is dark by day as well. */
export const space: Scenery = {
  ground: svg`<path class="mark" d="M20 24h.1M66 10h.1M110 46h.1M40 70h.1M92 96h.1M142 20h.1M12 108h.1M134 84h.1M72 52h.1"/><path class="glint" d="M124 60v8M120 64h8M28 44v6M25 47h6"/>`,
  isle: (kind) => svg`
    <circle class="ring" r="58"/>
    <circle class="base ${['one', 'two', 'three', 'four'][kind % 4]}" r="45"/>
    <path class="dusk" d="M20-40a45 45 0 0 1-38 81 45 45 0 0 0 38-81z"/>
    <g transform=${(kind >> 1) % 2 ? 'scale(-1 1)' : 'scale(1 1)'}>${features[(kind + (kind >> 1)) % features.length]}</g>`,
  islet: svg`<circle class="ring" r="30"/><circle class="base two" r="22"/><path class="dusk" d="M10-20a22 22 0 0 1-19 40 22 22 0 0 0 19-40z"/>`,
  craft: svg`
    <g transform="rotate(35)">
      <path class="flag" d="M-6 26q6 20 12 0z"/>
      <path class="hull" d="M-10 8l-12 18q6 1 12-4zM10 8l12 18q-6 1-12-4z"/>
      <path class="sail" d="M0-38Q17-16 10 24h-20Q-17-16 0-38z"/>
      <circle class="pane" cy="-6" r="6.5"/>
    </g>`,
  rest: svg`<path class="wood" d="M-26 0h52"/><path class="sail" d="M-9-9h18V9H-9z"/><path class="pane" d="M-30-10h14v20h-14zM16-10h14v20H16z"/>`,
  home: svg`
    <circle class="ring" r="74"/><circle class="ring" r="64"/>
    <circle class="base home-planet" r="54"/>
    <path class="leaf" d="M-44-22q14-22 40-20 8 12-8 18 4 12-12 14-14 6-20-12zM18 2q16-8 32 4-4 26-24 36-14-6-10-20-8-12 2-20zM-30 24q12-4 18 8l-4 12q-12-6-14-20z"/>
    <path class="dusk" d="M24-48a54 54 0 0 1-46 97 54 54 0 0 0 46-97z"/>`,
  veil: svg`
    <ellipse class="veil" cx="-30" cy="8" rx="44" ry="22"/><ellipse class="veil" cx="30" cy="12" rx="46" ry="21"/>
    <ellipse class="veil" cx="2" cy="-18" rx="46" ry="24"/>`,
  styles: css`
    .space {
      --ground-1: #1d2148;
      --ground-2: #0f1230;
      --mark: #aeb8ee;
      --ring: #3a4188;
      --base: #c79a6b;
      --shade: #00000030;
      --top: #ffffff40;
      --leaf: #6fae7c;
      --wood: #9aa6d6;
      --stone: #c9cde0;
      --accent: #f0a65a;
      --sail: #f4f5fb;
      --hull: #7f8fe0;
      --way: #b9c6ff;
      --veil: #3d3577;
      --sign: #12153a;
      --sign-ink: #e8ecff;
    }
    .space .ring {
      opacity: 0.35;
    }
    .space .mark {
      opacity: 0.7;
    }
    .glint {
      stroke: #fff;
      stroke-width: 1.5;
      opacity: 0.6;
    }
    .two {
      fill: #7fa6c9;
    }
    .three {
      fill: #b58ac2;
    }
    .four {
      fill: #86b3a0;
    }
    .home-planet {
      fill: #5c9fd6;
    }
    .dusk {
      fill: #0f1230;
      opacity: 0.3;
    }
    .hoop {
      stroke: #f1d9a8;
      stroke-width: 5;
      opacity: 0.9;
    }
    .pane {
      fill: #7fc4e8;
    }
    .space .sign {
      box-shadow: 0 0 0 2px #5a66b8;
    }
  `,
};
