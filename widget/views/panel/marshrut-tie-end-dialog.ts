import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { written } from '../../../lti-server/contract/fields.ts';
import type { TieView } from '../../../lti-server/contract/pupils.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { endTie } from '../../api/panel.ts';
import { define } from '../../components/define.ts';
import { dialogActions } from '../../components/dialog-actions.ts';
import { field, fieldDescription, fieldStyles } from '../../components/field.ts';
import { DialogCloseEvent } from '../../components/marshrut-dialog.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import { appWords } from '../../locales/app-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { CardEvent } from './card-event.ts';
import { deskStyles } from './desk-styles.ts';
import { failureLine } from './failure-line.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-tie-end-dialog': MarshrutTieEndDialog;
  }
}

/**
 * Asks before somebody's access to a pupil ends.
 * @fires card - the pupil's card afterwards
 * @fires dialog-close - when it is not to be
 */
export class MarshrutTieEndDialog extends LitElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, deskStyles];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) pupilId = '';
  /** The tie that is asked about; none keeps the dialog closed. */
  @property({ attribute: false }) tie: TieView | undefined;
  /** It is the caller's own. */
  @property({ type: Boolean }) own = false;
  @state() private _reason = '';
  @state() private _busy = false;
  @state() private _problem = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('tie')) return;
    this._reason = '';
    this._problem = '';
  }

  private async _end(): Promise<void> {
    const { tie, pupilId } = this;
    if (!tie || this._busy || holdsTooLong(this.renderRoot)) return;
    this._busy = true;
    this._problem = '';
    try {
      const card = await endTie(this._api, { pupilId, tieId: tie.tieId, reason: written(this._reason) });
      this.dispatchEvent(new CardEvent(card, tie.person.name));
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private _close(): void {
    this.dispatchEvent(new DialogCloseEvent());
  }

  override render(): TemplateResult {
    const words = panelWords.words;
    const { tie } = this;
    return html`<marshrut-dialog
      .open=${tie !== undefined}
      heading=${tie ? words.endTieTitle(tie.person.name) : ''}
      @dialog-close=${this._close}
    >
      ${
        tie
          ? html`<div class="stack">
                <p>${this.own ? words.endOwnTieText : words.endTieText}</p>
                ${field({
                  id: 'reason',
                  label: words.endTieReason,
                  control: html`<input
                    id="reason"
                    ${upTo(200)}
                    aria-describedby=${fieldDescription('reason')}
                    .value=${this._reason}
                    @input=${(event: InputEvent) => (this._reason = (event.target as HTMLInputElement).value)}
                  />`,
                })}
                ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
              </div>
              ${dialogActions({
                cancel: appWords.words.cancel,
                deed: this._busy ? words.saving : words.endTie,
                busy: this._busy,
                close: () => this._close(),
                act: () => this._end(),
              })}`
          : nothing
      }
    </marshrut-dialog>`;
  }
}
define('marshrut-tie-end-dialog', MarshrutTieEndDialog);
