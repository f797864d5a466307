import { createHash } from 'node:crypto';
import type { Locale } from '../contract/vocabulary.ts';
import { Html, html } from './html.ts';

/** A page and the headers it must be sent with. */
export interface Page {
  /** Text, or what is UTF-8 already. */
  readonly body: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

interface BodyParts {
  readonly locale: Locale;
  readonly title: string;
  readonly content: Html;
  /** Addresses of module scripts of our own. */
  readonly scripts?: readonly string[];
  /** A script of our own that runs inside the page, after its content; let in by its hash. */
  readonly inline?: string;
  readonly preload?: readonly string[];
  /** Styles of the few pages that the server draws itself. */
  readonly css?: string;
}

interface PolicyParts extends Pick<BodyParts, 'inline' | 'css'> {
  /** Origins that may show this page in a frame; none means nobody may. */
  readonly frameAncestors?: readonly string[];
  /** Where its forms may lead. */
  readonly formAction?: readonly string[];
  /** Files of pupils come with a token, so the page itself holds their bytes and shows them from there. */
  readonly holdsFiles?: boolean;
  /**
   * `same-origin` lets a form of ours say by its `Origin` header that it is ours, `strict-origin` says so to
   * others too; `no-referrer` makes that header `null`.
   */
  readonly referrer?: 'no-referrer' | 'same-origin' | 'strict-origin';
}

interface DocumentParts extends BodyParts, PolicyParts {}

/**
 * A whole HTML page with a policy to match: nothing loads but our own scripts, nobody frames it but
 * the LMS it was opened from, and no cache keeps it.
 */
export const document = (parts: DocumentParts): Page => ({ body: bodyOf(parts), headers: headersOf(parts) });

/** The page itself, for those who put it together of parts that are known already. */
export function bodyOf({
  locale,
  title,
  content,
  scripts = [],
  inline = '',
  preload = [],
  css = '',
}: BodyParts): string {
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${css === '' ? null : new Html(`<style>${css}</style>`)}
        ${scripts.map((address) => html`<script type="module" src="${address}"></script> `)}${preload.map((address) => html`<link rel="modulepreload" href="${address}" /> `)}
      </head>
      <body>
        ${content} ${inline === '' ? null : new Html(`<script>${inline}</script>`)}
      </body>
    </html> `.text;
}

/** The headers that such a page must be sent with. */
export function headersOf({
  inline = '',
  css = '',
  frameAncestors = [],
  formAction = [],
  holdsFiles = false,
  referrer = 'no-referrer',
}: PolicyParts): Readonly<Record<string, string>> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': referrer,
    'x-content-type-options': 'nosniff',
    'content-security-policy': policy({ css, inline, frameAncestors, formAction, holdsFiles }),
  };
}

const hashes = new Map<string, string>();

function hashOf(text: string): string {
  let hash = hashes.get(text);
  if (hash === undefined) {
    hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    hashes.set(text, hash);
  }
  return hash;
}

function policy({
  css,
  inline,
  frameAncestors,
  formAction,
  holdsFiles,
}: Required<Omit<PolicyParts, 'referrer'>>): string {
  const own = (text: string): string => (text === '' ? "'self'" : `'self' ${hashOf(text)}`);
  return [
    "default-src 'none'",
    `script-src ${own(inline)}`,
    `style-src ${own(css)}`,
    "connect-src 'self'",
    ...(holdsFiles ? ["img-src 'self' data: blob:", 'media-src blob:'] : ["img-src 'self' data:"]),
    "base-uri 'none'",
    `form-action ${formAction.length === 0 ? "'none'" : formAction.join(' ')}`,
    `frame-ancestors ${frameAncestors.length === 0 ? "'none'" : frameAncestors.join(' ')}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}
