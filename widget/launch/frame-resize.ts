import type { ReactiveController, ReactiveControllerHost } from 'lit';

const shrinkAfterMs = 100;
/** So much less, in pixels, is no longer the same screen. */
const anotherScreen = 300;

/**
 * Tells the LMS how tall the page is, with `lti.frameResize` (an LTI client message that Canvas, Sakai
 * and our own frame element understand; Moodle's message plugin wants the same as a JSON string).
 * What grew is told at once: until the frame follows it scrolls inside, and things would jump from under
 * the finger. The frame does not shrink by a little while somebody works inside it, for the same reason;
 * after a change of screen it does, or emptiness would be left.
 */
export class FrameResize implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  /**
   * Only a page of these origins ever gets a message; where there are none, nobody does. An LMS may show its courses at
   * another than it lets people in (Canvas). Known before the first frame, whose size is told then: looked for at once,
   * it would be laid out once more.
   */
  platformOrigins: readonly string[] = [];
  #observer: ResizeObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sent = 0;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
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

  get #height(): number {
    return Math.ceil(this.#host.getBoundingClientRect().height);
  }

  readonly #plan = (): void => {
    clearTimeout(this.#timer);
    if (this.#height > this.#sent) this.#send();
    else this.#timer = setTimeout(() => this.#send(), shrinkAfterMs);
  };

  #send(): void {
    const height = this.#height;
    // A line less must not pull the page away under the hands; another screen may.
    const shrinksAtWork = height < this.#sent && height > this.#sent - anotherScreen && document.hasFocus();
    if (parent === window || height === this.#sent || shrinksAtWork) return;
    this.#sent = height;
    const message = { subject: 'lti.frameResize', height };
    // Where the browser says who is around us, the others are not called in vain.
    const around = (location.ancestorOrigins as DOMStringList | undefined)?.[0];
    for (const origin of this.platformOrigins) {
      if (around !== undefined && around !== origin) continue;
      parent.postMessage(message, origin);
      parent.postMessage(JSON.stringify(message), origin);
    }
  }
}
