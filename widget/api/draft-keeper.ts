import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dropUnsent, keepUnsent, unsentOf } from '../launch/unsent-drafts.ts';
import { mayPassLater } from './api-failure.ts';
import type { Api } from './client.ts';
import { dropDraft, loadDraft, saveDraft, type Draft, type DraftForm } from './drafts.ts';
import { SessionExpiredEvent } from './session-expired-event.ts';

/**
 * How the draft stands. `typed`: newer on the screen than on the server. `unreachable`: kept in this tab
 * and sent again by itself. `refused`: the server will not take it; this tab is its only place.
 */
export type DraftStanding = 'none' | 'typed' | 'kept' | 'unreachable' | 'refused';

const pauseMs = 600;
const firstRetryMs = 5000;
const longestRetryMs = 30_000;
/** So long is asked for something newer than what this tab has kept. */
const askLimitMs = 2000;

/**
 * Keeps what is being typed in a form: on the server after a short pause, in this tab until the
 * server has taken what it could not be told. A form that leaves the page sends its last words by itself.
 */
export class DraftKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #api: () => Api;
  readonly #personId: () => string;
  readonly #draftKey: () => string;
  #unsent: DraftForm | undefined;
  /** What the server has, as far as is known here, as JSON. */
  #taken: string | undefined;
  #sending: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retryMs = firstRetryMs;
  #standing: DraftStanding = 'none';
  #savedAt = 0;
  #connected = false;

  constructor(
    host: ReactiveControllerHost,
    { api, personId, draftKey }: { api: () => Api; personId: () => string; draftKey: () => string },
  ) {
    this.#host = host;
    this.#api = api;
    this.#personId = personId;
    this.#draftKey = draftKey;
    host.addController(this);
  }

  get standing(): DraftStanding {
    return this.#standing;
  }

  /** When the server last took it, in milliseconds since 1970. */
  get savedAt(): number {
    return this.#savedAt;
  }

  /** What was typed last time and neither sent nor thrown away. */
  async restore(): Promise<Draft | undefined> {
    const draftKey = this.#draftKey();
    const unsent = unsentOf({ draftKey, personId: this.#personId() });
    const limit = unsent && AbortSignal.timeout(askLimitMs);
    const draft = await loadDraft(this.#api(), draftKey, limit).catch((failure: unknown) => {
      if (unsent) return null;
      throw failure;
    });
    if (draft) this.#taken = JSON.stringify(draft.form);
    if (!unsent) return draft ?? undefined;
    // A page that left does not learn that the server took its last words, nor what was written elsewhere since.
    const isNewer = draft && this.#taken !== unsent.before && draft.savedAt > unsent.savedAt;
    if (this.#unsent !== undefined) return isNewer ? draft : unsent;
    if (isNewer) {
      dropUnsent(draftKey);
      return draft;
    }
    this.#unsent = unsent.form;
    void this.#send();
    return unsent;
  }

  /** Something was typed. */
  change(form: DraftForm): void {
    this.#unsent = form;
    if (this.#standing !== 'unreachable') this.#stand('typed');
    else this.#keepHere(form);
    this.#plan(this.#standing === 'unreachable' ? this.#retryMs : pauseMs);
  }

  /** The form was saved or thrown away: the draft is needed no more. */
  async drop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#unsent = undefined;
    this.#taken = undefined;
    this.#stand('none');
    const draftKey = this.#draftKey();
    dropUnsent(draftKey);
    await this.#sending;
    // One that stays behind does no harm: a form recognises a draft of what is already saved.
    await dropDraft(this.#api(), draftKey).catch(() => undefined);
  }

  hostConnected(): void {
    this.#connected = true;
    window.addEventListener('pagehide', this.#leave);
    window.addEventListener('beforeunload', this.#warn);
    window.addEventListener('online', this.#retryNow);
    window.addEventListener(SessionExpiredEvent.eventName, this.#expire);
    document.addEventListener('visibilitychange', this.#leave);
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.#leave);
    window.removeEventListener('beforeunload', this.#warn);
    window.removeEventListener('online', this.#retryNow);
    window.removeEventListener(SessionExpiredEvent.eventName, this.#expire);
    document.removeEventListener('visibilitychange', this.#leave);
    clearTimeout(this.#timer);
    this.#connected = false;
    this.#leave();
  }

  readonly #retryNow = (): void => {
    if (this.#unsent) void this.#send();
  };

  readonly #expire = (event: SessionExpiredEvent): void => {
    if (this.#standing === 'none') return;
    // Each form keeps its own words, whoever has kept something before.
    if (this.#unsent === undefined || this.#keepHere(this.#unsent)) event.isKept = true;
  };

  readonly #leave = (): void => {
    if (this.#unsent === undefined) return;
    // Here first: whether the browser still delivers it, nobody learns.
    this.#keepHere(this.#unsent);
    if (this.#standing !== 'unreachable') void this.#deliver(this.#unsent, { leaving: true });
  };

  readonly #warn = (event: BeforeUnloadEvent): void => {
    this.#leave();
    if (this.#standing === 'unreachable' || this.#standing === 'refused') event.preventDefault();
  };

  #plan(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#connected) return;
    this.#timer = setTimeout(() => void this.#send(), ms);
  }

  /** One at a time, so that an older text never overtakes a newer one. */
  async #send(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#sending) return;
    while (this.#unsent !== undefined) {
      const form = this.#unsent;
      this.#sending = this.#deliver(form, { leaving: false });
      await this.#sending;
      this.#sending = undefined;
      if (this.#unsent === form) return;
    }
  }

  async #deliver(form: DraftForm, { leaving }: { leaving: boolean }): Promise<void> {
    const draftKey = this.#draftKey();
    try {
      await saveDraft(this.#api(), { draftKey, form, leaving });
      this.#taken = JSON.stringify(form);
      if (this.#unsent !== form) return;
      this.#unsent = undefined;
      this.#retryMs = firstRetryMs;
      this.#savedAt = Date.now();
      dropUnsent(draftKey);
      this.#stand('kept');
    } catch (failure) {
      if (this.#unsent !== form) return;
      this.#keepHere(form);
      if (!mayPassLater(failure)) return this.#stand('refused');
      this.#stand('unreachable');
      this.#plan(this.#retryMs);
      this.#retryMs = Math.min(this.#retryMs * 2, longestRetryMs);
    }
  }

  #keepHere(form: DraftForm): boolean {
    const of = { draftKey: this.#draftKey(), personId: this.#personId() };
    return keepUnsent({ ...of, form, savedAt: Date.now(), before: this.#taken });
  }

  #stand(standing: DraftStanding): void {
    this.#standing = standing;
    this.#host.requestUpdate();
  }
}
