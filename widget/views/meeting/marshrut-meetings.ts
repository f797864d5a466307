import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  meetingKinds,
  mostPupils,
  type AgreementOutcome,
  type AgreementView,
  type MeetingKind,
  type MeetingList,
  type MeetingView,
} from '../../../lti-server/contract/meetings.ts';
import type { PupilCard } from '../../../lti-server/contract/pupils.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { listMeetings, loadMeeting, prepareMeeting, reviewAgreement } from '../../api/meetings.ts';
import { Reading } from '../../api/reading.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { fieldStyles } from '../../components/field.ts';
import { localDay } from '../../components/local-day.ts';
import { meetingWords } from '../../locales/meeting-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { calendarIcon, icon, waveIcon } from '../../styles/icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { failureLine } from '../panel/failure-line.ts';
import { PlaceEvent } from '../panel/panel-events.ts';
import { agreementLine, outcomeButtons } from './agenda-list.ts';
import { plannedMinutes } from './meeting-form.ts';
import { meetingRow } from './meeting-row.ts';
import { meetingStyles } from './meeting-styles.ts';
import './marshrut-meeting.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-meetings': MarshrutMeetings;
  }
}

/** What stands in the place for a meeting that is to be prepared at once. */
export const newMeeting = 'new';

type Shown = { list: MeetingList } | { meeting: MeetingView };

/** A child's meetings: those to come, those that were, and what was agreed in them. */
export class MarshrutMeetings extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    fieldStyles,
    deskStyles,
    meetingStyles,
    css`
      .meetings {
        display: grid;
        gap: 8px;
      }
      .meetings > li {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 14px;
        align-items: center;
        justify-content: space-between;
        padding-block: 8px;
        border-block-end: 1px solid var(--line);
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) card!: PupilCard;
  @property({ attribute: false }) session!: SessionView;
  /** The meeting that is open; `new` prepares one. */
  @property() meeting: string | undefined;
  @state() private _together: readonly string[] = [];
  @state() private _busy = false;
  @state() private _problem = '';
  @state() private _log = false;
  private _prepared: MeetingView | undefined;
  private readonly _shown = new Reading<Shown>(this, {
    key: () => `${this.card.pupilId} ${this.meeting ?? ''}`,
    read: (signal) => this._read(signal),
  });

  private async _read(signal: AbortSignal): Promise<Shown> {
    await meetingWords.load();
    const { pupilId } = this.card;
    if (this.meeting === newMeeting) {
      this._prepared = await this._prepareOne('tutorial');
      this._go(this._prepared.meetingId, { instead: true });
      return { meeting: this._prepared };
    }
    // It came with the answer that prepared it.
    const prepared = this._prepared;
    this._prepared = undefined;
    if (prepared && prepared.meetingId === this.meeting) return { meeting: prepared };
    return this.meeting === undefined
      ? { list: await listMeetings(this._api, { pupilId, signal }) }
      : { meeting: await loadMeeting(this._api, { meetingId: this.meeting, signal }) };
  }

  private _prepareOne(kind: MeetingKind): Promise<MeetingView> {
    return prepareMeeting(this._api, {
      meetingId: crypto.randomUUID(),
      kind,
      pupilIds: [this.card.pupilId, ...this._together],
      heldOn: localDay(Date.now()),
      minutesPlanned: plannedMinutes[kind],
    });
  }

  private _go(meeting?: string, how: { instead?: boolean } = {}): void {
    const { pupilId } = this.card;
    this.dispatchEvent(
      new PlaceEvent({ screen: 'pupil', pupilId, part: 'meeting', ...(meeting ? { meeting } : {}) }, how),
    );
  }

  private async _prepare(kind: MeetingKind): Promise<void> {
    if (this._busy) return;
    this._busy = true;
    this._problem = '';
    try {
      this._prepared = await this._prepareOne(kind);
      this._together = [];
      this._go(this._prepared.meetingId);
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private async _review(
    list: MeetingList,
    of: AgreementView,
    outcome: AgreementOutcome | null,
  ): Promise<void> {
    this._problem = '';
    try {
      const said = await reviewAgreement(this._api, { agreementId: of.agreementId, outcome });
      const agreements = list.agreements.map((one) => (one.agreementId === said.agreementId ? said : one));
      this._shown.replace({ list: { ...list, agreements } });
      if (outcome)
        this.dispatchEvent(
          new AnnouncementEvent(meetingWords.words.outcomeSaid(meetingWords.words.outcomes[outcome])),
        );
    } catch (failure) {
      this._problem = failureLine(failure);
    }
  }

  private _companions({ companions }: MeetingList): TemplateResult | typeof nothing {
    const words = meetingWords.words;
    if (companions.length === 0) return nothing;
    return html`<details>
      <summary>${words.together}</summary>
      <p class="soft small-text">${words.togetherHint}</p>
      <div class="choices">
        ${companions.map(
          ({ pupilId, name }) =>
            html`<label class="choice">
              <input
                type="checkbox"
                .checked=${this._together.includes(pupilId)}
                ?disabled=${!this._together.includes(pupilId) && this._together.length >= mostPupils - 1}
                @change=${(event: Event) =>
                  (this._together = (event.target as HTMLInputElement).checked
                    ? [...this._together, pupilId]
                    : this._together.filter((id) => id !== pupilId))}
              />
              ${name}
            </label>`,
        )}
      </div>
    </details>`;
  }

  private _list(list: MeetingList): TemplateResult {
    const words = meetingWords.words;
    const open = list.meetings.filter(({ ended }) => !ended);
    const past = list.meetings.filter(({ ended }) => ended);
    return html`<div class="stack">
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
      <section class="card stack" aria-labelledby="prepare-title">
        <h2 id="prepare-title">${words.prepareTitle}</h2>
        <p class="soft small-text">${words.prepareHint}</p>
        ${this._companions(list)}
        <div class="row">
          ${meetingKinds.map(
            (kind, place) =>
              html`<button
                class="button ${place === 0 ? 'primary' : ''}"
                type="button"
                aria-label=${words.prepare(words.kinds[kind])}
                aria-disabled=${this._busy}
                @click=${() => this._prepare(kind)}
              >
                ${icon(calendarIcon)}${words.kinds[kind]}
              </button>`,
          )}
        </div>
      </section>
      ${
        open.length > 0
          ? html`<section class="card stack" aria-labelledby="open-title">
              <h2 id="open-title">${words.toCome}</h2>
              <ul class="meetings">
                ${open.map((meeting) => meetingRow(meeting, (id) => this._go(id)))}
              </ul>
            </section>`
          : nothing
      }
      <section class="card stack" aria-labelledby="agreed-title">
        <h2 id="agreed-title">${words.agreementsTitle}</h2>
        ${
          list.agreements.length === 0
            ? html`<p>${words.noAgreements}</p>`
            : html`<ul class="points">
                ${list.agreements.map(
                  (agreement) =>
                    html`<li class="stack tight" data-agreement=${agreement.agreementId}>
                      <p>${agreement.text}</p>
                      ${agreementLine(agreement)}
                      ${outcomeButtons(agreement, (outcome) => void this._review(list, agreement, outcome))}
                    </li>`,
                )}
              </ul>`
        }
      </section>
      <section class="card stack" aria-labelledby="past-title">
        <h2 id="past-title">${words.past}</h2>
        ${
          past.length === 0
            ? html`<p>${words.noPast}</p>`
            : html`<ul class="meetings">
                ${past.map((meeting) => meetingRow(meeting, (id) => this._go(id)))}
              </ul>`
        }
        <details
          @toggle=${(event: Event) => {
            this._log = (event.target as HTMLDetailsElement).open;
            void import('./marshrut-contact-log.ts').catch(() => undefined);
          }}
        >
          <summary>${words.toLog}</summary>
          ${
            this._log
              ? html`<marshrut-contact-log
                  .api=${this._api}
                  .pupil=${this.card}
                  reader=${this.session.person.name}
                ></marshrut-contact-log>`
              : nothing
          }
        </details>
      </section>
    </div>`;
  }

  override render(): TemplateResult {
    return this._shown.render({
      pending: loadingFace,
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._shown.again }),
      complete: (shown) =>
        'list' in shown
          ? this._list(shown.list)
          : html`<marshrut-meeting
              .api=${this._api}
              .session=${this.session}
              .meeting=${shown.meeting}
              @meeting-left=${() => this._go()}
            ></marshrut-meeting>`,
    });
  }
}
define('marshrut-meetings', MarshrutMeetings);
