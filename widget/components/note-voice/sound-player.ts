import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Plays one sound at a press and is quiet at the next, and when its element goes. Nothing plays by itself. */
export class SoundPlayer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #sound: HTMLAudioElement | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get playing(): boolean {
    return this.#sound !== undefined;
  }

  hostDisconnected(): void {
    this.quiet();
  }

  readonly quiet = (): void => {
    const sound = this.#sound;
    if (!sound) return;
    this.#sound = undefined;
    sound.pause();
    URL.revokeObjectURL(sound.src);
    this.#host.requestUpdate();
  };

  /** @throws when the browser cannot play it */
  async play(blob: Blob): Promise<void> {
    this.quiet();
    const sound = new Audio(URL.createObjectURL(blob));
    this.#sound = sound;
    this.#host.requestUpdate();
    sound.addEventListener('ended', this.quiet);
    try {
      await sound.play();
    } catch (failure) {
      // Quiet before it began is no failure.
      if (this.#sound !== sound) return;
      this.quiet();
      throw failure;
    }
  }
}
