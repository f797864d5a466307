/** How a step goes, as pictures of the same set as `icons.ts`. */
export const startIcon = 'M7.500 4.500v15l12-7.500z';
export const hillIcon = 'M2.500 19.500l6.500-12 4 7 2-3 6.500 8z';
export const cupIcon =
  'M5 9.500h11v6a4.500 4.500 0 0 1-4.500 4.500h-2A4.500 4.500 0 0 1 5 15.500zM16 11h1.500a2.300 2.300 0 0 1 0 4.600H16M8.500 3v3M12.500 3v3';
export const choiceIcon = 'M12 21v-7L5 7M12 14l7-7M5 11V6.500h4.500M14.500 6.500H19V11';
