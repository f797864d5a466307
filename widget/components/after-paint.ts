/** Where nothing is painted, as in a frame out of sight, no frame ever comes; in milliseconds. */
const latestMs = 500;

/**
 * Resolves when what has been drawn until now is on the screen. What nobody waits to see (a focus that moves, which
 * lays the page out at once; a request) comes after it, so that a press is answered in the next frame.
 */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, latestMs);
  });
