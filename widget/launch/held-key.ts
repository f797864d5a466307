import type { ReactiveController } from 'lit';

/**
 * A key that is held down presses once. Browsers press on, and what has the focus by then, because the page has gone
 * on, nobody meant. Where a text has several lines, each repetition is a line.
 */
export class HeldKey implements ReactiveController {
  hostConnected(): void {
    window.addEventListener('keydown', this.#heard, { capture: true });
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#heard, { capture: true });
  }

  readonly #heard = (event: KeyboardEvent): void => {
    const writes = event.composedPath()[0] instanceof HTMLTextAreaElement;
    if (event.repeat && event.key === 'Enter' && !writes) event.preventDefault();
  };
}
