const tickMs = 15_000;
/** Whoever has touched nothing for so long is not using the page: it lies open beside the work. */
const awayAfterMs = 60_000;
const signs = ['pointerdown', 'keydown', 'scroll'] as const;

/** Calls once, after a child has used the page for so long. Time in a hidden tab or away does not count. */
export class UseClock {
  readonly #afterMs: number;
  readonly #whenOver: () => void;
  #usedMs = 0;
  #touchedAt = performance.now();
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor({ afterMs, whenOver }: { afterMs: number; whenOver: () => void }) {
    this.#afterMs = afterMs;
    this.#whenOver = whenOver;
  }

  start(): void {
    for (const sign of signs) window.addEventListener(sign, this.#touch, { capture: true, passive: true });
    this.#timer = setInterval(this.#tick, tickMs);
  }

  stop(): void {
    for (const sign of signs) window.removeEventListener(sign, this.#touch, { capture: true });
    clearInterval(this.#timer);
  }

  readonly #touch = (): void => {
    this.#touchedAt = performance.now();
  };

  readonly #tick = (): void => {
    if (document.hidden || performance.now() - this.#touchedAt > awayAfterMs) return;
    this.#usedMs += tickMs;
    if (this.#usedMs < this.#afterMs) return;
    this.stop();
    this.#whenOver();
  };
}
