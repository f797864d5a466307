import type { ReactiveController } from 'lit';

const thresholds = Array.from({ length: 101 }, (_, percent) => percent / 100);

/**
 * Keeps `--sight-end` on the host: where the part of the page that a person sees ends, in pixels from the
 * top of the window. Inside an LMS the frame is taller than the window around it, so that its own edges
 * are mostly out of sight; the browser alone knows, and tells it to an observer.
 */
export class PartInSight implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #observer = new IntersectionObserver(
    (entries) => {
      const seen = entries.at(-1)!.intersectionRect;
      if (seen.height > 0) this.#host.style.setProperty('--sight-end', `${Math.round(seen.bottom)}px`);
    },
    { threshold: thresholds },
  );

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
