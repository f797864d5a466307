import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DraftForm } from '../../api/drafts.ts';
import { spokenFrom, type SpokenVoice } from '../../api/note-voices.ts';
import { dropUnsent, keepUnsent, unsentOf } from '../../launch/unsent-drafts.ts';

/**
 * Keeps what was said for a note that is not saved yet, with the form that it was said for, in this tab: over a
 * reload, and gone with everything else that is unsent when somebody else sits down here.
 */
export class VoiceKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #personId: () => string;
  #voice: SpokenVoice | undefined;
  #kept = true;

  constructor(host: ReactiveControllerHost, { personId }: { personId: () => string }) {
    this.#host = host;
    this.#personId = personId;
    host.addController(this);
  }

  get voice(): SpokenVoice | undefined {
    return this.#voice;
  }

  /** False where the browser has no room for it: it lives as long as the page. */
  get kept(): boolean {
    return this.#kept;
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#warn);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#warn);
  }

  /** Holds the voice, or nothing any more. */
  hold(voice: SpokenVoice | undefined, form: DraftForm): void {
    this.#voice = voice;
    this.#kept = true;
    if (voice) {
      this.#kept = this.#keep(this.#key, { ...voice });
      this.keep(form);
    } else for (const draftKey of [this.#key, this.#formKey]) dropUnsent(draftKey);
    this.#host.requestUpdate();
  }

  /** The form has changed since. It is kept apart: the sound is long, and typing must not wait for it. */
  keep(form: DraftForm): void {
    if (this.#voice) this.#keep(this.#formKey, form);
  }

  /** What was said before a reload; answers the form that it was said for. */
  restore(): { form: DraftForm; savedAt: number } | undefined {
    const personId = this.#personId();
    const voice = spokenFrom(unsentOf({ draftKey: this.#key, personId })?.form);
    const form = unsentOf({ draftKey: this.#formKey, personId });
    if (!voice || !form) return undefined;
    this.#voice = voice;
    this.#kept = true;
    this.#host.requestUpdate();
    return form;
  }

  #keep(draftKey: string, form: DraftForm): boolean {
    return keepUnsent({ draftKey, personId: this.#personId(), form, savedAt: Date.now() });
  }

  get #key(): string {
    return `quick-voice:${this.#personId()}`;
  }

  get #formKey(): string {
    return `quick-spoken:${this.#personId()}`;
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.#voice && !this.#kept) event.preventDefault();
  };
}
