/** Registers an element once; a second copy of the script on the same page is harmless. */
export const define = (tag: string, element: CustomElementConstructor): void => {
  if (customElements.get(tag) === undefined) customElements.define(tag, element);
};
