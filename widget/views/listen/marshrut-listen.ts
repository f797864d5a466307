import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { define } from '../../components/define.ts';
import { canSpeak, Speaker } from '../../components/speech.ts';
import { appWords } from '../../locales/app-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { icon } from '../../styles/icons.ts';
import { silenceIcon, speakerIcon } from '../../styles/sound-icons.ts';
import { spokenParts, type SpokenPart } from './spoken-parts.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-listen': MarshrutListen;
  }
}

/**
 * A button that reads a whole screen or map aloud, part after part, and marks the part that is being read:
 * `<marshrut-listen></marshrut-listen>` right before what it reads, or inside of it. With `touch`, whoever has
 * pressed it may tap a sign to hear that one; a second tap on the same sign does what it always does. Silent
 * until it is pressed; without a voice of this computer there is no button (domain section 5, point 2).
 */
export class MarshrutListen extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-block;
        vertical-align: top;
      }
      :host([touch]) {
        position: absolute;
        z-index: 1;
        inset-block-start: 8px;
        inset-inline-end: 8px;
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
      :host([touch]) button {
        background: var(--surface);
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

  /** Whether a tap on a part says it first, while this is pressed. */
  @property({ type: Boolean }) touch = false;
  @state() private _able = false;
  @state() private _on = false;
  private _marked: HTMLElement | undefined;
  private _heard: EventTarget | undefined;
  private readonly _speaker = new Speaker(() => this._fallSilent());

  override connectedCallback(): void {
    super.connectedCallback();
    this._speaker.attach(() => (this._able = canSpeak()));
    if (this.touch) this._scope?.addEventListener('click', this._tap, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._speaker.detach();
    this._end();
  }

  /** What it reads: what it stands in, or what comes after it. */
  private get _scope(): Element | null {
    return this.touch ? this.parentElement : this.nextElementSibling;
  }

  private _mark(element: HTMLElement | undefined): void {
    this._marked?.style.removeProperty('outline');
    this._marked = element;
    element?.style.setProperty('outline', '4px solid var(--focus)');
  }

  /** All is said, or was stopped. Whoever is listening sign by sign may go on. */
  private _fallSilent(): void {
    this._mark(undefined);
    if (this._heard === undefined) this._on = false;
  }

  private _end(): void {
    this._heard = undefined;
    this._speaker.stop();
    this._on = false;
  }

  private _say(parts: readonly SpokenPart[]): void {
    this._speaker.say(
      parts.map(({ text }) => text),
      (place) => this._mark(parts[place]?.element),
    );
    this._on = true;
  }

  private _press(): void {
    if (this._on) return this._end();
    const scope = this._scope;
    if (scope) this._say(spokenParts(scope));
  }

  private readonly _tap = (event: Event): void => {
    if (!this._on || event.composedPath().includes(this)) return;
    const scope = this._scope;
    const part = scope && spokenParts(scope).find(({ element }) => event.composedPath().includes(element));
    if (!part || part.element === this._heard) return this._end();
    event.stopPropagation();
    event.preventDefault();
    this._heard = part.element;
    this._say([part]);
  };

  override render(): TemplateResult | typeof nothing {
    if (!this._able) return nothing;
    const words = appWords.words;
    const word = this._on ? words.beSilent : words.readAloud;
    return html`<button
      type="button"
      title=${word}
      aria-label=${word}
      aria-pressed=${this._on}
      @click=${this._press}
    >
      ${icon(this._on ? silenceIcon : speakerIcon)}
    </button>`;
  }
}
define('marshrut-listen', MarshrutListen);
