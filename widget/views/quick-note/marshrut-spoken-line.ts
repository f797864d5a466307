import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { voiceSeconds } from '../../../lti-server/contract/files.ts';
import { soundOf, spokenOf, type SpokenVoice } from '../../api/note-voices.ts';
import { canRecord, startRecording, type Recording } from '../../components/capture/voice-recorder.ts';
import { define } from '../../components/define.ts';
import { SoundPlayer } from '../../components/note-voice/sound-player.ts';
import { voiceLength } from '../../components/note-voice/voice-length.ts';
import { noteVoiceWords } from '../../locales/note-voice-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { microphoneIcon, playIcon, stopIcon } from '../../styles/capture-icons.ts';
import { icon } from '../../styles/icons.ts';
import { SpokenEvent } from './spoken-event.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-spoken-line': MarshrutSpokenLine;
  }
}

type Notice = 'thrown' | 'noMicrophone' | 'nothingHeard' | 'made';

/**
 * Says a note's line instead of typing all of it: recorded at a press, heard, thrown away or said anew before it
 * is saved. Who will hear it is told before. Not there where the browser cannot record and nothing was said.
 * @fires spoken - on itself, also when it has just left the page: nothing that was said is lost
 */
export class MarshrutSpokenLine extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: grid;
        gap: 6px;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 10px;
        align-items: center;
      }
      .hint {
        flex: 1 1 16rem;
        font-size: 0.9rem;
      }
      .row:has(.quiet) .hint {
        flex-basis: 100%;
      }
    `,
  ];

  @property({ attribute: false }) voice: SpokenVoice | undefined;
  /** Whether this device keeps it over a reload. */
  @property({ attribute: false }) kept = true;
  /** Adults at school who will hear it, where those who will see the note are more; empty: the same people. */
  @property({ attribute: false }) heardBy = '';
  /** Who of the others reads the line only. */
  @property({ attribute: false }) readOnly: 'family' | 'pupil' = 'family';
  @state() private _ready = false;
  @state() private _stage: 'quiet' | 'asking' | 'speaking' = 'quiet';
  @state() private _notice: Notice | undefined;
  private _recording: Recording | undefined;
  private _coming: Promise<void> | undefined;
  /** What was pressed is gone: what took its place gets the focus. */
  private _moved = false;
  private readonly _player = new SoundPlayer(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void noteVoiceWords.load().then(() => (this._ready = true));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._recording?.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('voice')) this._player.quiet();
  }

  protected override updated(): void {
    const next = this.renderRoot.querySelector<HTMLElement>('button');
    if (!this._moved || !next) return;
    this._moved = false;
    next.focus();
  }

  /** Whoever saves meant what is being said as well: it ends here. */
  async settle(): Promise<void> {
    this._recording?.stop();
    // A microphone that was never allowed has heard nothing.
    if (this._stage === 'speaking') await this._coming;
    this._player.quiet();
  }

  private async _listen(): Promise<void> {
    this._notice = undefined;
    this._player.quiet();
    this._stage = 'asking';
    try {
      const recording = await startRecording();
      if (!this.isConnected) {
        recording.stop();
        return;
      }
      this._recording = recording;
      this._stage = 'speaking';
      this._moved = true;
      const began = Date.now();
      const sound = await recording.done;
      const seconds = Math.min(Math.max(Math.round((Date.now() - began) / 1000), 1), voiceSeconds);
      this._notice = sound.size > 0 ? 'made' : 'nothingHeard';
      if (sound.size > 0) this._spoke(await spokenOf(sound, seconds));
    } catch {
      this._notice = 'noMicrophone';
    } finally {
      this._recording = undefined;
      this._stage = 'quiet';
      this._moved = this.shadowRoot?.activeElement !== null;
    }
  }

  private _spoke(voice: SpokenVoice | undefined): void {
    this.voice = voice;
    this.dispatchEvent(new SpokenEvent(voice));
  }

  private _throwAway(): void {
    this._notice = 'thrown';
    this._moved = true;
    this._spoke(undefined);
  }

  private _play(voice: SpokenVoice): void {
    if (this._player.playing) this._player.quiet();
    else this._player.play(soundOf(voice)).catch(() => undefined);
  }

  private _deeds(): TemplateResult {
    const words = noteVoiceWords.words;
    const { voice } = this;
    if (this._stage === 'asking') return html`<span>${words.asking}</span>`;
    if (this._stage === 'speaking')
      return html`<button class="button small primary" type="button" @click=${() => this._recording?.stop()}>
          ${icon(stopIcon)}${words.stop}</button
        ><span role="status">${words.speaking}</span>`;
    const say = (word: string): TemplateResult | typeof nothing =>
      canRecord()
        ? html`<button class="button small" type="button" @click=${() => (this._coming = this._listen())}>
            ${icon(microphoneIcon)}${word}
          </button>`
        : nothing;
    if (!voice) return html`${say(words.say)}`;
    const { playing } = this._player;
    return html`<button class="button small" type="button" @click=${() => this._play(voice)}>
        ${icon(playing ? stopIcon : playIcon)}${playing ? words.quiet : words.listen(voiceLength(voice.seconds))}
      </button>
      ${say(words.again)}
      <button
        class="button small quiet"
        type="button"
        aria-label=${words.throwVoiceAway}
        @click=${() => this._throwAway()}
      >
        ${words.throwAway}
      </button>`;
  }

  private get _heard(): string {
    const words = noteVoiceWords.words;
    if (this.heardBy === '') return words.heardBySame;
    return this.readOnly === 'family'
      ? words.heardByFamilyNot(this.heardBy)
      : words.heardByPupilNot(this.heardBy);
  }

  override render(): TemplateResult | typeof nothing {
    if (!this._ready || !(canRecord() || this.voice)) return nothing;
    const words = noteVoiceWords.words;
    return html`<div class="row">
        ${this._deeds()}
        <p class="hint soft">${words.sayHint} <span role="status">${this._heard}</span></p>
      </div>
      <p class=${this._notice === 'made' ? 'only-read-aloud' : 'notice'} role="status">
        ${this._notice ? words[this._notice] : nothing}
      </p>
      ${this.voice && !this.kept ? html`<p class="notice" role="alert">${words.notKept}</p>` : nothing}`;
  }
}
define('marshrut-spoken-line', MarshrutSpokenLine);
