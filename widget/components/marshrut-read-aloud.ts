import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { appWords } from '../locales/app-words.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { icon } from '../styles/icons.ts';
import { silenceIcon, speakerIcon } from '../styles/sound-icons.ts';
import { define } from './define.ts';
import { canSpeak, Speaker } from './speech.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-read-aloud': MarshrutReadAloud;
  }
}

/**
 * A button that reads a text aloud, and is quiet at the second press: `<marshrut-read-aloud .text=${text}>`
 * beside the text. It takes no height of its own. Without a voice of this computer in the reader's language
 * there is no button; nothing is ever read without a press (domain section 5, point 2).
 */
export class MarshrutReadAloud extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-block;
        margin-block: -20px;
        vertical-align: middle;
      }
      button {
        display: grid;
        place-items: center;
        inline-size: 64px;
        block-size: 64px;
        border: 2px solid transparent;
        border-radius: 50%;
        background: none;
        color: var(--primary);
        font: inherit;
        font-size: 1.25rem;
        cursor: pointer;
        touch-action: manipulation;
      }
      button:hover,
      [aria-pressed='true'] {
        border-color: var(--primary);
        background: var(--sea);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) text = '';
  /** There is a voice, and so a button. */
  @property({ type: Boolean, reflect: true }) able = false;
  @state() private _speaking = false;

  private readonly _speaker = new Speaker(() => (this._speaking = false));

  override connectedCallback(): void {
    super.connectedCallback();
    this._speaker.attach(() => (this.able = canSpeak()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._speaker.detach();
  }

  private _press(): void {
    if (this._speaking) return this._speaker.stop();
    this._speaker.say([this.text]);
    this._speaking = true;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.able) return nothing;
    const words = appWords.words;
    const word = this._speaking ? words.beSilent : words.readAloud;
    return html`<button
      type="button"
      title=${word}
      aria-label=${`${word}: ${this.text.slice(0, 60)}`}
      aria-pressed=${this._speaking}
      @click=${this._press}
    >
      ${icon(this._speaking ? silenceIcon : speakerIcon)}
    </button>`;
  }
}
define('marshrut-read-aloud', MarshrutReadAloud);
