import { html, type TemplateResult } from 'lit';

/**
 * Own line icons on a 24 × 24 field, as paths, so that a screen loads only those it shows.
 * An icon never stands without a word beside it.
 */
export const backIcon = 'M19 12H5M11 6l-6 6 6 6';
export const lookIcon = 'M3.500 5h17v14h-17zM3.500 16l5-5.500 4 4.500 3-3 5 5M15.500 9h.01';
export const undoIcon = 'M9 14l-5-5 5-5M4 9h10a6 6 0 0 1 0 12h-3';
export const speakerIcon =
  'M4 9.500h4l5-4.500v14l-5-4.500H4zM16.500 9a4.200 4.200 0 0 1 0 6M19 6.500a7.800 7.800 0 0 1 0 11';
export const silenceIcon = 'M6.500 6.500h11v11h-11z';
export const goalIcon = 'M5 21V4M5 5h12l-2.5 4L17 13H5';
export const checkIcon = 'M4.5 12.5l5 5 10-11';
export const clockIcon = 'M12 3a9 9 0 1 0 .01 0M12 7.5V12l3 2';
export const handIcon =
  'M7 12.5V7a1.5 1.5 0 0 1 3 0v4V4.500a1.5 1.5 0 0 1 3 0V11 5.500a1.5 1.5 0 0 1 3 0V12 8.500a1.5 1.5 0 0 1 3 0V15a6 6 0 0 1-6 6h-1a6 6 0 0 1-5-2.700L4 14a1.6 1.6 0 0 1 3-1.5';
export const noteIcon = 'M5 4h14v11l-5 5H5zM14 20v-5h5M8.5 8.500h7M8.5 12h4';
export const peopleIcon =
  'M9 11a3.5 3.5 0 1 0-.01 0M2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 4.500a3.5 3.5 0 0 1 0 6.500M18 14.500c2.3.7 3.5 2.6 3.5 5.5';
export const personIcon = 'M12 11.500a4 4 0 1 0-.01 0M4.5 20.500c0-4.5 3.5-6.5 7.5-6.500s7.5 2 7.5 6.5';
export const linkIcon =
  'M10 14a4.5 4.5 0 0 0 6.5.500l3-3a4.5 4.5 0 0 0-6.4-6.400L11.5 6.700M14 10a4.5 4.5 0 0 0-6.5-.500l-3 3a4.5 4.5 0 0 0 6.4 6.400l1.6-1.6';
export const calendarIcon = 'M4 6h16v14H4zM4 10.500h16M8 3.500v4M16 3.500v4';
export const boatIcon = 'M3 16h18l-3 5H6zM11 16V3c4.5 2 7 5.5 7.5 10H11M11 6c-2.5 2-4 4.5-4.5 7';
export const islandIcon =
  'M2.5 19c3-6 6-8 9.5-8s6.5 2 9.5 8zM12 11V6M12 6c-2-2.5-4-2.5-5.5-1M12 6c2-2.5 4-2.5 5.5-1M12 6V3';
export const harbourIcon = 'M12 8v13M12 3.500a2.2 2.2 0 1 0 .01 0M8 11.500h8M4 14c.5 4.5 4 7 8 7s7.5-2.5 8-7';
export const lighthouseIcon =
  'M9 21l1-11h4l1 11zM9.5 10V6.500L12 4l2.5 2.500V10M3 7l4 1M21 7l-4 1M9.5 15.500h5';
export const eventIcon =
  'M3 5c6 3 12 3 18 0M6 6.500l1.500 5L10 7.500M14 7.500l2.500 4L18 6.500M4 20h16M7 20v-4h10v4';
export const waveIcon =
  'M2.5 9c2 0 2.5 2 4.750 2s2.750-2 4.750-2 2.5 2 4.750 2S19.5 9 21.5 9M2.5 15c2 0 2.5 2 4.750 2s2.750-2 4.750-2 2.5 2 4.750 2 2.750-2 4.750-2';
export const jarIcon =
  'M8 3h8M8.500 3v3C6.700 7 6 8.500 6 10v8a3 3 0 0 0 3 3h6a3 3 0 0 0 3-3v-8c0-1.500-.7-3-2.500-4V3M10.300 11.500a1.800 1.800 0 1 1 2.600 1.700c-.6.300-.9.700-.9 1.300M12 17.500v.01';

/** Draws an icon; it says nothing to a screen reader. */
export const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d=${path}></path>
  </svg>`;
