interface Parts {
  class?: string;
  text?: string;
  press?: () => void;
  attributes?: Record<string, string>;
}

/** A piece of the page; whatever people wrote is put in as text. */
export const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { class: className, text, press, attributes = {} }: Parts = {},
  ...children: (Element | null)[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  if (press) element.addEventListener('click', press);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
};

/** A boat, the sign of the step for now. */
export const boat = (): SVGElement => {
  const drawn = (tag: string, attributes: Record<string, string>): SVGElement => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const svg = drawn('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  svg.append(drawn('path', { d: 'M3 16h18l-3 5H6zM11 16V3c4.5 2 7 5.5 7.5 10H11M11 6c-2.5 2-4 4.5-4.5 7' }));
  return svg;
};
