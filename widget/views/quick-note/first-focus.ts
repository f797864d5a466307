import type { LitElement, ReactiveController } from 'lit';
import { afterDialog } from '../../components/after-dialog.ts';

/**
 * Puts the focus on the first field of a window that has opened. The window opens after its element is drawn,
 * and would put the focus on its cross; where the fields come later still, the focus waits with them.
 */
export class FirstFocus implements ReactiveController {
  readonly #host: LitElement;
  readonly #isOpen: () => boolean;
  readonly #first: () => string;
  #entering = false;

  constructor(host: LitElement, { isOpen, first }: { isOpen: () => boolean; first: () => string }) {
    this.#host = host;
    this.#isOpen = isOpen;
    this.#first = first;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#entering) return;
    const field = this.#host.renderRoot.querySelector<HTMLElement>(this.#first());
    if (!field) return;
    this.#entering = false;
    field.focus();
  }

  async enter(): Promise<void> {
    await afterDialog(this.#host);
    this.#entering = this.#isOpen();
    this.hostUpdated();
  }

  /** The window is closed: nothing is to have the focus any more. */
  leave(): void {
    this.#entering = false;
  }
}
