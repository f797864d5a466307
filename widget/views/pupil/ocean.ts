import { css, svg } from 'lit';
import type { Scenery } from './scenery.ts';

const palm = svg`<path class="wood" d="M-34 4q-5-22 5-40"/><path class="leaf" d="M-29-36q-13-11-24 1 13-3 24-1zM-29-36q2-16 18-14-11 4-18 14zM-29-36q15-7 21 7-10-7-21-7zM-29-36q-12 3-13 17 5-10 13-17z"/>`;
const rocks = svg`<path class="stone" d="M22 3l6-18 9-5 8 11 5 13zM-48 6l5-10 8-2 5 11z"/><path class="leaf" d="M-20-9q2-13 13-10 4-10 14-4 11-3 12 9z"/>`;
const tower = svg`<path class="light" d="M31-40l34-9v18zM31-40L-3-49v18z"/><path class="wall" d="M26 3l2-37h7l2 37z"/><path class="stone" d="M26-34h11v-8l-5.5-6-5.5 6z"/><path class="stripe" d="M27.3-20h8.4l.6 10h-9.6z"/>`;
const features = [palm, rocks, palm, tower];

/** The ocean: islands with palms, a sailing boat, fog. */
export const ocean: Scenery = {
  ground: svg`<path class="mark" d="M14 22q6-6 12 0t12 0M96 34q5-5 10 0t10 0M52 78q6-6 12 0t12 0M124 98q5-5 10 0t10 0M8 106q4-4 8 0t8 0"/>`,
  isle: (kind) => svg`
    <ellipse class="ring" cy="8" rx="74" ry="38"/>
    <ellipse class="ring" cy="8" rx="65" ry="31"/>
    <path class="shade" d="M-57 11C-58-8-34-19-4-19s56 8 59 25c2 18-24 24-55 24s-56-3-57-19z"/>
    <path class="base" d="M-57 6C-58-12-34-23-4-23s56 8 59 25c2 17-24 23-55 23S-56 22-57 6z"/>
    <path class="top" d="M-41 2c-1-13 17-20 39-20s41 6 43 18c2 12-17 16-40 16S-40 14-41 2z"/>
    <g transform=${(kind >> 1) % 2 ? 'scale(-1 1)' : 'scale(1 1)'}>${features[(kind + (kind >> 1)) % features.length]}</g>`,
  islet: svg`
    <ellipse class="ring" cy="5" rx="42" ry="24"/>
    <path class="shade" d="M-32 7C-33-5-19-11-2-11s32 5 33 15c1 10-14 13-31 13S-31 15-32 7z"/>
    <path class="base" d="M-32 3C-33-9-19-15-2-15s32 5 33 15c1 10-14 13-31 13S-31 11-32 3z"/>
    <path class="leaf" d="M-14-6q1-9 8-7 3-7 10-3 8-2 8 7z"/>`,
  craft: svg`
    <path class="wake" d="M-30 24q8 6 16 0t16 0 16 0M-20 31q6 4 12 0t12 0"/>
    <path class="hull" d="M-27 12h54q-3 14-13 14h-30q-9 0-11-14z"/>
    <path class="mast" d="M0 12v-52"/>
    <path class="sail" d="M3-38Q27-20 26 7H3z"/>
    <path class="jib" d="M-3-32Q-20-14-20 7h17z"/>
    <path class="flag" d="M0-40h-13l4 4-4 4H0z"/>`,
  rest: svg`
    <ellipse class="ring" cy="3" rx="27" ry="13"/>
    <path class="wall" d="M-13 3h26l-4 8H-9z"/>
    <path class="wood" d="M0 3v-18"/>
    <path class="flag" d="M0-15h13l-4 4.5 4 4.5H0z"/>`,
  home: svg`
    <ellipse class="ring" cy="10" rx="86" ry="44"/>
    <ellipse class="ring" cy="10" rx="77" ry="37"/>
    <path class="shade" d="M-69 12C-70-12-42-24-6-24s69 10 73 31c2 21-29 29-67 29S-68 31-69 12z"/>
    <path class="base" d="M-69 6C-70-18-42-30-6-30s69 10 73 31c2 21-29 29-67 29S-68 25-69 6z"/>
    <path class="top" d="M-52 0c-1-16 22-25 48-25S49-17 51-1c2 15-23 20-51 20S-51 15-52 0z"/>
    <g transform="translate(4 -6) scale(1.25)">${tower}</g>
    <path class="wall" d="M-52 2v-16l11-9 11 9V2z"/><path class="roof" d="M-56-13l15-13 15 13z"/>
    <path class="wood" d="M-14 27v14M2 28v14M-20 30h30"/>`,
  veil: svg`
    <ellipse class="veil" cx="-38" cy="10" rx="40" ry="19"/><ellipse class="veil" cx="34" cy="14" rx="46" ry="19"/>
    <ellipse class="veil" cx="6" cy="-6" rx="48" ry="24"/><ellipse class="veil" cx="-8" cy="24" rx="44" ry="14"/>`,
  styles: css`
    .ocean {
      --ground-1: #d5eef0;
      --ground-2: #a5d5de;
      --mark: #8fc4cf;
      --ring: #c3e8e6;
      --base: #f6e3b4;
      --shade: #ddbf86;
      --top: #b5d593;
      --leaf: #4f8f5c;
      --wood: #8a6238;
      --stone: #8d9a9d;
      --wall: #fdf8ec;
      --accent: #d98a4c;
      --light: #fff6cf;
      --sail: #ffffff;
      --hull: #7a4a26;
      --way: #0b6075;
      --veil: #f4fafa;
      --sign: #fffdf9;
      --sign-ink: #0b4a5a;
    }
    @media (prefers-color-scheme: dark) {
      .ocean {
        --ground-1: #123643;
        --ground-2: #0b2430;
        --mark: #24505f;
        --ring: #1a4653;
        --base: #c5ab78;
        --shade: #8c774d;
        --top: #6d9065;
        --leaf: #38694b;
        --wood: #6d4c2c;
        --stone: #63737a;
        --wall: #e4dfd0;
        --accent: #c77c45;
        --light: #fbe7a0;
        --sail: #f1f4ee;
        --hull: #a06a3c;
        --way: #8fd6df;
        --veil: #33525f;
        --sign: #12303b;
        --sign-ink: #d4f1f3;
      }
    }
  `,
};
