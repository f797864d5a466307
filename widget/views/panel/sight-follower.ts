import type { ReactiveController } from 'lit';

/** After what may have moved the page around the frame, and after it has come to rest. */
const moves = ['wheel', 'touchmove', 'pointermove', 'keydown', 'focusin', 'resize'];
const restMs = 100;

/**
 * Keeps `--sight-start` and `--sight-end` on the host: between which lines of the window a person sees it, in
 * pixels from its top. In a frame that is taller than the window around it as much is seen after the page was
 * scrolled as before, so no observer is told of it: it is asked anew after whatever a person does here.
 */
export class SightFollower implements ReactiveController {
  readonly #host: HTMLElement;
  /** As large as the window of the frame. */
  readonly #whole: HTMLElement;
  readonly #observer = new IntersectionObserver((entries) => {
    const { height, top, bottom } = entries.at(-1)!.intersectionRect;
    if (height === 0) return;
    this.#host.style.setProperty('--sight-start', `${Math.round(top)}px`);
    this.#host.style.setProperty('--sight-end', `${Math.round(bottom)}px`);
  });
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#whole = host.ownerDocument.createElement('div');
    const { style } = this.#whole;
    style.position = 'fixed';
    style.inset = '0';
    style.visibility = 'hidden';
    style.pointerEvents = 'none';
  }

  hostConnected(): void {
    const { body, defaultView } = this.#host.ownerDocument;
    body.append(this.#whole);
    this.#observer.observe(this.#whole);
    for (const move of moves) defaultView?.addEventListener(move, this.#later, { passive: true });
    // What a press opens comes after it: there is time to look at once.
    defaultView?.addEventListener('pointerdown', this.#look);
  }

  hostDisconnected(): void {
    const { defaultView } = this.#host.ownerDocument;
    clearTimeout(this.#rest);
    this.#observer.disconnect();
    this.#whole.remove();
    for (const move of moves) defaultView?.removeEventListener(move, this.#later);
    defaultView?.removeEventListener('pointerdown', this.#look);
  }

  readonly #look = (): void => {
    this.#observer.unobserve(this.#whole);
    this.#observer.observe(this.#whole);
  };

  readonly #later = (): void => {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(this.#look, restMs);
  };
}
