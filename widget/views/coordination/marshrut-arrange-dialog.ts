import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  longestTerm,
  type ArrangementKind,
  type CoordinatedPupil,
} from '../../../lti-server/contract/coordination.ts';
import type { PersonName } from '../../../lti-server/contract/fields.ts';
import { written } from '../../../lti-server/contract/fields.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { arrangeTutors } from '../../api/coordination.ts';
import { define } from '../../components/define.ts';
import { dialogActions } from '../../components/dialog-actions.ts';
import { field, fieldDescription, fieldStyles } from '../../components/field.ts';
import { localDay } from '../../components/local-day.ts';
import { DialogCloseEvent } from '../../components/marshrut-dialog.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import { appWords } from '../../locales/app-words.ts';
import { coordinationWords } from '../../locales/coordination-words.ts';
import { dayAndYearInWords } from '../../locales/day-and-year.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { failureLine } from '../panel/failure-line.ts';
import { CoordinationChangedEvent } from './coordination-changed-event.ts';
import { isTutorOf } from './tutor-terms.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-arrange-dialog': MarshrutArrangeDialog;
  }
}

interface Typed {
  from: string;
  to: string;
  startsOn: string;
  endsOn: string;
  reason: string;
}

type Problem = 'needPerson' | 'needDay' | 'needEnd' | 'needOrder' | 'needNear' | 'needNearEnd' | 'needReason';

/**
 * Asks who becomes the tutor of the chosen children, from and until when and why, and says what comes of it.
 * @fires coordination-changed - it is arranged
 * @fires dialog-close - it is not
 */
export class MarshrutArrangeDialog extends LitElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, deskStyles];

  @consume({ context: apiContext }) private _api!: Api;
  /** None keeps the dialog closed. */
  @property({ attribute: false }) kind: ArrangementKind | undefined;
  @property({ attribute: false }) pupils: readonly CoordinatedPupil[] = [];
  /** Tutors of the children, the one of most of them first. */
  @property({ attribute: false }) tutors: readonly PersonName[] = [];
  @property({ attribute: false }) staff: readonly PersonName[] = [];
  @state() private _typed: Typed = { from: '', to: '', startsOn: '', endsOn: '', reason: '' };
  @state() private _problems: ReadonlySet<Problem> = new Set();
  @state() private _busy = false;
  @state() private _problem = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('kind') || !this.kind) return;
    this._typed = {
      from: this.kind === 'give' ? '' : (this.tutors[0]?.personId ?? ''),
      to: '',
      startsOn: localDay(Date.now()),
      endsOn: this.kind === 'substitute' ? localDay(Date.now(), 7) : '',
      reason: coordinationWords.words.reasons[this.kind],
    };
    this._problems = new Set();
    this._problem = '';
  }

  private _put(part: Partial<Typed>): void {
    this._typed = { ...this._typed, ...part };
  }

  /** Only children whom the chosen tutor has can go to another. */
  private get _meant(): readonly CoordinatedPupil[] {
    const { from } = this._typed;
    return this.kind === 'give' ? this.pupils : this.pupils.filter((pupil) => isTutorOf(from, pupil));
  }

  /** The last day that may be named. */
  private get _furthest(): string {
    return localDay(Date.now(), longestTerm);
  }

  private _said(problem: Problem): string {
    const words = coordinationWords.words;
    return problem === 'needNear' || problem === 'needNearEnd'
      ? words.needNear(dayAndYearInWords(this._furthest))
      : words[problem];
  }

  private _wrong(): Set<Problem> {
    const { from, to, startsOn, endsOn, reason } = this._typed;
    const wrong = new Set<Problem>();
    if (to === '' || (this.kind !== 'give' && from === '')) wrong.add('needPerson');
    if (startsOn === '' || startsOn < localDay(Date.now())) wrong.add('needDay');
    if (startsOn > this._furthest) wrong.add('needNear');
    if (this.kind === 'substitute' && endsOn === '') wrong.add('needEnd');
    if (this.kind === 'substitute' && endsOn > this._furthest) wrong.add('needNearEnd');
    if (endsOn !== '' && endsOn < startsOn) wrong.add('needOrder');
    if (written(reason) === '') wrong.add('needReason');
    return wrong;
  }

  private async _do(event?: Event): Promise<void> {
    event?.preventDefault();
    const { kind } = this;
    if (this._busy || !kind) return;
    this._problems = this._wrong();
    if (this._problems.size > 0 || this._meant.length === 0) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      return;
    }
    if (holdsTooLong(this.renderRoot)) return;
    const { from, to, startsOn, endsOn, reason } = this._typed;
    this._busy = true;
    this._problem = '';
    try {
      const coordination = await arrangeTutors(this._api, {
        kind,
        pupilIds: this._meant.map(({ pupilId }) => pupilId),
        fromPersonId: kind === 'give' ? null : from,
        toPersonId: to,
        startsOn: startsOn === localDay(Date.now()) ? null : startsOn,
        endsOn: endsOn === '' ? null : endsOn,
        reason: written(reason),
      });
      this.dispatchEvent(new CoordinationChangedEvent(coordination, coordinationWords.words.done[kind]));
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private _close(): void {
    this.dispatchEvent(new DialogCloseEvent());
  }

  private _person(of: { id: 'from' | 'to'; label: string; people: readonly PersonName[] }): TemplateResult {
    const words = coordinationWords.words;
    const missing = this._problems.has('needPerson') && this._typed[of.id] === '';
    return field({
      id: of.id,
      label: of.label,
      problem: missing ? words.needPerson : '',
      control: html`<select
        id=${of.id}
        aria-describedby=${fieldDescription(of.id)}
        aria-invalid=${missing}
        @change=${(event: Event) => this._put({ [of.id]: (event.target as HTMLSelectElement).value })}
      >
        <option value="" ?selected=${this._typed[of.id] === ''}>${words.choosePerson}</option>
        ${of.people.map(
          ({ personId, name }) =>
            html`<option value=${personId} ?selected=${personId === this._typed[of.id]}>${name}</option>`,
        )}
      </select>`,
    });
  }

  private _line(of: {
    id: 'startsOn' | 'endsOn' | 'reason';
    label: string;
    wrong: readonly Problem[];
    hint?: string;
  }): TemplateResult {
    const problem = of.wrong.find((one) => this._problems.has(one));
    return field({
      id: of.id,
      label: of.label,
      hint: of.hint ?? '',
      problem: problem ? this._said(problem) : '',
      control: html`<input
        id=${of.id}
        type=${of.id === 'reason' ? 'text' : 'date'}
        ${upTo(of.id === 'reason' ? 200 : undefined)}
        aria-describedby=${fieldDescription(of.id)}
        aria-invalid=${problem !== undefined}
        .value=${this._typed[of.id]}
        @input=${(event: InputEvent) => this._put({ [of.id]: (event.target as HTMLInputElement).value })}
      />`,
    });
  }

  private _form(kind: ArrangementKind): TemplateResult {
    const words = coordinationWords.words;
    const meant = this._meant;
    const others = this.pupils.filter((pupil) => !meant.includes(pupil));
    const names = (pupils: readonly CoordinatedPupil[]): string => pupils.map(({ name }) => name).join(', ');
    return html`<form class="stack" novalidate @submit=${this._do}>
      <p class="soft">${words.told[kind]}</p>
      ${kind === 'give' ? nothing : this._person({ id: 'from', label: words.from, people: this.tutors })}
      <p><b>${words.whom}:</b> ${names(meant) || '—'}</p>
      ${others.length === 0 ? nothing : html`<p class="soft small-text">${words.notTheirs(names(others))}</p>`}
      ${this._person({
        id: 'to',
        label: kind === 'substitute' ? words.toSubstitute : words.to,
        people: this.staff.filter(({ personId }) => personId !== this._typed.from),
      })}
      ${this._line({ id: 'startsOn', label: words.startsOn, wrong: ['needDay', 'needNear'] })}
      ${this._line({
        id: 'endsOn',
        label: words.endsOn,
        wrong: ['needEnd', 'needOrder', 'needNearEnd'],
        hint: kind === 'substitute' ? '' : words.endsOnOptional,
      })}
      ${this._line({ id: 'reason', label: words.reason, wrong: ['needReason'] })}
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
    </form>`;
  }

  override render(): TemplateResult {
    const words = coordinationWords.words;
    const { kind } = this;
    return html`<marshrut-dialog
      .open=${kind !== undefined}
      heading=${kind ? words.deeds[kind] : ''}
      @dialog-close=${this._close}
    >
      ${
        kind
          ? html`${this._form(kind)}
            ${dialogActions({
              cancel: appWords.words.cancel,
              deed: this._busy ? panelWords.words.saving : words.save,
              busy: this._busy,
              close: () => this._close(),
              act: () => this._do(),
            })}`
          : nothing
      }
    </marshrut-dialog>`;
  }
}
define('marshrut-arrange-dialog', MarshrutArrangeDialog);
