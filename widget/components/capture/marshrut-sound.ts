import { LitElement, css, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { captureWords } from '../../locales/capture-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { playIcon, stopIcon } from '../../styles/capture-icons.ts';
import { icon } from '../../styles/icons.ts';
import { define } from '../define.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-sound': MarshrutSound;
  }
}

/** A button that plays what was said, and is quiet at the second press. Nothing ever plays without a press. */
export class MarshrutSound extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      .button {
        min-block-size: 64px;
      }
      @media print {
        .button {
          display: inline-flex;
        }
      }
    `,
  ];

  /** The address of the sound: an object URL of whoever holds the bytes. */
  @property({ attribute: false }) src = '';
  @property({ attribute: false }) label = '';
  @state() private _playing = false;
  private _sound: HTMLAudioElement | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._quiet();
  }

  private readonly _quiet = (): void => {
    this._sound?.pause();
    this._sound = undefined;
    this._playing = false;
  };

  private async _press(): Promise<void> {
    if (this._playing) {
      this._quiet();
      return;
    }
    const sound = new Audio(this.src);
    this._sound = sound;
    this._playing = true;
    sound.addEventListener('ended', this._quiet);
    await sound.play().catch(this._quiet);
  }

  override render(): TemplateResult {
    const words = captureWords.words;
    return html`<button class="button" type="button" aria-pressed=${this._playing} @click=${this._press}>
      ${icon(this._playing ? stopIcon : playIcon)}${this._playing ? words.quiet : words.listen}
      ${this.label ? html`<span class="only-read-aloud">${this.label}</span>` : ''}
    </button>`;
  }
}
define('marshrut-sound', MarshrutSound);
