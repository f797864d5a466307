/** Icons that only the panel shows, as paths for `icon`; the pupil's page does not load them. */
export const closeIcon = 'M6 6l12 12M18 6L6 18';
export const plusIcon = 'M12 5v14M5 12h14';
export const upIcon = 'M12 19V5M6 11l6-6 6 6';
export const downIcon = 'M12 5v14M6 13l6 6 6-6';
export const editIcon = 'M4 20l1-5L16 4l4 4L9 19zM13.5 6.500l4 4';
export const trashIcon = 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5';
export const dragIcon = 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01';
export const eyeIcon =
  'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M12 9a3 3 0 1 0 .01 0';
export const lockIcon = 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3';
export const talkIcon = 'M4 5h16v11h-9l-5 4.500V16H4z';
export const heartIcon = 'M12 20S4 15 4 9.300A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.300C20 15 12 20 12 20z';
export const searchIcon = 'M10.5 4a6.5 6.5 0 1 0 .01 0M15.5 15.500L21 21';
export const printIcon = 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z';
export const booksIcon = 'M4 4h4v16H4zM8 4h5v16H8zM14.5 5l4-1 2.5 15-4 1zM10.5 8h.01';
export const checksIcon = 'M3.5 6.500l2 2 3.500-4M3.5 16.500l2 2 3.500-4M12.500 7h8M12.500 17h8';
export const moreIcon = 'M5 7h14M5 12h14M5 17h14';
