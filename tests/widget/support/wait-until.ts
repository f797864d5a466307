/** The browser's own: tests of what waits put others in its place. */
const sleep = window.setTimeout.bind(window);
const lookEvery = 20;
const longest = 30_000;

/** Waits until it is so. A busy machine may take seconds over what usually takes a frame: no test is about that. */
export const waitUntil = async (
  condition: () => unknown,
  message = 'it has not come to be so',
): Promise<void> => {
  const end = performance.now() + longest;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(message);
    await new Promise<void>((resolve) => sleep(resolve, lookEvery));
  }
};
