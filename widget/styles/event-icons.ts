/** Icons of events, as paths for `icon`. */
export const eventIcon =
  'M3 5c6 3 12 3 18 0M6 6.500l1.500 5L10 7.500M14 7.500l2.500 4L18 6.500M4 20h16M7 20v-4h10v4';
export const questionIcon =
  'M12 3a9 9 0 1 0 .01 0M9.500 9.500a2.600 2.600 0 1 1 3.800 2.300c-.9.5-1.300 1-1.300 2.200M12 17h.01';
