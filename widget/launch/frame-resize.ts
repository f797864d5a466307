import type { ReactiveController, ReactiveControllerHost } from 'lit';

const settleMs = 100;
/** So much less, in pixels, is no longer the same screen. */
const anotherScreen = 300;

/**
 * Tells the LMS how tall the page is, with `lti.frameResize` (an LTI client message that Canvas, Sakai
 * and our own frame element understand; Moodle's message plugin wants the same as a JSON string).
 * The frame does not shrink by a little while somebody works inside it: things would jump from under the
 * finger. After a change of screen it does, or emptiness would be left.
 */
export class FrameResize implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #platformOrigin: string | null = null;
  #observer: ResizeObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sent = 0;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Only this origin ever gets a message; `null` keeps silent. */
  set platformOrigin(origin: string | null) {
    this.#platformOrigin = origin;
    this.#plan();
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(() => this.#plan());
    this.#observer.observe(this.#host);
    window.addEventListener('blur', this.#plan);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    window.removeEventListener('blur', this.#plan);
    clearTimeout(this.#timer);
  }

  readonly #plan = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), settleMs);
  };

  #send(): void {
    const height = Math.ceil(this.#host.getBoundingClientRect().height);
    // A line less must not pull the page away under the hands; another screen may.
    const shrinksAtWork = height < this.#sent && height > this.#sent - anotherScreen && document.hasFocus();
    if (this.#platformOrigin === null || parent === window || height === this.#sent || shrinksAtWork) return;
    this.#sent = height;
    const message = { subject: 'lti.frameResize', height };
    parent.postMessage(message, this.#platformOrigin);
    parent.postMessage(JSON.stringify(message), this.#platformOrigin);
  }
}
