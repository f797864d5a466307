import type { ReactiveController } from 'lit';
import type { Api } from '../../api/client.ts';
import { followPage } from '../../api/live.ts';
import type { IdleEvent } from '../../launch/idle-event.ts';
import { AtRest } from './at-rest.ts';

export interface Followed {
  api: Api;
  /** When the page was read that is shown, in milliseconds since 1970; rather too early than too late. */
  readAt: number;
  /** Whose page is open; none while it is not known. */
  pupilId: () => string | undefined;
  /** Reads the page anew and shows it when `calm` has resolved; answers whether it came to that. */
  refresh: (calm: () => Promise<void>) => Promise<boolean>;
}

/**
 * Keeps a page as the server has it, without moving what is under the finger. It listens only while
 * somebody looks: not in a hidden tab, and not on a page that nobody has touched for five minutes.
 */
export class LivePage implements ReactiveController {
  readonly #followed: Followed;
  readonly #atRest = new AtRest();
  #readAt: number;
  #following: { pupilId: string; stop: AbortController } | undefined;
  #connected = false;
  #idle = false;
  #looking = false;
  #lookAgain = false;

  constructor(followed: Followed) {
    this.#followed = followed;
    this.#readAt = followed.readAt;
  }

  hostConnected(): void {
    this.#connected = true;
    this.#atRest.start();
    window.addEventListener('marshrut-idle', this.#onIdle);
    document.addEventListener('visibilitychange', this.#follow);
    this.#follow();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#atRest.stop();
    window.removeEventListener('marshrut-idle', this.#onIdle);
    document.removeEventListener('visibilitychange', this.#follow);
    this.#follow();
  }

  hostUpdated(): void {
    this.#follow();
  }

  readonly #onIdle = ({ idle }: IdleEvent): void => {
    this.#idle = idle;
    this.#follow();
  };

  /** Begins, ends or goes over to another pupil, as it is to be now. */
  readonly #follow = (): void => {
    const pupilId = this.#connected && !document.hidden && !this.#idle ? this.#followed.pupilId() : undefined;
    if (pupilId === this.#following?.pupilId) return;
    this.#following?.stop.abort();
    this.#following = undefined;
    if (pupilId === undefined) return;
    const stop = new AbortController();
    this.#following = { pupilId, stop };
    void followPage({
      api: this.#followed.api,
      pupilId,
      readAt: () => this.#readAt,
      look: () => void this.#look(),
      signal: stop.signal,
    });
  };

  /** One reading at a time; what comes meanwhile is one more. */
  async #look(): Promise<void> {
    this.#lookAgain = true;
    if (this.#looking) return;
    this.#looking = true;
    // What is being saved or cannot be read now is looked for once more, not for ever.
    for (let tries = 0; this.#lookAgain && tries < 3; tries += 1) {
      this.#lookAgain = false;
      const readAt = Date.now();
      if (await this.#followed.refresh(this.#atRest.wait)) {
        this.#readAt = readAt;
        tries = 0;
      } else this.#lookAgain = true;
    }
    this.#lookAgain = false;
    this.#looking = false;
  }
}
