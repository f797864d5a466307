import type { ReactiveController, ReactiveControllerHost } from 'lit';

const signsOfLife = ['pointerdown', 'keydown', 'scroll'] as const;

/**
 * Knows when nobody has touched the page for a while. A school's computer is shared: what a child left
 * open is covered, not lost (domain section 5, point 18; nothing ends, so there is no time limit).
 */
export class IdlePause implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #afterMs: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idle = false;

  constructor(host: ReactiveControllerHost, { afterMs }: { afterMs: number }) {
    this.#host = host;
    this.#afterMs = afterMs;
    host.addController(this);
  }

  get idle(): boolean {
    return this.#idle;
  }

  /** Somebody is here again and has said so. */
  readonly resume = (): void => {
    this.#idle = false;
    this.#wait();
    this.#host.requestUpdate();
  };

  hostConnected(): void {
    for (const sign of signsOfLife)
      window.addEventListener(sign, this.#wait, { capture: true, passive: true });
    this.#wait();
  }

  hostDisconnected(): void {
    for (const sign of signsOfLife) window.removeEventListener(sign, this.#wait, { capture: true });
    clearTimeout(this.#timer);
  }

  readonly #wait = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#idle = true;
      this.#host.requestUpdate();
    }, this.#afterMs);
  };
}
