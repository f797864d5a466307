import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CoordinatedPupil, TutorTie } from '../../../lti-server/contract/coordination.ts';
import { written } from '../../../lti-server/contract/fields.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { endTutorTies } from '../../api/coordination.ts';
import { define } from '../../components/define.ts';
import { dialogActions } from '../../components/dialog-actions.ts';
import { field, fieldDescription, fieldStyles } from '../../components/field.ts';
import { localDay } from '../../components/local-day.ts';
import { DialogCloseEvent } from '../../components/marshrut-dialog.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import { appWords } from '../../locales/app-words.ts';
import { coordinationWords } from '../../locales/coordination-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { failureLine } from '../panel/failure-line.ts';
import { CoordinationChangedEvent } from './coordination-changed-event.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-end-dialog': MarshrutEndDialog;
  }
}

/**
 * Asks which tutors of the chosen children end, with which day and why.
 * @fires coordination-changed - it is noted
 * @fires dialog-close - nothing changes
 */
export class MarshrutEndDialog extends LitElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, deskStyles];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) open = false;
  @property({ attribute: false }) pupils: readonly CoordinatedPupil[] = [];
  @state() private _kept: ReadonlySet<string> = new Set();
  @state() private _endsOn = '';
  @state() private _reason = '';
  @state() private _checked = false;
  @state() private _busy = false;
  @state() private _problem = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open') || !this.open) return;
    this._kept = new Set();
    this._endsOn = localDay(Date.now());
    this._reason = '';
    this._checked = false;
    this._problem = '';
  }

  private get _ties(): readonly { pupil: CoordinatedPupil; tie: TutorTie }[] {
    return this.pupils.flatMap((pupil) => pupil.tutors.map((tie) => ({ pupil, tie })));
  }

  private async _do(event?: Event): Promise<void> {
    event?.preventDefault();
    this._checked = true;
    const tieIds = this._ties.map(({ tie }) => tie.tieId).filter((tieId) => !this._kept.has(tieId));
    const wrong = written(this._reason) === '' || this._endsOn < localDay(Date.now());
    if (this._busy || wrong || tieIds.length === 0) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      return;
    }
    if (holdsTooLong(this.renderRoot)) return;
    this._busy = true;
    this._problem = '';
    try {
      const reason = written(this._reason);
      const after = await endTutorTies(this._api, { tieIds, endsOn: this._endsOn, reason });
      this.dispatchEvent(new CoordinationChangedEvent(after, coordinationWords.words.ended));
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private _keep(tieId: string, kept: boolean): void {
    const all = new Set(this._kept);
    if (kept) all.add(tieId);
    else all.delete(tieId);
    this._kept = all;
  }

  private _close(): void {
    this.dispatchEvent(new DialogCloseEvent());
  }

  private _form(): TemplateResult {
    const words = coordinationWords.words;
    const without = this.pupils.filter(({ tutors }) => tutors.length === 0);
    const noDay = this._checked && this._endsOn < localDay(Date.now());
    const noReason = this._checked && written(this._reason) === '';
    return html`<form class="stack" novalidate @submit=${this._do}>
      <p class="soft">${words.endText}</p>
      <ul class="stack tight">
        ${this._ties.map(
          ({ pupil, tie }) =>
            html`<li>
              <label class="row">
                <input
                  type="checkbox"
                  .checked=${!this._kept.has(tie.tieId)}
                  @change=${(event: Event) =>
                    this._keep(tie.tieId, !(event.target as HTMLInputElement).checked)}
                />
                ${pupil.name} — ${tie.person.name}
              </label>
            </li>`,
        )}
      </ul>
      ${
        without.length === 0
          ? nothing
          : html`<p class="soft small-text">
              ${words.noTutorOf(without.map(({ name }) => name).join(', '))}
            </p>`
      }
      ${field({
        id: 'day',
        label: words.endDay,
        problem: noDay ? words.needDay : '',
        control: html`<input
          id="day"
          type="date"
          aria-describedby=${fieldDescription('day')}
          aria-invalid=${noDay}
          .value=${this._endsOn}
          @input=${(event: InputEvent) => (this._endsOn = (event.target as HTMLInputElement).value)}
        />`,
      })}
      ${field({
        id: 'reason',
        label: words.reason,
        problem: noReason ? words.needReason : '',
        control: html`<input
          id="reason"
          ${upTo(200)}
          aria-describedby=${fieldDescription('reason')}
          aria-invalid=${noReason}
          .value=${this._reason}
          @input=${(event: InputEvent) => (this._reason = (event.target as HTMLInputElement).value)}
        />`,
      })}
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
    </form>`;
  }

  override render(): TemplateResult {
    const words = coordinationWords.words;
    const some = this._ties.length > 0;
    return html`<marshrut-dialog .open=${this.open} heading=${words.endTitle} @dialog-close=${this._close}>
      ${
        this.open
          ? html`${some ? this._form() : html`<p>${words.nobodyToEnd}</p>`}
            ${dialogActions({
              cancel: appWords.words.cancel,
              deed: some ? (this._busy ? panelWords.words.saving : words.end) : undefined,
              busy: this._busy,
              close: () => this._close(),
              act: () => this._do(),
            })}`
          : nothing
      }
    </marshrut-dialog>`;
  }
}
define('marshrut-end-dialog', MarshrutEndDialog);
