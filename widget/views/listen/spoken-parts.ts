/** A piece of a page that is heard by itself: a line, a heading, what a button is called. */
export interface SpokenPart {
  readonly element: HTMLElement;
  readonly text: string;
}

const named = 'button, summary, a, [role="button"]';
/** What says nothing, or says it itself. */
const silent =
  'svg, style, script, input, textarea, select, audio, canvas, marshrut-read-aloud, marshrut-listen';
const letters = /[\p{L}\d]/u;

const isInline = (element: Element): boolean => getComputedStyle(element).display.startsWith('inline');

/** A title is no part of what one sees; a name that only a screen reader has is what a picture says. */
const nameOf = (element: HTMLElement): string =>
  element.ariaLabel ?? element.innerText.replaceAll(/\s*\n\s*/g, '. ');

/**
 * What is in sight of this element, through shadow trees, in the order of the page: each block of text once,
 * each button by its name. What is folded away, hidden or kept from screen readers is left out.
 */
export function spokenParts(root: Element): SpokenPart[] {
  const parts: { element: HTMLElement; text: string }[] = [];
  let open: { element: HTMLElement; text: string } | undefined;

  const add = (text: string, block: HTMLElement): void => {
    if (open?.element !== block) {
      open = { element: block, text: '' };
      parts.push(open);
    }
    open.text += text;
  };

  const walk = (node: Node, block: HTMLElement): void => {
    if (node instanceof Text) return add(node.data, block);
    if (!(node instanceof HTMLElement)) return;
    if (node instanceof HTMLBRElement) return add(' ', block);
    if (node.matches(silent) || node.ariaHidden === 'true' || !node.checkVisibility()) return;
    if (node.matches(named)) {
      open = undefined;
      add(nameOf(node), node);
      open = undefined;
      return;
    }
    const own = isInline(node) && !node.shadowRoot ? block : node;
    const inside = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : undefined;
    for (const child of inside ?? (node.shadowRoot ?? node).childNodes) walk(child, own);
  };

  if (root instanceof HTMLElement) walk(root, root);
  return parts
    .map(({ element, text }) => ({ element, text: text.replaceAll(/\s+/g, ' ').trim() }))
    .filter(({ text }) => letters.test(text));
}
