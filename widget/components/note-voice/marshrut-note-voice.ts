import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { hearNote } from '../../api/note-voices.ts';
import { noteVoiceWords } from '../../locales/note-voice-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { playIcon, stopIcon } from '../../styles/capture-icons.ts';
import { icon } from '../../styles/icons.ts';
import { define } from '../define.ts';
import { SoundPlayer } from './sound-player.ts';
import { voiceLength } from './voice-length.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-note-voice': MarshrutNoteVoice;
  }
}

/**
 * The voice beside a note, fetched and played at a press: `<marshrut-note-voice .noteId=${id} .seconds=${7}
 * .by=${name}>`; of a restricted note with the reason that it was opened with.
 */
export class MarshrutNoteVoice extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: inline-flex;
        flex-wrap: wrap;
        gap: 4px 10px;
        align-items: center;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) noteId = '';
  @property({ attribute: false }) seconds = 0;
  /** Whose voice, for those who hear the button instead of seeing where it stands. */
  @property({ attribute: false }) by = '';
  @property({ attribute: false }) reason: string | null = null;
  @state() private _ready = false;
  @state() private _coming = false;
  @state() private _failed = false;
  private _blob: Blob | undefined;
  private readonly _player = new SoundPlayer(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void noteVoiceWords.load().then(() => (this._ready = true));
  }

  private async _press(): Promise<void> {
    if (this._coming) return;
    if (this._player.playing) {
      this._player.quiet();
      return;
    }
    this._failed = false;
    this._coming = true;
    try {
      this._blob ??= await hearNote(this._api, { noteId: this.noteId, reason: this.reason });
      if (this.isConnected) await this._player.play(this._blob);
    } catch {
      this._failed = true;
    } finally {
      this._coming = false;
    }
  }

  override render(): TemplateResult | typeof nothing {
    if (!this._ready) return nothing;
    const words = noteVoiceWords.words;
    const length = voiceLength(this.seconds);
    const { playing } = this._player;
    return html`<button
        class="button small"
        type="button"
        aria-label=${playing || this._coming ? nothing : words.listenTo(length, this.by)}
        @click=${this._press}
      >
        ${icon(playing ? stopIcon : playIcon)}${
          playing ? words.quiet : this._coming ? words.coming : words.listen(length)
        }
      </button>
      <span role="status">${this._failed ? words.notOpening : nothing}</span>`;
  }
}
define('marshrut-note-voice', MarshrutNoteVoice);
