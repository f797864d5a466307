import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { GroupNote } from '../../lti-server/contract/quick-notes.ts';
import { dropUnsent, keepUnsent, unsentKeys, unsentOf } from '../launch/unsent-drafts.ts';
import { ApiFailure, mayPassLater } from './api-failure.ts';
import type { Api } from './client.ts';
import { sendNoteVoice, soundOf, spokenFrom, type SpokenVoice } from './note-voices.ts';
import { sendGroupNote } from './quick-notes.ts';
import { SessionExpiredEvent } from './session-expired-event.ts';

const prefix = 'outbox:';
const firstRetryMs = 3000;
const longestRetryMs = 30_000;

/** A saved note on its way. `refused`: the server's reason, when it will never take it. */
export interface Waiting {
  note: GroupNote;
  /** What was said beside it. */
  voice?: SpokenVoice | undefined;
  /** Whether this tab keeps it over a reload. */
  kept: boolean;
  refused?: string;
}

/**
 * Saved notes that the server has not answered for. They stay in this tab, over a reload and a lost
 * connection, and are sent until the server says yes or no; as their ids were made when they were saved,
 * each is written once however often it is sent.
 */
export class NoteOutbox implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #api: () => Api;
  readonly #personId: () => string;
  readonly #sent: () => void;
  #waiting: Waiting[] = [];
  #sending: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retryMs = firstRetryMs;

  constructor(
    host: ReactiveControllerHost,
    { api, personId, sent }: { api: () => Api; personId: () => string; sent: () => void },
  ) {
    this.#host = host;
    this.#api = api;
    this.#personId = personId;
    this.#sent = sent;
    host.addController(this);
  }

  get waiting(): readonly Waiting[] {
    return this.#waiting;
  }

  hostConnected(): void {
    window.addEventListener('online', this.#again);
    window.addEventListener('beforeunload', this.#warn);
    window.addEventListener(SessionExpiredEvent.eventName, this.#expire);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#again);
    window.removeEventListener('beforeunload', this.#warn);
    window.removeEventListener(SessionExpiredEvent.eventName, this.#expire);
    clearTimeout(this.#timer);
  }

  /** Takes up what an earlier page of this tab could not send. */
  restore(): void {
    const personId = this.#personId();
    for (const draftKey of unsentKeys(prefix)) {
      const kept = unsentOf({ draftKey, personId });
      const known = this.#waiting.some(({ note }) => `${prefix}${note.groupId}` === draftKey);
      if (!kept || known) continue;
      const { voice, ...note } = kept.form;
      const waiting = { note: note as unknown as GroupNote, voice: spokenFrom(voice), kept: true };
      this.#show([...this.#waiting, waiting]);
    }
    if (this.#waiting.length > 0) void this.send();
  }

  /** Keeps a note and tries to send it; resolves when it was tried. */
  async put(note: GroupNote, voice?: SpokenVoice): Promise<'sent' | 'waiting' | 'refused'> {
    const kept = keepUnsent({
      draftKey: `${prefix}${note.groupId}`,
      personId: this.#personId(),
      form: { ...note, voice },
      savedAt: Date.now(),
    });
    this.#show([...this.#waiting, { note, voice, kept }]);
    await this.send();
    const still = this.#waiting.find((waiting) => waiting.note.groupId === note.groupId);
    return still === undefined ? 'sent' : still.refused === undefined ? 'waiting' : 'refused';
  }

  /** Forgets a note that the server will not take. */
  drop(groupId: string): void {
    dropUnsent(`${prefix}${groupId}`);
    this.#show(this.#waiting.filter(({ note }) => note.groupId !== groupId));
  }

  /** One at a time, in the order in which they were saved. */
  async send(): Promise<void> {
    // Whoever saves while another one is on its way waits for both.
    while (this.#sending) await this.#sending;
    this.#sending = this.#sendAll();
    await this.#sending;
    this.#sending = undefined;
  }

  async #sendAll(): Promise<void> {
    clearTimeout(this.#timer);
    for (const one of this.#waiting) {
      const { note, refused } = one;
      if (refused !== undefined) continue;
      try {
        await this.#deliver(one);
        this.#retryMs = firstRetryMs;
        this.drop(note.groupId);
        this.#sent();
      } catch (failure) {
        if (mayPassLater(failure)) {
          this.#timer = setTimeout(this.#again, this.#retryMs);
          this.#retryMs = Math.min(this.#retryMs * 2, longestRetryMs);
          return;
        }
        const reason = failure instanceof ApiFailure ? failure.message : '';
        this.#show(
          this.#waiting.map((waiting) =>
            waiting.note.groupId === note.groupId ? { ...one, refused: reason } : waiting,
          ),
        );
      }
    }
  }

  /** The voice goes first: a note that came without it would be there already. */
  async #deliver({ note, voice }: Waiting): Promise<void> {
    const blob = voice && soundOf(voice);
    if (blob)
      for (const { pupilId, noteId } of note.notes)
        await sendNoteVoice(this.#api(), { pupilId, noteId, blob });
    await sendGroupNote(this.#api(), voice ? { ...note, voiceSeconds: voice.seconds } : note);
  }

  readonly #expire = (event: SessionExpiredEvent): void => {
    event.isKept ||= this.#waiting.some(({ kept }) => kept);
  };

  /** Where the tab has no room for a voice, it would be lost with the page. */
  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.#waiting.some(({ voice, kept }) => voice !== undefined && !kept)) event.preventDefault();
  };

  readonly #again = (): void => {
    if (this.#waiting.some(({ refused }) => refused === undefined)) void this.send();
  };

  #show(waiting: Waiting[]): void {
    this.#waiting = waiting;
    this.#host.requestUpdate();
  }
}
