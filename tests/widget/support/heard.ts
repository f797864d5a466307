/** The event of that name that a deed makes the element fire. */
export const heard = async <K extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  name: K,
  deed: () => void,
): Promise<HTMLElementEventMap[K]> => {
  const event = new Promise<HTMLElementEventMap[K]>((resolve) =>
    element.addEventListener(name, resolve, { once: true }),
  );
  deed();
  return event;
};
