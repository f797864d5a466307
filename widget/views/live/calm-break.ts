import type { ReactiveController, ReactiveElement } from 'lit';
import { AtRest } from './at-rest.ts';
import { UseClock } from './use-clock.ts';

const breakAfterMs = 10 * 60_000;

/** Asks a child once, after ten minutes of use and when nothing is being touched, whether it wants a break. */
export class CalmBreak implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #atRest = new AtRest();
  readonly #clock = new UseClock({ afterMs: breakAfterMs, whenOver: () => void this.#ask() });

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  hostConnected(): void {
    this.#atRest.start();
    this.#clock.start();
  }

  hostDisconnected(): void {
    this.#atRest.stop();
    this.#clock.stop();
  }

  async #ask(): Promise<void> {
    await import('./marshrut-break.ts');
    await this.#atRest.wait();
    this.#host.renderRoot.append(document.createElement('marshrut-break'));
  }
}
