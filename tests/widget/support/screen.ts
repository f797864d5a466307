/** Finding things on the screen as a person does: by their role and their words, through shadow roots. */
const everything = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? everything(element.shadowRoot) : []),
  ]);

/** Everything inside, through shadow roots; what is seen and what is not. */
export const within = (root: Element): Element[] => [
  ...(root.shadowRoot ? everything(root.shadowRoot) : []),
  ...everything(root),
];

const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

const textOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Every text that stands on the screen, in order. */
export const seen = (root: Element): string =>
  within(root)
    .filter((element) => isShown(element) && !['STYLE', 'SCRIPT'].includes(element.tagName))
    .flatMap((element) => [...element.childNodes])
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The words that an eye sees: neither those that are only read aloud nor those in a field. */
export const words = (root: Element): string[] =>
  within(root)
    .filter((element) => isShown(element) && !element.closest('.only-read-aloud, style, script, textarea'))
    .flatMap((element) => [...element.childNodes])
    .flatMap((node) => (node instanceof Text ? node.data.split(/\s+/) : []))
    .filter((word) => /\p{L}/u.test(word));

export const buttons = (root: Element): HTMLElement[] =>
  within(root).filter(
    (element): element is HTMLElement => element.matches('button, summary') && isShown(element),
  );

/** @throws when there is no such button, naming those that are there */
export const button = (root: Element, name: string): HTMLElement => {
  const all = buttons(root);
  const found = all.find((element) => textOf(element) === name);
  if (!found) throw new Error(`no button “${name}” among: ${all.map(textOf).join(', ')}`);
  return found;
};

export const links = (root: Element): HTMLAnchorElement[] =>
  within(root).filter((element): element is HTMLAnchorElement => element.matches('a') && isShown(element));

/** The texts of one level of headings, in order. */
export const headings = (root: Element, level: 1 | 2 | 3): string[] =>
  within(root)
    .filter((element) => element.matches(`h${level}`) && isShown(element))
    .map(textOf);

/** What a screen reader is told without being asked. */
export const told = (root: Element): string =>
  within(root)
    .filter((element) => element.matches('[role=status], [role=alert]') && isShown(element))
    .map(textOf)
    .join(' ')
    .trim();
