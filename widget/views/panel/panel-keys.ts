import type { ReactiveController, ReactiveControllerHost } from 'lit';

const typedInto = 'input, textarea, select, [contenteditable]';

/**
 * Single keys that work anywhere in the panel, by their place on the keyboard, so that they are the same in
 * every layout. Never while somebody types, with a modifier or in an open dialog; they can be switched off
 * (WCAG 2.2, 2.1.4).
 */
export class PanelKeys implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #deeds: Readonly<Record<string, () => void>>;
  #on = true;

  /** @param deeds by the key's code, as `KeyN` */
  constructor(host: ReactiveControllerHost, deeds: Readonly<Record<string, () => void>>) {
    this.#host = host;
    this.#deeds = deeds;
    host.addController(this);
  }

  get on(): boolean {
    return this.#on;
  }

  set on(on: boolean) {
    if (this.#on === on) return;
    this.#on = on;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#press);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#press);
  }

  readonly #press = (event: KeyboardEvent): void => {
    const deed = this.#deeds[event.code];
    if (!this.#on || !deed || event.repeat || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const way = event.composedPath().filter((target): target is Element => target instanceof Element);
    if (way.some((element) => element.matches(typedInto) || element.localName === 'dialog')) return;
    event.preventDefault();
    deed();
  };
}
