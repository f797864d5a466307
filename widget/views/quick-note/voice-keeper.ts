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
    if (voice) this.keep(form);
    else dropUnsent(this.#key);
    this.#host.requestUpdate();
  }

  /** The form has changed since. */
  keep(form: DraftForm): void {
    if (!this.#voice) return;
    this.#kept = keepUnsent({
      draftKey: this.#key,
      personId: this.#personId(),
      form: { form, voice: this.#voice },
      savedAt: Date.now(),
    });
  }

  /** What was said before a reload; answers the form that it was said for. */
  restore(): { form: DraftForm; savedAt: number } | undefined {
    const unsent = unsentOf({ draftKey: this.#key, personId: this.#personId() });
    const voice = spokenFrom(unsent?.form['voice']);
    const form = unsent?.form['form'];
    if (!unsent || !voice || typeof form !== 'object' || form === null) return undefined;
    this.#voice = voice;
    this.#kept = true;
    this.#host.requestUpdate();
    return { form: form as DraftForm, savedAt: unsent.savedAt };
  }

  get #key(): string {
    return `quick-voice:${this.#personId()}`;
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.#voice && !this.#kept) event.preventDefault();
  };
}
