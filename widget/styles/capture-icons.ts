/** Own signs of what a child makes with the device, drawn like all others in `icons.ts`. */
export const cameraIcon = 'M3 8h4l2-3h6l2 3h4v12H3zM12 10a4 4 0 1 0 .01 0';
export const brushIcon =
  'M20 4L9.500 14.500M8 13.500c-2.500 0-3.500 1.500-3.500 3.500 0 1-.5 2-2 2.500 3.500 1.500 8 .5 8-3.500M14 6l4 4';
export const microphoneIcon =
  'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3M6 11a6 6 0 0 0 12 0M12 17v4M8.500 21h7';
export const playIcon = 'M7 4.500v15l12-7.500z';
export const stopIcon = 'M6.500 6.500h11v11h-11z';
export const galleryIcon = 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.500 8.500h.01';
