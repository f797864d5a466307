/** How long what was done for several children can be taken back at once: a working day, in milliseconds. */
export const undoFor = 12 * 60 * 60_000;
