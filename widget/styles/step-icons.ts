/** How a step goes, as pictures of the same set as `icons.ts`. */
export const startIcon = 'M7.5 4.5v15l12-7.5z';
export const hillIcon = 'M2.5 19.5l6.5-12 4 7 2-3 6.5 8z';
export const cupIcon =
  'M5 9.5h11v6a4.5 4.5 0 0 1-4.5 4.5h-2A4.5 4.5 0 0 1 5 15.5zM16 11h1.5a2.3 2.3 0 0 1 0 4.6H16M8.5 3v3M12.5 3v3';
export const choiceIcon = 'M12 21v-7L5 7M12 14l7-7M5 11V6.5h4.5M14.5 6.5H19V11';
export const eyeIcon =
  'M2.5 12c2.5-4.5 5.7-6.5 9.5-6.5s7 2 9.5 6.5c-2.5 4.5-5.7 6.5-9.5 6.5S5 16.5 2.5 12zM12 9.5a2.5 2.5 0 1 0 .01 0';
