import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { IdleEvent, type LeftFace } from './idle-event.ts';

const signsOfLife = ['pointerdown', 'keydown', 'scroll'] as const;

/**
 * Knows when nobody has touched the page for a while, and tells the window so. A school's computer is
 * shared: what a child left open is covered, not lost (domain section 5, point 18; nothing ends, so there
 * is no time limit).
 */
export class IdlePause implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #afterMs: number;
  readonly #covers: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idle = false;
  /** What whoever has left wants to be told meanwhile; none after mere silence. */
  face: LeftFace | undefined;

  /** `covers` tells whether the page is covered meanwhile: then a touch is not enough to go on. */
  constructor(host: ReactiveControllerHost, { afterMs, covers }: { afterMs: number; covers: () => boolean }) {
    this.#host = host;
    this.#afterMs = afterMs;
    this.#covers = covers;
    host.addController(this);
  }

  get idle(): boolean {
    return this.#idle;
  }

  /** Somebody is here again and has said so. */
  readonly resume = (): void => {
    this.#be(false);
    this.#wait();
  };

  hostConnected(): void {
    for (const sign of signsOfLife)
      window.addEventListener(sign, this.#wait, { capture: true, passive: true });
    window.addEventListener(IdleEvent.eventName, this.#told);
    this.#wait();
  }

  hostDisconnected(): void {
    for (const sign of signsOfLife) window.removeEventListener(sign, this.#wait, { capture: true });
    window.removeEventListener(IdleEvent.eventName, this.#told);
    clearTimeout(this.#timer);
  }

  /** Somebody goes away and has said so, at another place of the page. */
  readonly #told = ({ idle, face }: IdleEvent): void => this.#be(idle, face);

  readonly #wait = (): void => {
    if (this.#idle && !this.#covers()) this.#be(false);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#be(true), this.#afterMs);
  };

  #be(idle: boolean, face?: LeftFace): void {
    if (this.#idle === idle) return;
    this.#idle = idle;
    this.face = face;
    window.dispatchEvent(new IdleEvent(idle));
    this.#host.requestUpdate();
  }
}
