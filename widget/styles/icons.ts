import { html, type TemplateResult } from 'lit';

/**
 * Own line icons on a 24 × 24 field, as paths, so that a screen loads only those it shows.
 * An icon never stands without a word beside it.
 */
export const backIcon = 'M19 12H5M11 6l-6 6 6 6';
export const moreIcon = 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z';
export const lookIcon = 'M3.5 5h17v14h-17zM3.5 16l5-5.5 4 4.5 3-3 5 5M15.5 9h.01';
export const undoIcon = 'M9 14l-5-5 5-5M4 9h10a6 6 0 0 1 0 12h-3';
export const goalIcon = 'M5 21V4M5 5h12l-2.5 4L17 13H5';
export const checkIcon = 'M4.5 12.5l5 5 10-11';
export const clockIcon = 'M12 3a9 9 0 1 0 .01 0M12 7.5V12l3 2';
export const handIcon =
  'M7 12.5V7a1.5 1.5 0 0 1 3 0v4V4.5a1.5 1.5 0 0 1 3 0V11 5.5a1.5 1.5 0 0 1 3 0V12 8.5a1.5 1.5 0 0 1 3 0V15a6 6 0 0 1-6 6h-1a6 6 0 0 1-5-2.7L4 14a1.6 1.6 0 0 1 3-1.5';
export const noteIcon = 'M5 4h14v11l-5 5H5zM14 20v-5h5M8.5 8.5h7M8.5 12h4';
export const peopleIcon =
  'M9 11a3.5 3.5 0 1 0-.01 0M2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14.5c2.3.7 3.5 2.6 3.5 5.5';
export const personIcon = 'M12 11.5a4 4 0 1 0-.01 0M4.5 20.5c0-4.5 3.5-6.5 7.5-6.5s7.5 2 7.5 6.5';
export const linkIcon =
  'M10 14a4.5 4.5 0 0 0 6.5.5l3-3a4.5 4.5 0 0 0-6.4-6.4L11.5 6.7M14 10a4.5 4.5 0 0 0-6.5-.5l-3 3a4.5 4.5 0 0 0 6.4 6.4l1.6-1.6';
export const calendarIcon = 'M4 6h16v14H4zM4 10.5h16M8 3.5v4M16 3.5v4';
export const boatIcon = 'M3 16h18l-3 5H6zM11 16V3c4.5 2 7 5.5 7.5 10H11M11 6c-2.5 2-4 4.5-4.5 7';
export const harbourIcon = 'M12 8v13M12 3.5a2.2 2.2 0 1 0 .01 0M8 11.5h8M4 14c.5 4.5 4 7 8 7s7.5-2.5 8-7';
export const lighthouseIcon = 'M9 21l1-11h4l1 11zM9.5 10V6.5L12 4l2.5 2.5V10M3 7l4 1M21 7l-4 1M9.5 15.5h5';
export const eventIcon =
  'M12 6c-1 4-5 7-9 8h1.500v6h15v-6H21c-4-1-8-4-9-8zM9.500 20c0-3 1-5 2.500-6 1.500 1 2.500 3 2.500 6M12 6V3h4l-1 1.500H12';
export const waveIcon =
  'M2.5 9c2 0 2.5 2 4.75 2s2.75-2 4.75-2 2.5 2 4.75 2S19.5 9 21.5 9M2.5 15c2 0 2.5 2 4.75 2s2.75-2 4.75-2 2.5 2 4.75 2 2.75-2 4.75-2';
export const jarIcon =
  'M8 3h8M8.5 3v3C6.7 7 6 8.5 6 10v8a3 3 0 0 0 3 3h6a3 3 0 0 0 3-3v-8c0-1.5-.7-3-2.5-4V3M10.3 11.5a1.8 1.8 0 1 1 2.6 1.7c-.6.3-.9.7-.9 1.3M12 17.5v.01';

export const chestIcon = 'M3 11V9a4 4 0 0 1 4-4h10a4 4 0 0 1 4 4v2M3 11h18v9H3zM12 11v5M10 13.500h4';

/** Draws an icon; it says nothing to a screen reader. */
export const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d=${path}></path>
  </svg>`;
