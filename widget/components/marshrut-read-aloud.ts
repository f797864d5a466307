import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { appWords } from '../locales/app-words.ts';
import { currentLocale } from '../locales/locale.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { icon, silenceIcon, speakerIcon } from '../styles/icons.ts';
import { define } from './define.ts';

const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined;
/** Voices are looked for by the browser only when somebody asks; this asks early. */
speech?.getVoices();

/** A voice of this computer: what a child reads must not travel to a voice somewhere in the network. */
const ownVoice = (): SpeechSynthesisVoice | undefined =>
  speech?.getVoices().find(({ localService, lang }) => localService && lang.startsWith(currentLocale()));

/** Long utterances stall in some browsers, so they are spoken sentence by sentence. Addresses are not spoken. */
export const sentencesOf = (text: string): string[] =>
  (text.replace(/https?:\S+/g, ' ').match(/[^.!?…\n]{1,200}(?:[.!?…\n]+|(?=\s)|$)|\S{1,200}/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\d]/u.test(sentence));

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-read-aloud': MarshrutReadAloud;
  }
}

let speaking: MarshrutReadAloud | undefined;
const give = (reader: MarshrutReadAloud | undefined): void => void (speaking = reader);

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

  override connectedCallback(): void {
    super.connectedCallback();
    speech?.addEventListener('voiceschanged', this._look);
    window.addEventListener('pagehide', this._stop);
    document.addEventListener('visibilitychange', this._stop);
    this._look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    speech?.removeEventListener('voiceschanged', this._look);
    window.removeEventListener('pagehide', this._stop);
    document.removeEventListener('visibilitychange', this._stop);
    this._stop();
  }

  private readonly _look = (): void => {
    this.able = ownVoice() !== undefined;
  };

  private readonly _stop = (): void => {
    if (speaking !== this) return;
    give(undefined);
    this._speaking = false;
    speech?.cancel();
  };

  private _press(): void {
    const again = speaking === this;
    speaking?._stop();
    if (again) return;
    give(this);
    this._speaking = true;
    this._say(sentencesOf(this.text));
  }

  private _say([sentence, ...further]: string[]): void {
    const voice = ownVoice();
    if (sentence === undefined || !voice || !speech) return this._stop();
    const utterance = new SpeechSynthesisUtterance(sentence);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    // Whoever was stopped meanwhile has nothing more to say.
    const goOn = (deed: () => void) => (): void => void (speaking === this && this._speaking && deed());
    utterance.addEventListener(
      'end',
      goOn(() => this._say(further)),
    );
    utterance.addEventListener('error', goOn(this._stop));
    speech.speak(utterance);
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
