import type { ProgressView } from '../../lti-server/contract/routes.ts';
import { dropUnsent, keepUnsent, unsentKeys, unsentOf } from '../launch/unsent-drafts.ts';
import { ApiFailure, mayPassLater, offlineCode } from './api-failure.ts';
import type { Api } from './client.ts';
import { isReport, sendPress, type Press, type Report } from './presses.ts';

const draftKey = 'presses';
const retryMs = 15_000;

/** What became of all that was kept. */
export interface Sent {
  /** The report of a step that was taken last. */
  last: Report | undefined;
  /** The server took every press; otherwise something is not what it was. */
  isWhole: boolean;
}

/** What a press is about: of two about the same, the later one counts. */
export const thingOf = ({ endpoint, params }: Pick<Press, 'endpoint' | 'params'>): string =>
  JSON.stringify([endpoint, params]);

/** What this person has pressed and could not send, in its order. */
export const keptPresses = (personId: string | undefined): readonly Press[] => {
  const form = personId === undefined ? undefined : unsentOf({ draftKey, personId })?.form;
  return Array.isArray(form?.['presses']) ? (form['presses'] as Press[]) : [];
};

/**
 * Sends a press that is not kept yet. Where it may pass later it fails as without a connection, so that it is kept;
 * and as long as older ones wait, which would arrive after it and undo it.
 */
export const sendInTurn = async (api: Api, press: Press): Promise<ProgressView> => {
  const later = new ApiFailure({ code: offlineCode, message: '', requestId: '', status: 0 });
  if (unsentKeys(draftKey).length > 0) throw later;
  return sendPress(api, press).catch((failure: unknown) => {
    throw mayPassLater(failure) ? later : failure;
  });
};

/**
 * What was pressed while the server could not be reached: kept in this tab under the person who pressed
 * it, sent in its order when the connection is back, each once. The same button pressed again counts as
 * it was pressed last.
 */
export class KeptPresses {
  readonly #api: Api;
  readonly #personId: string;
  readonly #sent: (came: Sent) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | undefined;

  /** `sent` is told when nothing is left. */
  constructor({ api, personId, sent }: { api: Api; personId: string; sent: (came: Sent) => void }) {
    this.#api = api;
    this.#personId = personId;
    this.#sent = sent;
    window.addEventListener('online', this.#back);
    if (this.waiting) void this.send();
  }

  get waiting(): boolean {
    return this.#presses.length > 0;
  }

  /** The latest of how a step ended, among what waits. */
  get lastReport(): Report | undefined {
    return this.#presses.findLast(isReport);
  }

  /** Tells whether there was room for it. */
  keep(press: Press): boolean {
    const others = this.#presses.filter((kept) => thingOf(kept) !== thingOf(press));
    this.#plan();
    return this.#write([...others, press]);
  }

  /** Sends what is kept; ends when all is sent, or as soon as the server cannot be reached. */
  readonly send = (): Promise<void> => {
    this.#sending ??= this.#sendAll().finally(() => (this.#sending = undefined));
    return this.#sending;
  };

  readonly #back = (): void => void this.send();

  stop(): void {
    clearTimeout(this.#timer);
    window.removeEventListener('online', this.#back);
  }

  get #presses(): readonly Press[] {
    return keptPresses(this.#personId);
  }

  async #sendAll(): Promise<void> {
    clearTimeout(this.#timer);
    if (!this.waiting) return;
    let last: Report | undefined;
    let isWhole = true;
    for (let [press] = this.#presses; press !== undefined; [press] = this.#presses) {
      try {
        await sendPress(this.#api, press);
        if (isReport(press)) last = press;
      } catch (failure) {
        if (mayPassLater(failure)) return this.#plan();
        // Refused for good: the step is not what it was, and the page that is read anew will show it.
        isWhole = false;
      }
      // The same place may have been pressed anew meanwhile.
      const answered = JSON.stringify(press);
      this.#write(this.#presses.filter((kept) => JSON.stringify(kept) !== answered));
    }
    this.#sent({ last, isWhole });
  }

  #plan(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.send(), retryMs);
  }

  #write(presses: readonly Press[]): boolean {
    if (presses.length > 0)
      return keepUnsent({ draftKey, personId: this.#personId, form: { presses }, savedAt: Date.now() });
    dropUnsent(draftKey);
    return true;
  }
}
