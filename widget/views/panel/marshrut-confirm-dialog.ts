import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../../components/define.ts';
import { dialogActions } from '../../components/dialog-actions.ts';
import { DialogCloseEvent } from '../../components/marshrut-dialog.ts';
import { appWords } from '../../locales/app-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';

/** It is to be done. */
export class ConfirmEvent extends Event {
  static readonly eventName = 'confirm';
  constructor() {
    super(ConfirmEvent.eventName);
  }
}
declare global {
  interface HTMLElementEventMap {
    confirm: ConfirmEvent;
  }
  interface HTMLElementTagNameMap {
    'marshrut-confirm-dialog': MarshrutConfirmDialog;
  }
}

/**
 * Asks once more and says what will happen.
 * @fires confirm - it is to be done
 * @fires dialog-close - it is not
 */
export class MarshrutConfirmDialog extends LitElement {
  static override styles = [baseStyles, buttonStyles];

  @property({ attribute: false }) open = false;
  @property() heading = '';
  @property() text = '';
  /** The word on the button that does it. */
  @property() deed = '';
  @property({ type: Boolean }) busy = false;

  private _close(): void {
    this.dispatchEvent(new DialogCloseEvent());
  }

  override render(): TemplateResult {
    return html`<marshrut-dialog .open=${this.open} heading=${this.heading} @dialog-close=${this._close}>
      ${
        this.open
          ? html`<p>${this.text}</p>
              ${dialogActions({
                cancel: appWords.words.cancel,
                deed: this.busy ? panelWords.words.saving : this.deed,
                busy: this.busy,
                close: () => this._close(),
                act: () => this.busy || this.dispatchEvent(new ConfirmEvent()),
              })}`
          : nothing
      }
    </marshrut-dialog>`;
  }
}
define('marshrut-confirm-dialog', MarshrutConfirmDialog);
