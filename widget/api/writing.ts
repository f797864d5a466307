import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiFailure, offlineCode } from './api-failure.ts';

/** Why a write did not come through: no connection, the thing is gone or has changed, anything else. */
export type WritingTrouble = 'offline' | 'gone' | 'failed';

/** One write at a time for a view, with the name of what is being written and how the last one ended. */
export class Writing implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #busy: string | undefined;
  #trouble: WritingTrouble | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get busy(): string | undefined {
    return this.#busy;
  }

  get trouble(): WritingTrouble | undefined {
    return this.#trouble;
  }

  /** Answers what the server answered; nothing when it failed, or when another write is under way. */
  async run<Value>(name: string, write: () => Promise<Value>): Promise<{ value: Value } | undefined> {
    if (this.#busy !== undefined) return undefined;
    this.#busy = name;
    this.#trouble = undefined;
    this.#host.requestUpdate();
    try {
      return { value: await write() };
    } catch (failure) {
      const { code, status } = failure instanceof ApiFailure ? failure : { code: '', status: 0 };
      if (code === offlineCode) this.#trouble = 'offline';
      else this.#trouble = status === 404 || status === 409 ? 'gone' : 'failed';
      return undefined;
    } finally {
      this.#busy = undefined;
      this.#host.requestUpdate();
    }
  }

  hostConnected(): void {
    this.#trouble = undefined;
  }
}
