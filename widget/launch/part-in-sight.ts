import type { ReactiveController } from 'lit';

const stripes = 10;
/** What is told is inherited by the whole page, whose styles are then worked out anew: not while it is being scrolled. */
const restMs = 100;
const threshold = Array.from({ length: 101 }, (_, percent) => percent / 100);

/**
 * Keeps `--sight-start` and `--sight-end` on the host: between which lines of the window a person sees it, in
 * pixels from its top. Inside an LMS the frame is taller than the window around it, so that its own edges are
 * mostly out of sight; the browser alone knows, and tells it to an observer. Of the whole frame as much is seen
 * after the page around it was scrolled as before, which is no news; of a stripe of it there is more or less.
 */
export class PartInSight implements ReactiveController {
  readonly #host: HTMLElement;
  /** As large as the window, in equal stripes. */
  readonly #whole: HTMLElement;
  readonly #observer = new IntersectionObserver(
    (entries) => {
      const seen = entries.findLast(({ target }) => target === this.#whole)?.intersectionRect;
      if (!seen) this.#later();
      else if (seen.height > 0) {
        this.#host.style.setProperty('--sight-start', `${Math.round(seen.top)}px`);
        this.#host.style.setProperty('--sight-end', `${Math.round(seen.bottom)}px`);
      }
    },
    { threshold },
  );
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
    const stripe = host.ownerDocument.createElement('div');
    this.#whole = stripe.cloneNode() as HTMLElement;
    this.#whole.style.cssText = 'position:fixed;inset:0;display:grid;visibility:hidden;pointer-events:none';
    for (let count = 0; count < stripes; count += 1) this.#whole.append(stripe.cloneNode());
  }

  hostConnected(): void {
    const { body, defaultView } = this.#host.ownerDocument;
    body.append(this.#whole);
    for (const stripe of this.#whole.children) this.#observer.observe(stripe);
    defaultView!.addEventListener('resize', this.#look);
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.defaultView?.removeEventListener('resize', this.#look);
    clearTimeout(this.#rest);
    this.#observer.disconnect();
    this.#whole.remove();
  }

  readonly #later = (): void => {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(this.#look, restMs);
  };

  /** Whatever is observed anew is told at once. */
  readonly #look = (): void => {
    this.#observer.unobserve(this.#whole);
    this.#observer.observe(this.#whole);
  };
}
