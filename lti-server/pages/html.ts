/** A piece of HTML that is safe to put into a page as it is. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

type Piece = string | number | Html | null | undefined | readonly Piece[];

/** Template tag: every value is text unless it is itself `Html`; lists are joined, null is nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Piece[]): Html {
  const fixed = squeeze(strings);
  return new Html(
    fixed.reduce(
      (page, string, index) => page + string + (index < values.length ? pieceOf(values[index]) : ''),
      '',
    ),
  );
}

const squeezed = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The indentation of the source need not travel to every reader. */
function squeeze(strings: TemplateStringsArray): readonly string[] {
  let known = squeezed.get(strings);
  if (known === undefined) {
    known = strings.map((string) => string.replace(/\s*\n\s*/g, '\n'));
    squeezed.set(strings, known);
  }
  return known;
}

function pieceOf(value: Piece): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(pieceOf).join('');
  return escapeText(String(value));
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeText = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => escapes[character] as string);

/** Data for a script of the page, as a JSON block that no value can break out of. */
export function jsonBlock(id: string, data: unknown): Html {
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new Html(`<script type="application/json" id="${escapeText(id)}">${json}</script>`);
}
