import type { FileKind } from '../../../lti-server/contract/vocabulary.ts';
import { momentInWords } from '../../locales/dates.ts';
import { currentLocale } from '../../locales/locale.ts';

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src data:";

const styles = `
body{margin:0;background:#faf6ee;color:#16323c;font:18px/1.5 system-ui,sans-serif}
main{max-width:44rem;margin:0 auto;padding:24px 16px 64px}
h1{font-size:1.8rem}h2{margin-top:2.2em;border-bottom:2px solid #b9dce0}h4{margin:.8em 0 .2em}
article{margin:1.2em 0;padding:12px 20px 18px;border-inline-start:6px solid #0b6075;background:#fffdf9;break-inside:avoid}
h3,p,li{white-space:pre-line;overflow-wrap:anywhere}h3{margin:.2em 0}
.words{font-size:1.3rem}.soft{color:#48626b}
blockquote{margin:.6em 0;padding:8px 16px;background:#f6e9d2;color:#6b4a12}
img{max-width:100%;height:auto}audio{width:100%}
@media print{body{background:#fff}}`;

/** The browser writes the language of the markup into it, which an HTML file does without. */
const xmlName = / xmlns="[^"]*"/;

/** A day with its year: what is taken along is read years later. */
export const dayAlong = (moment: number): string =>
  `${momentInWords(moment)} ${new Date(moment).getFullYear()}`;

/** A page that is being written for somebody to keep. */
export interface TakeAlongPage {
  readonly main: Element;
  /** Adds an element; whatever people wrote is its text, and never markup. */
  add(parent: Element, tag: string, text?: string, attributes?: Record<string, string>): Element;
  /** Adds a picture or a voice by its `data:` address; nothing where there is none. */
  addFile(parent: Element, file: { kind: FileKind; src: string | undefined; alt?: string }): void;
  written(): string;
}

/**
 * One HTML file to be kept: no script, no outside address, nothing to be loaded. It is built as a document
 * and written out by the browser.
 */
export const takeAlongPage = ({ title, intro }: { title: string; intro: string }): TakeAlongPage => {
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = currentLocale();
  const add: TakeAlongPage['add'] = (parent, tag, text = '', attributes = {}) => {
    const element = page.createElement(tag);
    element.textContent = text;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    parent.append(element);
    return element;
  };
  add(page.head, 'meta', '', { charset: 'utf-8' });
  add(page.head, 'meta', '', { 'http-equiv': 'Content-Security-Policy', content: policy });
  add(page.head, 'meta', '', { name: 'viewport', content: 'width=device-width' });
  const main = add(page.body, 'main');
  add(main, 'h1', title);
  add(main, 'p', intro, { class: 'soft' });
  return {
    main,
    add,
    addFile(parent, { kind, src, alt = '' }) {
      if (src === undefined) return;
      if (kind === 'voice') add(parent, 'audio', '', { controls: '', src });
      else add(parent, 'img', '', { alt, src });
    },
    written() {
      const text = new XMLSerializer().serializeToString(page.documentElement).replace(xmlName, '');
      // The policy of this page allows no style in a document that it makes, so the styles come in afterwards.
      return `<!doctype html>\n${text.replace('</head>', `<style>${styles}</style></head>`)}\n`;
    },
  };
};
