import { focusedElement } from '../../components/focused-element.ts';

/** So long nobody has touched anything, in milliseconds. */
const restFor = 1000;
const lookEvery = 250;
const signs = ['pointerdown', 'pointerup', 'pointercancel', 'keydown', 'scroll'] as const;
const writing = 'input, textarea, select, [contenteditable]';

/** Knows whether something may change on the page without moving away from under a finger or a pen. */
export class AtRest {
  #touchedAt = 0;
  #pressed = false;

  start(): void {
    for (const sign of signs) window.addEventListener(sign, this.#touch, { capture: true, passive: true });
  }

  stop(): void {
    for (const sign of signs) window.removeEventListener(sign, this.#touch, { capture: true });
  }

  /** Resolves when no finger is down, nothing is being written and nothing was touched a moment ago. */
  readonly wait = async (): Promise<void> => {
    while (!this.#is()) await new Promise((resolve) => setTimeout(resolve, lookEvery));
  };

  #is(): boolean {
    return (
      !this.#pressed &&
      performance.now() - this.#touchedAt > restFor &&
      focusedElement()?.matches(writing) !== true
    );
  }

  readonly #touch = ({ type, timeStamp }: Event): void => {
    this.#touchedAt = timeStamp;
    if (type.startsWith('pointer')) this.#pressed = type === 'pointerdown';
  };
}
