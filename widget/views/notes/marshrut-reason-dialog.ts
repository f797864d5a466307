import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { written } from '../../../lti-server/contract/fields.ts';
import { define } from '../../components/define.ts';
import { dialogActions } from '../../components/dialog-actions.ts';
import { fieldStyles } from '../../components/field.ts';
import { DialogCloseEvent } from '../../components/marshrut-dialog.ts';
import { reasonField } from '../../components/reason-field.ts';
import { holdsTooLong } from '../../components/up-to.ts';
import { appWords } from '../../locales/app-words.ts';
import { notesWords } from '../../locales/notes-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { ReasonEvent } from './note-events.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-reason-dialog': MarshrutReasonDialog;
  }
}

/**
 * Asks why a restricted note is to be opened.
 * @fires reason - with the reason
 * @fires dialog-close - when it stays closed
 */
export class MarshrutReasonDialog extends LitElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, deskStyles];

  @property({ attribute: false }) open = false;
  @property({ type: Boolean }) busy = false;
  /** What went wrong with the last reason. */
  @property({ attribute: false }) failure = '';
  @state() private _reason = '';
  @state() private _checked = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    this._reason = '';
    this._checked = false;
  }

  private _give(event?: Event): void {
    event?.preventDefault();
    this._checked = true;
    const reason = written(this._reason);
    if (reason === '') this.renderRoot.querySelector('input')?.focus();
    else if (!this.busy && !holdsTooLong(this.renderRoot)) this.dispatchEvent(new ReasonEvent(reason));
  }

  private _close(): void {
    this.dispatchEvent(new DialogCloseEvent());
  }

  private _form(): TemplateResult {
    const words = notesWords.words;
    const missing = this._checked && written(this._reason) === '';
    return html`<form class="stack" novalidate @submit=${this._give}>
      <p>${words.openText}</p>
      ${reasonField({
        id: 'reason',
        label: words.openReason,
        reasons: words.openReasons,
        reason: this._reason,
        problem: missing ? words.openReasonRequired : '',
        choose: (reason) => (this._reason = reason),
      })}
      ${this.failure ? html`<p class="banner" role="alert">${this.failure}</p>` : nothing}
    </form>`;
  }

  override render(): TemplateResult {
    const words = notesWords.words;
    return html`<marshrut-dialog .open=${this.open} heading=${words.openTitle} @dialog-close=${this._close}>
      ${
        this.open
          ? html`${this._form()}
            ${dialogActions({
              cancel: appWords.words.cancel,
              deed: this.busy ? panelWords.words.saving : words.open,
              busy: this.busy,
              close: () => this._close(),
              act: () => this._give(),
            })}`
          : nothing
      }
    </marshrut-dialog>`;
  }
}
define('marshrut-reason-dialog', MarshrutReasonDialog);
