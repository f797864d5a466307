import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../styles/base-styles.ts';
import { define } from './define.ts';
import { fewWords } from './few-words.ts';
import { canSpeak, Speaker } from './speech.ts';
import { syllables } from './syllables.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-few-words': MarshrutFewWords;
  }
}

/**
 * What an adult has written, for whoever has only begun to read: its first words; the whole of it at a touch,
 * aloud where there is a voice of this computer; at another touch by syllables, and then its first words again:
 * `<marshrut-few-words .text=${text}>`. A text that is short enough just stands there.
 */
export class MarshrutFewWords extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline;
      }
      button {
        max-inline-size: 45ch;
        min-block-size: 64px;
        padding: 8px 0;
        border: 0;
        border-radius: var(--round-small);
        background: none;
        color: inherit;
        font: inherit;
        letter-spacing: inherit;
        text-align: start;
        white-space: pre-line;
        overflow-wrap: anywhere;
        text-decoration: underline dotted;
        text-underline-offset: 0.25em;
        cursor: pointer;
        touch-action: manipulation;
      }
      [aria-expanded='true'] {
        text-decoration: none;
      }
    `,
  ];

  @property({ attribute: false }) text = '';
  /** How many words stand there before a touch. */
  @property({ type: Number }) most = 4;
  @state() private _stage: 'few' | 'whole' | 'syllables' = 'few';
  private readonly _speaker = new Speaker(() => undefined);

  override connectedCallback(): void {
    super.connectedCallback();
    this._speaker.attach(() => undefined);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._speaker.detach();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('text')) this._stage = 'few';
  }

  private _touch(): void {
    const parts = syllables(this.text) !== this.text;
    if (this._stage === 'few') this._stage = 'whole';
    else this._stage = this._stage === 'whole' && parts ? 'syllables' : 'few';
    if (this._stage === 'whole' && canSpeak()) this._speaker.say([this.text]);
    else this._speaker.stop();
  }

  override render(): TemplateResult {
    const few = fewWords(this.text, this.most);
    const shown = { few, whole: this.text, syllables: syllables(this.text) };
    if (few === this.text) return html`<span>${few}</span>`;
    // Its lines are kept, so nothing of the template may stand beside the text.
    return html`<button
      type="button"
      aria-label=${this.text}
      aria-expanded=${this._stage !== 'few'}
      @click=${this._touch}
      .textContent=${shown[this._stage]}
    ></button>`;
  }
}
define('marshrut-few-words', MarshrutFewWords);
