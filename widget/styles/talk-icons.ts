/** What can be done when a step is hard or one is tired, as pictures of the same set as `icons.ts`. */
export const pieceIcon = 'M12 12V3a9 9 0 1 0 9 9zM15.500 2.500a7.500 7.500 0 0 1 6 6h-6z';
export const togetherIcon =
  'M8 10.500a3 3 0 1 0-.01 0M16 10.500a3 3 0 1 0-.01 0M2.500 20c0-4 2.500-6 5.500-6 1.700 0 3 .6 4 1.700 1-1.100 2.300-1.700 4-1.700 3 0 5.500 2 5.500 6';
export const forkIcon = 'M12 21v-7L5 7M12 14l7-7M5 11V6.500h4.500M14.500 6.500H19V11';
export const shoreIcon = 'M2.500 18.500c3-5 6-7 9.500-7s6.500 2 9.500 7zM12 11.500V4l5 2.500-5 2.500';
export const jumpIcon = 'M12 6.500a2 2 0 1 0-.01 0M5 6.500l4 3.500h6l4-3.500M9 10v5l-3 6M15 10v5l3 6';
export const shortIcon = 'M3 12h8M8 8.500l3.500 3.500L8 15.500M15 6v12';
export const moonIcon = 'M19.500 14.500A8 8 0 1 1 9.500 4.500a6.500 6.500 0 0 0 10 10z';
export const higherIcon = 'M12 19V5M6 11l6-6 6 6';
export const lowerIcon = 'M12 5v14M6 13l6 6 6-6';
export const topIcon = 'M5 4h14M12 20V9M6.500 14L12 8.500l5.500 5.500';
export const paperIcon = 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z';
export const arrowIcon = 'M4 12h16M14 6l6 6-6 6';
export const screenIcon = 'M3 5h18v12H3zM9 21h6M12 17v4';
export const islandIcon =
  'M2.5 19c3-6 6-8 9.5-8s6.5 2 9.5 8zM12 11V6M12 6c-2-2.5-4-2.5-5.5-1M12 6c2-2.5 4-2.5 5.5-1M12 6V3';
