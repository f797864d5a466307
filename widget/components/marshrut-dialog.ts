import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { appWords } from '../locales/app-words.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { buttonStyles } from '../styles/button-styles.ts';
import { icon } from '../styles/icons.ts';
import { closeIcon } from '../styles/panel-icons.ts';
import { define } from './define.ts';

/** The reader wants the dialog away (Escape, the cross). Whoever opened it sets `open` to false. */
export class DialogCloseEvent extends Event {
  static readonly eventName = 'dialog-close';
  constructor() {
    super(DialogCloseEvent.eventName);
  }
}
declare global {
  interface HTMLElementEventMap {
    'dialog-close': DialogCloseEvent;
  }
  interface HTMLElementTagNameMap {
    'marshrut-dialog': MarshrutDialog;
  }
}

/**
 * A window over the page, on the browser's own `<dialog>`: it holds the focus and gives it back.
 * @slot - what is asked
 * @slot actions - the buttons
 * @fires dialog-close - when the reader wants it away
 */
export class MarshrutDialog extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      dialog {
        inline-size: min(40rem, calc(100vw - 24px));
        /* Where a person sees it, in a frame that is taller than the window around it; where too little of the
           frame is seen to write in, it is as high as it must be, and the page around scrolls. */
        --least: min(100vh, 24rem);
        --from: clamp(0px, var(--sight-start, 0px), 100vh - var(--least));
        --to: clamp(var(--from) + var(--least), var(--sight-end, 100vh), 100vh);
        inset-block: var(--from) calc(100vh - var(--to));
        max-block-size: calc(min(100dvh, var(--to)) - var(--from) - 24px);
        padding: 0;
        /* What gets the focus stands clear of the buttons, and below what it is called. */
        scroll-padding-block: min(6.5rem, 20%) 84px;
        border: 1px solid var(--line);
        border-radius: var(--round);
        background: var(--surface);
        color: var(--ink);
        box-shadow: var(--shadow);
      }
      .frame,
      footer {
        --room: clamp(16px, 4vw, 28px);
      }
      dialog::backdrop {
        background: rgb(8 40 50 / 45%);
      }
      .frame {
        display: grid;
        gap: var(--gap);
        padding: var(--room);
      }
      header {
        display: flex;
        gap: var(--gap);
        align-items: start;
        justify-content: space-between;
      }
      h2 {
        font-size: 1.35rem;
      }
      .away {
        min-inline-size: 44px;
        padding: 0;
      }
      footer {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
        justify-content: flex-end;
      }
      /* The buttons stay in sight, where there is room for more than them. */
      @media (min-height: 30rem) {
        footer {
          position: sticky;
          z-index: 1;
          inset-block-end: 0;
          margin: calc(var(--room) * -1);
          margin-block-start: -10px;
          padding: 10px var(--room) var(--room);
          background: var(--surface);
        }
      }
    `,
  ];

  @property() heading = '';
  @property({ type: Boolean, reflect: true }) open = false;
  @query('dialog') private _dialog!: HTMLDialogElement;

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    if (this.open && !this._dialog.open) this._dialog.showModal();
    if (!this.open && this._dialog.open) this._dialog.close();
  }

  private _askToClose(event?: Event): void {
    // The owner decides (there may be unsaved typing), so Escape does not close by itself.
    event?.preventDefault();
    this.dispatchEvent(new DialogCloseEvent());
  }

  override render(): TemplateResult {
    return html`
      <dialog aria-labelledby="heading" @cancel=${this._askToClose}>
        <div class="frame">
          <header>
            <h2 id="heading">${this.heading}</h2>
            <button
              class="button quiet away"
              type="button"
              aria-label=${appWords.words.close}
              @click=${() => this._askToClose()}
            >
              ${icon(closeIcon)}
            </button>
          </header>
          <slot></slot>
          <footer><slot name="actions"></slot></footer>
        </div>
      </dialog>
    `;
  }
}
define('marshrut-dialog', MarshrutDialog);
