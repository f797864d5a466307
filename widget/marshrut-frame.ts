const toolOrigin = new URL(import.meta.url).origin;

const sheet = new CSSStyleSheet();
sheet.replaceSync(':host,iframe{display:block;min-height:inherit}iframe{width:100%;border:0}');

/**
 * `<marshrut-frame>` and `<marshrut-route>`: Marshrut on a course page. By default in a visible frame, so
 * that the page around it sees neither the token nor the route; with `look="native"` the page draws the
 * route itself (`embed/marshrut-glance.ts`, loaded only then). Plain platform code without a library and
 * without a word too many, because it loads on every page of the course. What stands inside the element is
 * shown only when nothing else can be: when the page's policy forbids the frame, or when nothing is heard
 * from it for 8 seconds. Reserve the height in the pasted snippet (`contract/embed-snippet.ts`), or the
 * page will jump.
 * The attributes are read when the element first comes onto the page.
 * @attr launch - the LMS's own address that starts the launch; on the page's own origin only, because
 *   elsewhere neither the LMS nor Marshrut would let itself be framed
 * @attr look - `native`, or nothing for the frame
 * @attr title - the name of the frame for screen readers; by default the text inside the element
 * @attr heading - for the native look: the level of its first heading, 3 by default
 */
export class MarshrutFrame extends HTMLElement {
  readonly #slot = document.createElement('slot');
  readonly #link = document.createElement('a');
  #shown: HTMLElement | undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(this.#slot);
    this.#slot.append(this.#link);
    this.#link.target = '_blank';
  }

  connectedCallback(): void {
    window.addEventListener('message', this.#hear);
    window.addEventListener('securitypolicyviolation', this.#see);
    const { href, origin } = new URL(this.getAttribute('launch') || 'data:', document.baseURI);
    const native = this.matches('[look=native]');
    this.#link.textContent = this.matches(':lang(en)') ? 'Open in a new tab' : 'Открыть в новой вкладке';
    // An address that is a script has no origin, and neither has a missing one.
    if (origin !== 'null') this.#link.href = href;
    if (origin !== location.origin) return;
    if (!this.#shown) {
      this.#shown = document.createElement(native ? 'marshrut-glance' : 'iframe');
      this.#shown.title = this.title || this.textContent.trim() || this.#link.textContent;
      this.#shown.setAttribute('src', href);
      this.shadowRoot!.append(this.#shown);
    }
    this.#slot.hidden = true;
    if (native) import('./embed/marshrut-glance.ts').catch(this.#offer);
    // A height is what it has heard; a frame that was refused says nothing at all.
    else setTimeout(() => this.#shown!.style.height || this.#offer(), 8000);
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#hear);
    window.removeEventListener('securitypolicyviolation', this.#see);
  }

  readonly #offer = (): void => {
    this.#slot.hidden = false;
  };

  readonly #see = ({ blockedURI }: SecurityPolicyViolationEvent): void => {
    // A policy that only reports is seen here too; the link goes when the frame speaks.
    if (blockedURI === this.#link.href || blockedURI.startsWith(toolOrigin)) this.#offer();
  };

  readonly #hear = ({ data, origin, source }: MessageEvent): void => {
    const frame = this.#shown as HTMLIFrameElement;
    const ours = source === frame?.contentWindow && origin === toolOrigin;
    if (!ours || data?.subject !== 'lti.frameResize' || !(data.height > 0)) return;
    this.#slot.hidden = true;
    frame.style.height = `${data.height}px`;
  };
}
