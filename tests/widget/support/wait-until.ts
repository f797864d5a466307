import { waitUntil as wait } from '@open-wc/testing';

/** Waits until it is so. A busy machine may take seconds over what usually takes a frame: no test is about that. */
export const waitUntil = (
  condition: () => unknown,
  message?: string,
  { timeout = 6000 }: { timeout?: number } = {},
): Promise<void> => wait(condition, message, { timeout });
