/** Whatever has the focus, through all shadow trees. */
export const focusedElement = (): HTMLElement | undefined => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : undefined;
};
