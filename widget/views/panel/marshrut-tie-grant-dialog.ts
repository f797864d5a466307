import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { written } from '../../../lti-server/contract/fields.ts';
import type { PupilCard } from '../../../lti-server/contract/pupils.ts';
import {
  staffRoles,
  tieKinds,
  type CourseRole,
  type TieKind,
} from '../../../lti-server/contract/vocabulary.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { grantTie, loadTieCandidates, type TieCandidate } from '../../api/panel.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { dialogActions } from '../../components/dialog-actions.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { field, fieldDescription, fieldStyles } from '../../components/field.ts';
import { DialogCloseEvent } from '../../components/marshrut-dialog.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import { appWords } from '../../locales/app-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { waveIcon } from '../../styles/icons.ts';
import { CardEvent } from './card-event.ts';
import { deskStyles } from './desk-styles.ts';
import { failureLine } from './failure-line.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-tie-grant-dialog': MarshrutTieGrantDialog;
  }
}

/** The likeliest tie of somebody with this part in the course; it can be changed. */
const likelyKind = (role: CourseRole): TieKind =>
  role === 'mentor' ? 'specialist' : role === 'learner' || role === 'guest' ? 'guardian' : 'teacher';

interface Form {
  personId: string;
  kind: TieKind;
  reason: string;
  endsOn: string;
}
/** The last day of May that is still ahead, as `YYYY-MM-DD`. */
const schoolYearEnd = (today: Date): string =>
  `${today.getMonth() > 4 ? today.getFullYear() + 1 : today.getFullYear()}-05-31`;

const emptyForm: Form = { personId: '', kind: 'teacher', reason: '', endsOn: '' };

/**
 * Gives a person access to a pupil: who, as what, why, until when.
 * @fires card - the pupil's card afterwards
 * @fires dialog-close - when it is not to be
 */
export class MarshrutTieGrantDialog extends LitElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, faceStyles, deskStyles];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) card!: PupilCard;
  @property({ attribute: false }) open = false;
  /** What the person is to be; then all but the person is filled in already. None: it is asked. */
  @property({ attribute: false }) kind: TieKind | undefined;
  @state() private _form = emptyForm;
  @state() private _checked = false;
  @state() private _busy = false;
  @state() private _problem = '';
  private readonly _people = new Reading<TieCandidate[]>(this, {
    key: () => (this.open ? this.card.pupilId : undefined),
    read: async (signal) =>
      (await loadTieCandidates(this._api, { pupilId: this.card.pupilId, signal })).people,
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open') || !this.open) return;
    this._form =
      this.kind === 'club_teacher'
        ? {
            personId: '',
            kind: this.kind,
            reason: panelWords.words.clubReason,
            endsOn: schoolYearEnd(new Date()),
          }
        : emptyForm;
    this._checked = false;
    this._problem = '';
  }

  private _set(change: Partial<Form>): void {
    this._form = { ...this._form, ...change };
  }

  /** Whoever is not staff of the course can only be the child's family. */
  private get _kinds(): readonly TieKind[] {
    const person = this._people.value?.find(({ personId }) => personId === this._form.personId);
    return person === undefined || staffRoles.includes(person.role) ? tieKinds : ['guardian'];
  }

  private _choose(personId: string): void {
    const person = this._people.value?.find((candidate) => candidate.personId === personId);
    this._set({ personId, ...(person && this.kind === undefined ? { kind: likelyKind(person.role) } : {}) });
  }

  private async _give(): Promise<void> {
    if (this._busy) return;
    const { personId, kind, endsOn } = this._form;
    const reason = written(this._form.reason);
    this._checked = true;
    if (!personId || !reason) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      return;
    }
    if (holdsTooLong(this.renderRoot)) return;
    this._busy = true;
    this._problem = '';
    try {
      const { pupilId } = this.card;
      const card = await grantTie(this._api, { pupilId, personId, kind, reason, endsOn: endsOn || null });
      const who = this._people.value?.find((person) => person.personId === personId)?.name;
      this.dispatchEvent(new CardEvent(card, who));
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private _close(): void {
    this.dispatchEvent(new DialogCloseEvent());
  }

  private _fields(people: readonly TieCandidate[]): TemplateResult {
    const words = panelWords.words;
    if (people.length === 0) return html`<p>${words.accessNobody}</p>`;
    const noPerson = this._checked && !this._form.personId;
    const noReason = this._checked && !written(this._form.reason);
    return html`<div class="stack">
      ${field({
        id: 'person',
        label: words.accessPerson,
        problem: noPerson ? words.choosePerson : '',
        control: html`<select
          id="person"
          aria-describedby=${fieldDescription('person')}
          aria-invalid=${noPerson}
          @change=${(event: Event) => this._choose((event.target as HTMLSelectElement).value)}
        >
          <option value="" .selected=${!this._form.personId}>${words.choosePerson}</option>
          ${people.map(
            ({ personId, name, role }) =>
              html`<option value=${personId} .selected=${personId === this._form.personId}>
                ${name} — ${words.courseRoles[role]}
              </option>`,
          )}
        </select>`,
      })}
      ${field({
        id: 'kind',
        label: words.accessKind,
        hint: words.accessKindHints[this._form.kind],
        control: html`<select
          id="kind"
          aria-describedby=${fieldDescription('kind')}
          @change=${(event: Event) => this._set({ kind: (event.target as HTMLSelectElement).value as TieKind })}
        >
          ${this._kinds.map(
            (kind) =>
              html`<option value=${kind} .selected=${kind === this._form.kind}>
                ${words.tieKinds[kind]}
              </option>`,
          )}
        </select>`,
      })}
      ${field({
        id: 'reason',
        label: this._form.kind === 'club_teacher' ? words.clubAsk : words.accessReason,
        hint: this._form.kind === 'club_teacher' ? words.clubAskHint : words.accessReasonHint,
        problem: noReason ? words.required : '',
        control: html`<input
          id="reason"
          ${upTo(200)}
          aria-describedby=${fieldDescription('reason')}
          aria-invalid=${noReason}
          .value=${this._form.reason}
          @input=${(event: InputEvent) => this._set({ reason: (event.target as HTMLInputElement).value })}
        />`,
      })}
      ${field({
        id: 'until',
        label: words.accessUntil,
        hint: words.accessUntilHint,
        control: html`<input
          id="until"
          type="date"
          aria-describedby=${fieldDescription('until')}
          .value=${this._form.endsOn}
          @input=${(event: InputEvent) => this._set({ endsOn: (event.target as HTMLInputElement).value })}
        />`,
      })}
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
    </div>`;
  }

  override render(): TemplateResult {
    const words = panelWords.words;
    return html`<marshrut-dialog
      .open=${this.open}
      heading=${words.giveAccessTitle(this.card.name)}
      @dialog-close=${this._close}
    >
      ${
        this.open
          ? html`${this._people.render({
              pending: loadingFace,
              complete: (people) => this._fields(people),
              error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._people.again }),
            })}
            ${dialogActions({
              cancel: appWords.words.cancel,
              deed: this._people.value?.length ? (this._busy ? words.saving : words.give) : undefined,
              busy: this._busy,
              close: () => this._close(),
              act: () => this._give(),
            })}`
          : nothing
      }
    </marshrut-dialog>`;
  }
}
define('marshrut-tie-grant-dialog', MarshrutTieGrantDialog);
