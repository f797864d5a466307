import { html, type TemplateResult } from 'lit';

/**
 * Own line icons on a 24 × 24 field, as paths, so that a screen loads only those it shows.
 * An icon never stands without a word beside it.
 */
export const checkIcon = 'M4.5 12.5l5 5 10-11';
export const clockIcon = 'M12 3a9 9 0 1 0 .01 0M12 7.5V12l3 2';
export const handIcon =
  'M7 12.5V7a1.5 1.5 0 0 1 3 0v4V4.500a1.5 1.5 0 0 1 3 0V11 5.500a1.5 1.5 0 0 1 3 0V12 8.500a1.5 1.5 0 0 1 3 0V15a6 6 0 0 1-6 6h-1a6 6 0 0 1-5-2.700L4 14a1.6 1.6 0 0 1 3-1.5';
export const plusIcon = 'M12 5v14M5 12h14';
export const minusIcon = 'M5 12h14';
export const closeIcon = 'M6 6l12 12M18 6L6 18';
export const arrowIcon = 'M5 12h14M13 6l6 6-6 6';
export const backIcon = 'M19 12H5M11 6l-6 6 6 6';
export const upIcon = 'M12 19V5M6 11l6-6 6 6';
export const downIcon = 'M12 5v14M6 13l6 6 6-6';
export const undoIcon = 'M9 14l-5-5 5-5M4 9h10a6 6 0 0 1 0 12h-3';
export const noteIcon = 'M5 4h14v11l-5 5H5zM14 20v-5h5M8.5 8.500h7M8.5 12h4';
export const peopleIcon =
  'M9 11a3.5 3.5 0 1 0-.01 0M2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 4.500a3.5 3.5 0 0 1 0 6.500M18 14.500c2.3.7 3.5 2.6 3.5 5.5';
export const personIcon = 'M12 11.500a4 4 0 1 0-.01 0M4.5 20.500c0-4.5 3.5-6.5 7.5-6.500s7.5 2 7.5 6.5';
export const editIcon = 'M4 20l1-5L16 4l4 4L9 19zM13.5 6.500l4 4';
export const trashIcon = 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5';
export const dragIcon = 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01';
export const eyeIcon =
  'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M12 9a3 3 0 1 0 .01 0';
export const linkIcon =
  'M10 14a4.5 4.5 0 0 0 6.5.500l3-3a4.5 4.5 0 0 0-6.4-6.400L11.5 6.700M14 10a4.5 4.5 0 0 0-6.5-.500l-3 3a4.5 4.5 0 0 0 6.4 6.400l1.6-1.6';
export const lockIcon = 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3';
export const homeIcon = 'M3.5 11.500L12 4l8.5 7.500M6 9.500V20h12V9.500M10 20v-6h4v6';
export const goalIcon = 'M5 21V4M5 5h12l-2.5 4L17 13H5';
export const calendarIcon = 'M4 6h16v14H4zM4 10.500h16M8 3.500v4M16 3.500v4';
export const boatIcon = 'M3 16h18l-3 5H6zM11 16V3c4.5 2 7 5.5 7.5 10H11M11 6c-2.5 2-4 4.5-4.5 7';
export const islandIcon =
  'M2.5 19c3-6 6-8 9.5-8s6.5 2 9.5 8zM12 11V6M12 6c-2-2.5-4-2.5-5.5-1M12 6c2-2.5 4-2.5 5.5-1M12 6V3';
export const harbourIcon = 'M12 8v13M12 3.500a2.2 2.2 0 1 0 .01 0M8 11.500h8M4 14c.5 4.5 4 7 8 7s7.5-2.5 8-7';
export const lighthouseIcon =
  'M9 21l1-11h4l1 11zM9.5 10V6.500L12 4l2.5 2.500V10M3 7l4 1M21 7l-4 1M9.5 15.500h5';
export const waveIcon =
  'M2.5 9c2 0 2.5 2 4.750 2s2.750-2 4.750-2 2.5 2 4.750 2S19.5 9 21.5 9M2.5 15c2 0 2.5 2 4.750 2s2.750-2 4.750-2 2.5 2 4.750 2 2.750-2 4.750-2';
export const talkIcon = 'M4 5h16v11h-9l-5 4.500V16H4z';
export const heartIcon = 'M12 20S4 15 4 9.300A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.300C20 15 12 20 12 20z';
export const searchIcon = 'M10.5 4a6.5 6.5 0 1 0 .01 0M15.5 15.500L21 21';
export const printIcon = 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z';

/** Draws an icon; it says nothing to a screen reader. */
export const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d=${path}></path>
  </svg>`;
