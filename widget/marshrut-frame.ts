const lowest = 120;
const highest = 4000;
const silenceMs = 8000;

const words = {
  ru: 'Открыть маршрут в новой вкладке',
  en: 'Open the route in a new tab',
};

/** The height in a resize message, of whichever shape: an object, or the same as a JSON string. */
const heightIn = (data: unknown): number | undefined => {
  let message = data;
  if (typeof data === 'string') {
    try {
      message = JSON.parse(data) as unknown;
    } catch {
      return undefined;
    }
  }
  if (typeof message !== 'object' || message === null) return undefined;
  const { subject, height } = message as Record<string, unknown>;
  const known = subject === 'lti.frameResize' || subject === 'org.imsglobal.lti.frameResize';
  return known && typeof height === 'number' && Number.isFinite(height) ? height : undefined;
};

/**
 * Shows Marshrut on a course page in a visible frame: the page around it sees neither the token nor the
 * route. Plain platform code without a library, because it loads on every page of the course.
 * Reserve the height in the pasted snippet, or the page will jump:
 * `<marshrut-frame src="…" style="display:block;min-block-size:420px"></marshrut-frame>`
 * @attr src - the address in the LMS that starts the launch
 * @attr title - the name of the frame for screen readers
 * @attr origin - where the tool lives; resize messages of any other origin are not heard. By default the
 *   origin that this script came from.
 */
export class MarshrutFrame extends HTMLElement {
  static readonly observedAttributes = ['src', 'title'];

  #frame: HTMLIFrameElement | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#frame ??= this.#draw();
    window.addEventListener('message', this.#hear);
    this.#wait();
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#hear);
    clearTimeout(this.#silence);
  }

  attributeChangedCallback(name: string): void {
    if (this.#frame === undefined) return;
    if (name === 'title') this.#frame.title = this.title;
    if (name === 'src') {
      this.#frame.src = this.#address;
      this.#wait();
    }
  }

  get #address(): string {
    const address = new URL(this.getAttribute('src') ?? '', document.baseURI);
    return /^https?:$/.test(address.protocol) ? address.href : 'about:blank';
  }

  get #origin(): string {
    return this.getAttribute('origin') ?? new URL(import.meta.url).origin;
  }

  #draw(): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    frame.title = this.title || words[this.#language];
    frame.src = this.#address;
    frame.style.cssText = 'display:block;inline-size:100%;block-size:100%;min-block-size:inherit;border:0';
    const root = this.attachShadow({ mode: 'open' });
    root.append(frame);
    return frame;
  }

  get #language(): 'ru' | 'en' {
    return this.closest('[lang]')?.getAttribute('lang')?.startsWith('en') ? 'en' : 'ru';
  }

  /** A frame that the LMS or the browser refused says nothing at all, so silence is the only sign. */
  #wait(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#offerNewTab(), silenceMs);
  }

  #offerNewTab(): void {
    const root = this.shadowRoot;
    if (root === null || root.querySelector('a') !== null) return;
    const link = document.createElement('a');
    link.href = this.#address;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = words[this.#language];
    link.style.cssText = 'display:block;padding:12px 0;font:inherit';
    root.append(link);
  }

  readonly #hear = (event: MessageEvent<unknown>): void => {
    if (event.source !== this.#frame?.contentWindow || event.origin !== this.#origin) return;
    const height = heightIn(event.data);
    if (height === undefined) return;
    clearTimeout(this.#silence);
    this.shadowRoot?.querySelector('a')?.remove();
    this.#frame.style.blockSize = `${Math.min(highest, Math.max(lowest, Math.ceil(height)))}px`;
  };
}
