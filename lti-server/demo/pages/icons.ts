import type { CourseItem } from '../school.ts';
import { type Markup, html } from './html.ts';

const icon = (drawing: Markup): Markup =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${drawing}</svg>`;

export const bridge: Markup = html`<svg
  class="bridge"
  viewBox="0 0 48 32"
  aria-hidden="true"
  focusable="false"
>
  <path d="M2 22h44" />
  <path d="M13 28V6M35 28V6" />
  <path d="M2 16C7 15 11 11 13 6c3 8 8 11 11 11s8-3 11-11c2 5 6 9 11 10" />
  <path d="M18.500 15v7M24 17v5M29.500 15v7M7.500 14v8M40.500 14v8" class="thin" />
</svg>`;

/** The picture of the front page: a bridge over calm water. */
export const landscape: Markup = html`<svg
  class="landscape"
  viewBox="0 0 640 240"
  preserveAspectRatio="xMidYMax slice"
  aria-hidden="true"
  focusable="false"
>
  <circle class="sun" cx="498" cy="74" r="34" />
  <path class="hill far" d="M0 168c80-52 150-58 226-22 68 32 120 8 190-22 82-34 160-14 224 28v88H0z" />
  <path class="hill near" d="M0 196c96-34 172-28 250-8 96 24 180 4 262-14 52-11 92-6 128 6v60H0z" />
  <path class="deck" d="M0 178h640" />
  <path class="cable" d="M0 132c70 0 122-24 150-84 40 92 112 112 170 112s130-20 170-112c28 60 80 84 150 84" />
  <path class="tower" d="M150 210V44M490 210V44" />
  <path
    class="hanger"
    d="M40 130v48M80 120v58M116 96v82M186 102v76M222 132v46M258 149v29M294 158v20M346 158v20M382 149v29M418 132v46M454 102v76M524 96v82M560 120v58M600 130v48"
  />
  <path class="water" d="M0 206c40-10 80-10 120 0s80 10 120 0 80-10 120 0 80 10 120 0 80-10 160 0v34H0z" />
</svg>`;

export const chevron: Markup = icon(html`<path d="m6 9 6 6 6-6" />`);
export const outside: Markup = icon(html`<path d="M14 4h6v6M20 4l-9 9M18 14v5H5V6h5" />`);
export const signpost: Markup = icon(
  html`<path d="M6 20c0-5 3-6 6-7s6-2 6-6" /><circle cx="6" cy="20" r="1.500" /><path d="m15 6 3-3 3 3" />`,
);

export const linkIcon: Markup = icon(
  html`<path
    d="M10 14a4.500 4.500 0 0 0 6.500.5l3-3a4.500 4.500 0 0 0-6.400-6.400l-1.600 1.600M14 10a4.500 4.500 0 0 0-6.500-.5l-3 3a4.500 4.500 0 0 0 6.400 6.400l1.600-1.600"
  />`,
);

export const itemIcons: Readonly<Record<CourseItem['kind'], Markup>> = {
  page: icon(html`<path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6" />`),
  file: icon(html`<path d="M4 6h6l2 2h8v11H4zM9 13h6" />`),
  forum: icon(html`<path d="M4 5h16v11H11l-4 4v-4H4zM8 9h8M8 12h5" />`),
  task: icon(
    html`<path
      d="M5 4h14v16H5zM8.500 9.500l1.500 1.500 3-3M8.500 15.500l1.500 1.500 3-3M15.500 10h.500M15.500 16h.500"
    />`,
  ),
};
