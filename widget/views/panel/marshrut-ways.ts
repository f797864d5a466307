import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { define } from '../../components/define.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { calendarIcon, icon, peopleIcon } from '../../styles/icons.ts';
import { moreIcon } from '../../styles/panel-icons.ts';
import { PlaceEvent } from './panel-events.ts';
import { panelWays, type WaysFor } from './panel-ways.ts';

/** Somebody turns from the own children to the course, or back. */
export class TurnEvent extends Event {
  static readonly eventName = 'turn';
  /** Whether the own children are wanted. */
  readonly own: boolean;
  constructor(own: boolean) {
    super(TurnEvent.eventName);
    this.own = own;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-ways': MarshrutWays;
  }
  interface HTMLElementEventMap {
    turn: TurnEvent;
  }
}

/**
 * Where one can go from the panel's first screen. In a row where there is room; on a telephone what is used daily
 * stays in sight, and the rest is in a list that opens.
 * @fires turn
 */
export class MarshrutWays extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        margin-block-end: 14px;
        margin-inline-start: -0.9em;
      }
      .ways,
      .rest {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
      }
      .button {
        min-block-size: 36px;
        padding: 0.25em 0.9em;
        font-size: 0.95rem;
        text-align: start;
      }
      .more {
        display: none;
      }
      .rest {
        display: contents;
      }
      @container (max-width: 44rem) {
        .ways {
          gap: 0 4px;
        }
        .ways > .button {
          min-block-size: 44px;
        }
        .more {
          display: inline-flex;
        }
        .long {
          display: none;
        }
        /* In the flow: above the content it would be cut off in a low frame, and cover what is below it. */
        .rest {
          flex: 1 0 calc(100% - 0.9em);
          flex-direction: column;
          min-inline-size: 0;
          margin-block: 2px;
          margin-inline-start: 0.9em;
          padding: 6px;
          border: 1px solid var(--line);
          border-radius: var(--round-small);
          background: var(--surface);
        }
        .ways:not(.open) .rest {
          display: none;
        }
        .ways.open .rest {
          display: flex;
        }
        .rest .button {
          justify-content: start;
          min-block-size: 44px;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) reader!: WaysFor;
  /** What the own children's screen is called; nothing for whoever has none. */
  @property({ attribute: false }) own: 'day' | 'class' | undefined;
  /** Whether that screen is what is shown. */
  @property({ type: Boolean }) turned = false;
  @state() private _open = false;
  @query('.more') private _more!: HTMLElement;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this._closeFromAfar);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this._closeFromAfar);
  }

  /** Back from another screen: the focus goes on from what opened it, or from the list in which that is. */
  comeBackTo(selector: string): boolean {
    const opener = this.renderRoot.querySelector<HTMLElement>(selector);
    if (opener === null) return false;
    (opener.checkVisibility() ? opener : this._more).focus();
    return true;
  }

  private readonly _closeFromAfar = (event: Event): void => {
    if (!event.composedPath().includes(this)) this._open = false;
  };

  /** The focus has gone on by the keyboard; where it has gone nowhere, a press on the list itself was the reason. */
  private readonly _closeBehind = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null && !this.renderRoot.contains(relatedTarget as Node)) this._open = false;
  };

  private readonly _escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this._open) return;
    event.stopPropagation();
    this._open = false;
    this._more.focus();
  };

  private _turner(): TemplateResult {
    const words = panelWords.words;
    const back = this.own === 'class' ? words.myClass : words.myDay;
    return html`<button
      class="button quiet small turner"
      type="button"
      @click=${() => {
        this._open = false;
        this.dispatchEvent(new TurnEvent(!this.turned));
      }}
    >
      ${icon(this.turned ? peopleIcon : calendarIcon)}${this.turned ? words.everyLearner : back}
    </button>`;
  }

  override render(): TemplateResult {
    const words = panelWords.words;
    const { out, rest } = panelWays({
      reader: this.reader,
      go: (screen) => {
        this._open = false;
        this.dispatchEvent(new PlaceEvent({ screen }));
      },
    });
    // The way to the own children is daily; the way from them is not.
    const turner = this.own === undefined ? nothing : this._turner();
    return html`<div
      class="ways ${this._open ? 'open' : ''}"
      @keydown=${this._escape}
      @focusout=${this._closeBehind}
    >
      ${this.turned ? nothing : turner} ${out}
      <button
        class="button quiet more"
        type="button"
        aria-expanded=${this._open}
        aria-controls="rest"
        @click=${() => (this._open = !this._open)}
      >
        ${icon(moreIcon)}${words.moreWays}
      </button>
      <div class="rest" id="rest">${this.turned ? turner : nothing} ${rest}</div>
    </div>`;
  }
}
define('marshrut-ways', MarshrutWays);
