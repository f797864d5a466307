/** The browser's own: tests of what waits put others in its place. */
const sleep = window.setTimeout.bind(window);
const lookEvery = 20;

/**
 * Waits until it is so; `timeout` in milliseconds. A busy machine may take seconds over what usually takes a
 * frame: no test is about that.
 */
export const waitUntil = async (
  condition: () => unknown,
  message = 'it has not come to be so',
  { timeout = 6000 }: { timeout?: number } = {},
): Promise<void> => {
  const end = performance.now() + timeout;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(message);
    await new Promise<void>((resolve) => sleep(resolve, lookEvery));
  }
};
