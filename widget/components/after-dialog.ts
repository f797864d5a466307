import type { ReactiveElement } from 'lit';

/**
 * Waits until a dialog that was told to close has closed and given the focus back; whoever opened it may
 * be gone by then, so the next thing is focused after it.
 */
export const afterDialog = async (host: ReactiveElement): Promise<void> => {
  await host.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(resolve));
};
