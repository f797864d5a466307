import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { written } from '../../../lti-server/contract/fields.ts';
import type { AttentionReason, OverviewChild } from '../../../lti-server/contract/overview.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { putOff } from '../../api/overview.ts';
import { define } from '../../components/define.ts';
import { dialogActions } from '../../components/dialog-actions.ts';
import { fieldStyles } from '../../components/field.ts';
import { localDay } from '../../components/local-day.ts';
import { DialogCloseEvent } from '../../components/marshrut-dialog.ts';
import { reasonField } from '../../components/reason-field.ts';
import { holdsTooLong } from '../../components/up-to.ts';
import { appWords } from '../../locales/app-words.ts';
import { overviewWords } from '../../locales/overview-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { failureLine } from '../panel/failure-line.ts';
import { PutOffEvent } from './overview-events.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-put-off-dialog': MarshrutPutOffDialog;
  }
}

/** What is put off: one reason of one child. */
export interface PuttingOff {
  child: OverviewChild;
  reason: AttentionReason;
  /** The reason as the list tells it. */
  text: string;
}

const ahead = { tomorrow: 1, week: 7, month: 28 } as const;
type Ahead = keyof typeof ahead;

/**
 * Asks until when and why a reason is put off.
 * @fires put-off - it is put off
 * @fires dialog-close - it stays
 */
export class MarshrutPutOffDialog extends LitElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, deskStyles];

  @consume({ context: apiContext }) private _api!: Api;
  /** None keeps the dialog closed. */
  @property({ attribute: false }) puttingOff: PuttingOff | undefined;
  @state() private _ahead: Ahead = 'week';
  @state() private _reason = '';
  @state() private _checked = false;
  @state() private _busy = false;
  @state() private _problem = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('puttingOff')) return;
    this._ahead = 'week';
    this._reason = '';
    this._checked = false;
    this._problem = '';
  }

  private async _do(event?: Event): Promise<void> {
    event?.preventDefault();
    const { puttingOff } = this;
    const reason = written(this._reason);
    this._checked = true;
    if (!puttingOff || this._busy) return;
    if (reason === '') {
      this.renderRoot.querySelector<HTMLElement>('#why')?.focus();
      return;
    }
    if (holdsTooLong(this.renderRoot)) return;
    const untilDay = localDay(Date.now(), ahead[this._ahead]);
    this._busy = true;
    this._problem = '';
    try {
      const { child, reason: of } = puttingOff;
      await putOff(this._api, { pupilId: child.pupilId, rule: of.rule, untilDay, reason });
      this.dispatchEvent(new PutOffEvent(untilDay));
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private _close(): void {
    this.dispatchEvent(new DialogCloseEvent());
  }

  private _form({ child, text }: PuttingOff): TemplateResult {
    const words = overviewWords.words;
    const missing = this._checked && written(this._reason) === '';
    return html`<form class="stack" novalidate @submit=${this._do}>
      <p><b>${child.name}</b>. ${text}</p>
      <p class="soft">${words.putOffText}</p>
      <div class="row" role="group" aria-label=${words.putOffUntil}>
        ${(Object.keys(ahead) as Ahead[]).map(
          (choice) =>
            html`<button
              class="button small"
              type="button"
              aria-pressed=${choice === this._ahead}
              @click=${() => (this._ahead = choice)}
            >
              ${words.putOffSoon[choice]}
            </button>`,
        )}
      </div>
      ${reasonField({
        id: 'why',
        label: words.putOffReason,
        reasons: words.putOffReasons,
        reason: this._reason,
        problem: missing ? words.putOffRequired : '',
        choose: (reason) => (this._reason = reason),
      })}
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
    </form>`;
  }

  override render(): TemplateResult {
    const words = overviewWords.words;
    return html`<marshrut-dialog
      .open=${this.puttingOff !== undefined}
      heading=${words.putOffTitle}
      @dialog-close=${this._close}
    >
      ${
        this.puttingOff
          ? html`${this._form(this.puttingOff)}
            ${dialogActions({
              cancel: appWords.words.cancel,
              deed: this._busy ? panelWords.words.saving : words.putOff,
              busy: this._busy,
              close: () => this._close(),
              act: () => this._do(),
            })}`
          : nothing
      }
    </marshrut-dialog>`;
  }
}
define('marshrut-put-off-dialog', MarshrutPutOffDialog);
