import { css, svg } from 'lit';
import type { Scenery } from './scenery.ts';

const fir = (x: number, y: number, size: number) =>
  svg`<g transform="translate(${x} ${y}) scale(${size})"><path class="wood" d="M0 8V2"/><path class="leaf" d="M0-34l11 15h-6l9 12h-6l8 12h-32l8-12h-6l9-12h-6z"/></g>`;
const birch = svg`<path class="wall" d="M-36 6l2-34h5l1 34z"/><path class="bush" d="M-32-52c15 0 21 10 17 19 4 10-7 16-17 15-11 1-21-5-17-15-4-9 3-19 17-19z"/>`;
const fire = svg`<path class="wood" d="M24 4l18 6M42 4l-18 6"/><path class="flag" d="M33 3c-9-4-6-12 0-20 6 8 9 16 0 20z"/><path class="light" d="M33 2c-4-3-3-7 0-11 3 4 4 8 0 11z"/>`;
const features = [
  svg`${fir(-42, -2, 1.1)}${fir(-26, -12, 0.8)}${fire}`,
  svg`${birch}${fir(36, -6, 0.9)}`,
  svg`${fir(-40, -2, 1)}${fir(40, -8, 1.2)}${fir(24, -16, 0.7)}`,
  svg`${birch}<path class="stone" d="M24 8l4-11 9-5 11 4 5 12z"/>`,
];

/** The forest: glades among firs, a rucksack on the way, mist. */
export const forest: Scenery = {
  ground: svg`<path class="mark" d="M18 28l5-11 5 11M23 30v-6M100 50l4-9 4 9M104 52v-5M60 92l5-11 5 11M65 94v-6M130 104l4-9 4 9M134 106v-5"/>`,
  isle: (kind) => svg`
    <ellipse class="ring" cy="6" rx="74" ry="38"/>
    <path class="base" d="M-60 6C-60-16-34-27-3-27s58 11 61 30c2 21-25 29-57 29S-60 26-60 6z"/>
    <path class="top" d="M-46 5c-1-15 19-23 43-23s44 8 46 21c2 14-18 20-43 20S-45 19-46 5z"/>
    <g transform=${(kind >> 1) % 2 ? 'scale(-1 1)' : 'scale(1 1)'}>${features[(kind + (kind >> 1)) % features.length]}</g>`,
  islet: svg`
    <ellipse class="ring" cy="4" rx="42" ry="24"/>
    <path class="base" d="M-33 4C-34-9-20-16-2-16s33 7 34 18c1 12-14 17-32 17S-32 15-33 4z"/>
    ${fir(-18, -4, 0.7)}${fir(18, -8, 0.6)}`,
  craft: svg`
    <path class="shade" d="M-20 30a20 5 0 0 0 40 0 20 5 0 0 0-40 0z"/>
    <path class="mast" d="M-9-20q9-12 18 0"/>
    <path class="hull" d="M-20 26v-26q0-20 20-20t20 20v26q0 4-5 4h-30q-5 0-5-4z"/>
    <path class="sail" d="M-17-18q4-10 17-10t17 10q-4 8-17 8t-17-8z"/>
    <path class="jib" d="M-12 8h24v15h-24z"/>
    <path class="stripe" d="M-3 8h6v5h-6z"/>`,
  rest: svg`
    <ellipse class="ring" cy="8" rx="28" ry="11"/>
    <path class="sail" d="M0-14l22 24h-44z"/><path class="hull" d="M0-6l8 16H-8z"/>`,
  home: svg`
    <ellipse class="ring" cy="10" rx="86" ry="44"/>
    <path class="base" d="M-70 8C-71-18-42-30-6-30s70 12 74 33c2 24-30 32-68 32S-69 30-70 8z"/>
    <path class="top" d="M-54 5c-1-18 22-27 50-27s51 9 53 25c2 17-23 23-51 23S-53 22-54 5z"/>
    ${fir(-52, -6, 1.3)}${fir(58, -4, 1.1)}
    <path class="wall" d="M28 2v-24l17-14 17 14V2z" transform="translate(-14 -6)"/>
    <path class="roof" d="M9-26l22-19 22 19z"/><path class="hull" d="M27-4v-12h9v12z"/>`,
  veil: svg`
    <ellipse class="veil" cx="-30" cy="4" rx="46" ry="14"/><ellipse class="veil" cx="32" cy="14" rx="50" ry="13"/>
    <ellipse class="veil" cx="2" cy="-14" rx="46" ry="15"/><ellipse class="veil" cx="-10" cy="26" rx="44" ry="11"/>`,
  styles: css`
    .forest {
      --ground-1: #cfe2bd;
      --ground-2: #a9cda3;
      --mark: #8ab588;
      --ring: #bcd9a6;
      --base: #d9e7ae;
      --shade: #7d9d72;
      --top: #ecefbd;
      --leaf: #34724f;
      --wood: #7b5432;
      --stone: #8d968f;
      --wall: #fbf7ea;
      --accent: #cf7a3e;
      --light: #ffe49a;
      --sail: #e9b872;
      --hull: #8a5a2c;
      --way: #74491f;
      --veil: #f3f8ef;
      --sign: #fffdf6;
      --sign-ink: #1e4a33;
    }
    .bush {
      fill: #6fa255;
    }
    .forest .light {
      opacity: 1;
    }
    .forest .mark {
      opacity: 0.8;
    }
    @media (prefers-color-scheme: dark) {
      .forest {
        --ground-1: #1c3a2c;
        --ground-2: #11281f;
        --mark: #2f553f;
        --ring: #264a36;
        --base: #4a6a45;
        --shade: #14271d;
        --top: #5f7c4e;
        --leaf: #1f5136;
        --wood: #5d4026;
        --stone: #66716a;
        --wall: #d9d4c3;
        --accent: #d98a4c;
        --light: #ffe08a;
        --sail: #d3a05c;
        --hull: #8a5f35;
        --way: #e0c08a;
        --veil: #3c5a4b;
        --sign: #173227;
        --sign-ink: #dff0dc;
      }
      .bush {
        fill: #4c7a40;
      }
    }
  `,
};
