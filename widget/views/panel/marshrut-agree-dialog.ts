import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { parties, type Party } from '../../../lti-server/contract/vocabulary.ts';
import { define } from '../../components/define.ts';
import { dialogActions } from '../../components/dialog-actions.ts';
import { fieldStyles } from '../../components/field.ts';
import { DialogCloseEvent } from '../../components/marshrut-dialog.ts';
import { appWords } from '../../locales/app-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';

/** These people agree with the route. */
export class AgreeEvent extends Event {
  static readonly eventName = 'agree';
  readonly agreedBy: Party[];
  constructor(agreedBy: Party[]) {
    super(AgreeEvent.eventName);
    this.agreedBy = agreedBy;
  }
}
declare global {
  interface HTMLElementEventMap {
    agree: AgreeEvent;
  }
  interface HTMLElementTagNameMap {
    'marshrut-agree-dialog': MarshrutAgreeDialog;
  }
}

/**
 * «Договорились»: who agreed. The pupil comes first, and nobody is marked beforehand but the two
 * without whom there is no agreement.
 * @fires agree - with those who agreed
 * @fires dialog-close - when there is no agreement
 */
export class MarshrutAgreeDialog extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    css`
      .stack {
        display: grid;
        gap: 16px;
      }
      fieldset {
        display: grid;
        gap: 4px;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        margin-block-end: 6px;
        padding: 0;
      }
      fieldset label {
        display: flex;
        gap: 12px;
        align-items: center;
        min-block-size: 40px;
        font-weight: 400;
      }
    `,
  ];

  @property({ attribute: false }) open = false;
  /** What the agreement leaves out, in words. */
  @property({ attribute: false }) warning = '';
  @property({ type: Boolean }) busy = false;
  @state() private _agreed: readonly Party[] = [];
  @state() private _checked = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open') || !this.open) return;
    this._agreed = ['tutor'];
    this._checked = false;
  }

  private _mark(party: Party, marked: boolean): void {
    this._agreed = parties.filter((known) => (known === party ? marked : this._agreed.includes(known)));
  }

  private async _agree(): Promise<void> {
    if (this.busy) return;
    this._checked = true;
    if (this._agreed.length > 0) this.dispatchEvent(new AgreeEvent([...this._agreed]));
    else {
      await this.updateComplete;
      this.renderRoot.querySelector('input')?.focus();
    }
  }

  private _close(): void {
    this.dispatchEvent(new DialogCloseEvent());
  }

  override render(): TemplateResult {
    const words = panelWords.words;
    const nobody = this._checked && this._agreed.length === 0;
    return html`<marshrut-dialog .open=${this.open} heading=${words.agreeTitle} @dialog-close=${this._close}>
      ${
        this.open
          ? html`<div class="stack">
                <fieldset aria-describedby="nobody">
                  <legend>${words.agreeLegend}</legend>
                  ${parties.map(
                    (party) =>
                      html`<label>
                        <input
                          type="checkbox"
                          .checked=${this._agreed.includes(party)}
                          @change=${(event: Event) => this._mark(party, (event.target as HTMLInputElement).checked)}
                        />
                        ${words.parties[party]}
                      </label>`,
                  )}
                </fieldset>
                <div id="nobody">
                  ${nobody ? html`<p class="problem" role="alert">${words.agreeNobody}</p>` : nothing}
                </div>
                ${this.warning ? html`<p><strong>${this.warning}</strong></p>` : nothing}
                <p>${words.agreeText}</p>
              </div>
              ${dialogActions({
                cancel: appWords.words.cancel,
                deed: this.busy ? words.saving : words.agreeDo,
                busy: this.busy,
                close: () => this._close(),
                act: () => this._agree(),
              })}`
          : nothing
      }
    </marshrut-dialog>`;
  }
}
define('marshrut-agree-dialog', MarshrutAgreeDialog);
