import { html, type Html } from './html.ts';

const drawn: Html = html`<path d="M25 6v26M25 9c7 4 11 10 12 18H25M21 13c-4 4-7 8-9 14h9" />
  <path d="M6 34h36l-4 8H11z" />`;

/** A small sail boat: the mark of every page that the server draws itself. */
export const boat: Html = html`<svg
  class="mark"
  viewBox="0 0 48 48"
  fill="none"
  stroke="currentColor"
  stroke-width="2.5"
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
>
  ${drawn}
</svg>`;

/** The same as a file for the LMS, which shows it beside the activity: on paper of its own, whatever the theme. */
export const icon: string = html`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="48"
  height="48"
  viewBox="0 0 48 48"
>
  <rect width="48" height="48" rx="10" fill="#fffefa" />
  <g
    transform="translate(4.8 4.8) scale(.8)"
    fill="none"
    stroke="#0f5f73"
    stroke-width="3"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${drawn}
  </g>
</svg>`.text;
