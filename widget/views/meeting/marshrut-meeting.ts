// Long because the desk holds one meeting from its agenda to its end: what is typed, looked at together, ended.
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { written } from '../../../lti-server/contract/fields.ts';
import type {
  AgendaPoint,
  AgreementOutcome,
  AgreementView,
  MeetingPupil,
  MeetingView,
} from '../../../lti-server/contract/meetings.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { Api } from '../../api/client.ts';
import { cancelMeeting, endMeeting, reviewAgreement } from '../../api/meetings.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { fieldStyles } from '../../components/field.ts';
import { tabs, tabStyles } from '../../components/tabs.ts';
import { holdsTooLong } from '../../components/up-to.ts';
import { dayInWords } from '../../locales/dates.ts';
import { meetingWords } from '../../locales/meeting-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { backIcon, icon } from '../../styles/icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { isConflict, failureLine } from '../panel/failure-line.ts';
import '../panel/marshrut-confirm-dialog.ts';
import { agendaList, pointInWords } from './agenda-list.ts';
import { agreementFields } from './agreement-fields.ts';
import { deskDeeds } from './desk-deeds.ts';
import { endedMeeting } from './ended-meeting.ts';
import { meetingHead } from './meeting-head.ts';
import { asPointForms, ownPoint, pointsOf, type MeetingForm, type PupilForm } from './meeting-form.ts';
import { MeetingKeeper } from './meeting-keeper.ts';
import { MeetingLeftEvent } from './meeting-left-event.ts';
import { notYetFitting } from './meeting-limits.ts';
import { meetingStyles } from './meeting-styles.ts';
import { newPoint } from './new-point.ts';
import { quoteList, wordsFields } from './said-words.ts';
import './marshrut-minutes.ts';
import type { MinutesReadEvent } from './marshrut-minutes.ts';
import './marshrut-shared-screen.ts';
import type { SharedChangeEvent } from './marshrut-shared-screen.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-meeting': MarshrutMeeting;
  }
}

/**
 * A meeting at the tutor's desk: the agenda that has built itself, what is said and agreed, the screen for two,
 * the minutes. Everything is kept as it is typed.
 * @fires meeting-left
 */
export class MarshrutMeeting extends LitElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, tabStyles, deskStyles, meetingStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) session!: SessionView;
  @property({ attribute: false }) meeting!: MeetingView;
  @state() private _child = '';
  @state() private _face: 'desk' | 'shared' | 'minutes' = 'desk';
  @state() private _newPoint = '';
  @state() private _newShared = true;
  @state() private _checked = false;
  @state() private _busy = false;
  @state() private _cancelling = false;
  @state() private _problem = '';
  /** What was said of earlier agreements since the meeting was read. */
  @state() private _said: ReadonlyMap<string, AgreementView> = new Map();
  private readonly _keeper = new MeetingKeeper(this, {
    api: () => this.api,
    personId: () => this.session.person.personId,
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('meeting')) return;
    this._keeper.open(this.meeting);
    this._child = this.meeting.pupils[0]?.pupilId ?? '';
    this._face = 'desk';
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  private _say(text: string): void {
    this.dispatchEvent(new AnnouncementEvent(text));
  }

  private async _focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  private _set(change: Partial<MeetingForm>): void {
    const { form } = this._keeper;
    if (form) this._keeper.change({ ...form, ...change });
  }

  private _setPupil(pupilId: string, change: Partial<PupilForm>): void {
    const pupils = this._keeper.form?.pupils ?? [];
    this._set({ pupils: pupils.map((one) => (one.pupilId === pupilId ? { ...one, ...change } : one)) });
  }

  /** What belongs to all children of a group is written into the part of each. */
  private _setAll(change: (pupil: PupilForm) => Partial<PupilForm>): void {
    const pupils = this._keeper.form?.pupils ?? [];
    this._set({ pupils: pupils.map((one) => ({ ...one, ...change(one) })) });
  }

  private _setPoints(pupil: MeetingPupil, points: readonly AgendaPoint[]): void {
    this._setPupil(pupil.pupilId, { points: asPointForms(points) });
  }

  /** The points as they are now, which a second press in the same moment may have changed already. */
  private _points(pupil: MeetingPupil): AgendaPoint[] {
    const form = this._keeper.form?.pupils.find(({ pupilId }) => pupilId === pupil.pupilId);
    return form ? pointsOf(pupil, form) : [];
  }

  private _changePoint(pupil: MeetingPupil, key: string, change: Partial<AgendaPoint>): void {
    const points = this._points(pupil);
    const point = points.find((one) => one.key === key);
    this._setPoints(
      pupil,
      points.map((one) => (one.key === key ? { ...one, ...change } : one)),
    );
    if (point && change.off === true) {
      this._say(meetingWords.words.offDone(pointInWords(point)));
      void this._focus('#agenda-title');
    }
  }

  private _movePoint(pupil: MeetingPupil, { key, by }: { key: string; by: 1 | -1 }): void {
    const points = this._points(pupil);
    const shown = points.filter(({ off }) => !off);
    const other = shown[shown.findIndex((one) => one.key === key) + by];
    const [from, to] = [key, other?.key].map((id) => points.findIndex((one) => one.key === id));
    if (from === undefined || to === undefined || from < 0 || to < 0) return;
    const moved = points.with(from, points[to]!).with(to, points[from]!);
    this._setPoints(pupil, moved);
  }

  private _addPoint(): void {
    const text = written(this._newPoint);
    if (text === '') return void this._focus('#new-point');
    if (holdsTooLong(this.renderRoot.querySelector('form.add') ?? this)) return;
    const point = ownPoint({ text, shared: this._newShared });
    const { pupils } = this._keeper.view ?? this.meeting;
    this._setAll((form) => {
      const pupil = pupils.find(({ pupilId }) => pupilId === form.pupilId);
      return pupil ? { points: asPointForms([point, ...pointsOf(pupil, form)]) } : {};
    });
    this._newPoint = '';
    this._say(meetingWords.words.added(text));
    void this._focus('#new-point');
  }

  private async _review(agreement: AgreementView, outcome: AgreementOutcome | null): Promise<void> {
    this._problem = '';
    try {
      const said = await reviewAgreement(this.api, { agreementId: agreement.agreementId, outcome });
      this._said = new Map([...this._said, [said.agreementId, said]]);
      if (outcome) this._say(meetingWords.words.outcomeSaid(meetingWords.words.outcomes[outcome]));
    } catch (failure) {
      this._problem = failureLine(failure);
    }
  }

  private _share(): void {
    this._set({ started: true });
    this._face = 'shared';
  }

  private async _toMinutes(): Promise<void> {
    this._checked = true;
    const { form } = this._keeper;
    const unfit = form && notYetFitting(form);
    if (unfit) {
      this._child = unfit.pupilId;
      await this._focus('[aria-invalid=true]');
      return;
    }
    this._face = 'minutes';
  }

  private async _end({ end }: MinutesReadEvent): Promise<void> {
    this._problem = '';
    this._busy = true;
    try {
      const kept = await this._keeper.flush();
      if (!kept) {
        this._problem = this._standing();
        return;
      }
      const { meetingId, revision } = kept;
      this.meeting = await endMeeting(this.api, { meetingId, revision, ...end });
      this._say(meetingWords.words.finished);
      await this._focus('h2');
    } catch (failure) {
      // Somebody wrote in between: what both wrote is joined, and the minutes are read once more.
      if (isConflict(failure)) this._set({});
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private async _cancel(): Promise<void> {
    this._busy = true;
    try {
      await cancelMeeting(this.api, this.meeting.meetingId);
      this._say(meetingWords.words.cancelled);
      this.dispatchEvent(new MeetingLeftEvent());
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
      this._cancelling = false;
    }
  }

  private async _leave(): Promise<void> {
    await this._keeper.flush();
    this.dispatchEvent(new MeetingLeftEvent());
  }

  private _standing(): string {
    const words = meetingWords.words;
    const { standing } = this._keeper;
    if (standing === 'unreachable') return words.unreachable;
    if (standing === 'refused') return words.refused;
    return standing === 'over' ? words.over : '';
  }

  private _agenda(pupil: MeetingPupil, form: PupilForm, group: boolean): TemplateResult {
    const words = meetingWords.words;
    return html`<section class="card stack" aria-labelledby="agenda-title">
      <h3 id="agenda-title" tabindex="-1">${words.agenda}</h3>
      <p class="soft small-text">${words.agendaHint}</p>
      ${agendaList({
        points: pointsOf(pupil, form),
        earlier: pupil.earlier.map((one) => this._said.get(one.agreementId) ?? one),
        change: (key, change) => this._changePoint(pupil, key, change),
        move: (key, by) => this._movePoint(pupil, { key, by }),
        said: (agreement, outcome) => void this._review(agreement, outcome),
      })}
      ${newPoint({
        text: this._newPoint,
        shared: this._newShared,
        group,
        set: ({ text = this._newPoint, shared = this._newShared }) => {
          this._newPoint = text;
          this._newShared = shared;
        },
        add: () => this._addPoint(),
      })}
    </section>`;
  }

  private _part(pupil: MeetingPupil, form: PupilForm): TemplateResult {
    const words = meetingWords.words;
    const { pupilId } = pupil;
    const heldOn = this._keeper.form?.heldOn ?? this.meeting.heldOn;
    return html`<div class="stack">
      ${this._agenda(pupil, form, this.meeting.pupils.length > 1)}
      <section class="card stack" aria-labelledby="agree-title">
        <h3 id="agree-title">${words.agree}</h3>
        <p class="soft small-text">${words.agreeHint}</p>
        ${agreementFields({
          agreements: form.agreements,
          pupil,
          heldOn,
          checked: this._checked,
          set: (agreements) => this._setPupil(pupilId, { agreements }),
        })}
      </section>
      ${quoteList(form.quotes, (quotes) => this._setPupil(pupilId, { quotes }))}
      ${wordsFields(form, (change) => this._setPupil(pupilId, change))}
    </div>`;
  }

  private _desk(view: MeetingView, form: MeetingForm): TemplateResult | typeof nothing {
    const words = meetingWords.words;
    const pupil = view.pupils.find(({ pupilId }) => pupilId === this._child) ?? view.pupils[0];
    const part = form.pupils.find(({ pupilId }) => pupilId === pupil?.pupilId);
    if (!pupil || !part) return nothing;
    return html`<div class="stack">
      ${meetingHead({
        form,
        pupil,
        part,
        me: this.session.person.personId,
        set: (change) => this._set(change),
        setAll: (change) => this._setAll(() => change),
        setPart: (change) => this._setPupil(pupil.pupilId, change),
      })}
      ${deskDeeds({
        pupil,
        part,
        size: view.size,
        share: () => this._share(),
        toMinutes: () => void this._toMinutes(),
        cancel: () => (this._cancelling = true),
      })}
      ${
        view.pupils.length > 1
          ? tabs({
              label: words.childrenTabs,
              items: view.pupils.map(({ pupilId, name }) => ({ id: pupilId, title: name })),
              chosen: pupil.pupilId,
              choose: (id) => (this._child = id),
              panel: this._part(pupil, part),
            })
          : this._part(pupil, part)
      }
      ${
        this._face === 'shared'
          ? html`<marshrut-shared-screen
              .api=${this.api}
              .meeting=${view}
              .pupil=${pupil}
              .form=${part}
              .forms=${form.pupils}
              @shared-change=${this._sharedChange}
              @dialog-close=${() => {
                this._face = 'desk';
                void this._focus('.to-minutes');
              }}
            ></marshrut-shared-screen>`
          : nothing
      }
    </div>`;
  }

  private _sharedChange({ pupilId, change }: SharedChangeEvent): void {
    this._setPupil(pupilId, change);
  }

  override render(): TemplateResult {
    const words = meetingWords.words;
    const view = this._keeper.view ?? this.meeting;
    const form = this._keeper.form;
    const { standing } = this._keeper;
    const trouble = this._standing();
    const over = view.endedAt !== null;
    return html`<div class="stack">
      <div class="row between no-print">
        <button class="button quiet" type="button" @click=${this._leave}>
          ${icon(backIcon)}${words.back}
        </button>
        <p class="standing soft small-text">
          ${over || trouble ? nothing : standing === 'typed' ? words.typing : words.keptNow}
        </p>
      </div>
      <p class="trouble" role="status">${trouble}</p>
      <h2 tabindex="-1">${words.title(words.kinds[view.kind], dayInWords(form?.heldOn ?? view.heldOn))}</h2>
      ${
        this._problem && this._face !== 'minutes'
          ? html`<p class="banner" role="alert">${this._problem}</p>`
          : nothing
      }
      ${
        over
          ? endedMeeting(view)
          : this._face === 'minutes' && form
            ? html`<marshrut-minutes
                .api=${this.api}
                .meeting=${view}
                .form=${form}
                ?busy=${this._busy}
                problem=${this._problem}
                @shared-change=${this._sharedChange}
                @minutes-read=${this._end}
                @back-to-desk=${() => {
                  this._face = 'desk';
                  void this._focus('.to-minutes');
                }}
              ></marshrut-minutes>`
            : form
              ? this._desk(view, form)
              : nothing
      }
      <marshrut-confirm-dialog
        .open=${this._cancelling}
        heading=${words.cancelTitle}
        text=${words.cancelText}
        deed=${words.cancel}
        ?busy=${this._busy}
        @confirm=${this._cancel}
        @dialog-close=${() => (this._cancelling = false)}
      ></marshrut-confirm-dialog>
    </div>`;
  }
}
define('marshrut-meeting', MarshrutMeeting);
