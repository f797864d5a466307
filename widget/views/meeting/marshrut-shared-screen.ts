// Long because the screen for two and for a group is one: what is looked at, asked, said and turned away.
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { written } from '../../../lti-server/contract/fields.ts';
import type { AgendaPoint, MeetingPupil, MeetingView, Quote } from '../../../lti-server/contract/meetings.ts';
import type { Api } from '../../api/client.ts';
import { loadAudiences } from '../../api/notes.ts';
import { loadLadder } from '../../api/question-ladder.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { fieldStyles } from '../../components/field.ts';
import { DialogCloseEvent } from '../../components/marshrut-dialog.ts';
import { holdsTooLong } from '../../components/up-to.ts';
import { meetingWords } from '../../locales/meeting-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { checkIcon, icon } from '../../styles/icons.ts';
import { textField } from '../builder/controls.ts';
import { pointsOf, type PupilForm } from './meeting-form.ts';
import { sharedAgreements } from './shared-agreements.ts';
import { minutesSince, quietTimer } from './quiet-timer.ts';
import { sharedScreenStyles } from './shared-screen-styles.ts';

/** Something was done on the shared screen, in the part of this child. */
export class SharedChangeEvent extends Event {
  static readonly eventName = 'shared-change';
  readonly pupilId: string;
  readonly change: Partial<PupilForm>;
  constructor(pupilId: string, change: Partial<PupilForm>) {
    super(SharedChangeEvent.eventName);
    this.pupilId = pupilId;
    this.change = change;
  }
}

declare global {
  interface HTMLElementEventMap {
    'shared-change': SharedChangeEvent;
  }
  interface HTMLElementTagNameMap {
    'marshrut-shared-screen': MarshrutSharedScreen;
  }
}

/** The harbour is looked at so often. */
const tickMs = 20_000;
/** So many answers of a child are written down at a meeting. */
const mostQuotes = 20;

/**
 * The screen that child and tutor look at together. It holds nothing but what the child may see: no notes of
 * grown-ups, no tags, nobody else. It ends only by turning the screen away first.
 * @fires shared-change - something was ticked or written down
 * @fires dialog-close - the screen is the tutor's again
 */
export class MarshrutSharedScreen extends LitElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, sharedScreenStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) meeting!: MeetingView;
  @property({ attribute: false }) pupil!: MeetingPupil;
  @property({ attribute: false }) form!: PupilForm;
  /** The parts of all children: what one of them says is written into the own part. */
  @property({ attribute: false }) forms: readonly PupilForm[] = [];
  @state() private _ladder: readonly string[] | undefined;
  @state() private _rung = 0;
  @state() private _choosing = false;
  @state() private _quote = '';
  /** No more can be written down: what was typed stays where it is. */
  @state() private _full = false;
  @state() private _leaving = false;
  /** Whose words are written down; in a group nobody's until somebody is chosen. */
  @state() private _speaker = '';
  /** Who reads the speaker's minutes, by name; empty until it is known. */
  @state() private _readers = '';
  @state() private _now = Date.now();
  @query('dialog') private _dialog!: HTMLDialogElement;
  private _tick: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this._tick = setInterval(() => (this._now = Date.now()), tickMs);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this._tick);
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    this._dialog.showModal();
    void this._focus('h2');
    void this._load();
  }

  private async _load(): Promise<void> {
    if (this.meeting.size === 1) void this._listenTo(this.pupil);
    this._ladder = await loadLadder(this.api).catch(() => []);
  }

  private async _listenTo({ pupilId, name }: MeetingPupil): Promise<void> {
    this._speaker = pupilId;
    this._readers = '';
    const audiences = await loadAudiences(this.api, { pupilId }).catch(() => undefined);
    if (this._speaker !== pupilId) return;
    const readers = this.meeting.kind === 'family_meeting' ? audiences?.family : audiences?.pupil;
    this._readers = (readers ?? [])
      .map((person) => (person.name === name ? meetingWords.words.you : person.name))
      .join(', ');
  }

  private async _focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  private _change(change: Partial<PupilForm>): void {
    this.dispatchEvent(new SharedChangeEvent(this.pupil.pupilId, change));
  }

  private _talked({ key }: AgendaPoint): void {
    const points = pointsOf(this.pupil, this.form).map((point) => ({
      key: point.key,
      off: point.off,
      done: point.key === key ? !point.done : point.done,
      text: point.source === 'own' ? point.text : '',
      shared: point.source === 'own' && point.shared,
    }));
    this._change({ points });
  }

  private _write({ kept, shown = false }: { kept: boolean; shown?: boolean }): void {
    const words = written(this._quote);
    if (words === '') {
      void this._focus('textarea');
      return;
    }
    const quotes = this.forms.find(({ pupilId }) => pupilId === this._speaker)?.quotes ?? [];
    this._full = quotes.length >= mostQuotes;
    if (this._full || holdsTooLong(this.renderRoot)) return;
    const quote: Quote = {
      quoteId: crypto.randomUUID(),
      about: this._ladder?.[this._rung] ?? '',
      words,
      kept,
      ...(shown ? { shown } : {}),
    };
    this.dispatchEvent(new SharedChangeEvent(this._speaker, { quotes: [...quotes, quote] }));
    this._quote = '';
    this.dispatchEvent(new AnnouncementEvent(meetingWords.words.quoteWritten));
    void this._focus('textarea');
  }

  private async _pick(rung: number): Promise<void> {
    this._rung = rung;
    this._choosing = false;
    await this._focus('.question');
  }

  private _turn(leaving: boolean, event?: Event): void {
    event?.preventDefault();
    this._leaving = leaving;
    void this._focus(leaving ? '.turned' : 'h2');
  }

  private _points(): TemplateResult | typeof nothing {
    const words = meetingWords.words;
    const points = pointsOf(this.pupil, this.form).filter(({ shared, off }) => shared && !off);
    if (points.length === 0) return nothing;
    return html`<section aria-labelledby="talk-about">
      <h3 id="talk-about">${words.forChild}</h3>
      <ul class="cards">
        ${points.map(
          (point) =>
            html`<li>
              <button
                class="card"
                type="button"
                aria-pressed=${point.done}
                @click=${() => this._talked(point)}
              >
                ${icon(checkIcon)}<span>${words.sharedPoints[point.source](point)}</span>
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private _question(): TemplateResult | typeof nothing {
    const words = meetingWords.words;
    const ladder = this._ladder;
    if (ladder === undefined) return nothing;
    if (ladder.length === 0) return html`<p class="seen">${words.noLadder}</p>`;
    if (this._choosing)
      return html`<section aria-labelledby="choose-title">
        <h3 id="choose-title" tabindex="-1">${words.questionsToChoose}</h3>
        <ul class="cards">
          ${ladder.map(
            (question, place) =>
              html`<li>
                <button class="card" type="button" @click=${() => this._pick(place)}>${question}</button>
              </li>`,
          )}
        </ul>
      </section>`;
    return html`<section aria-labelledby="question-title">
      <h3 id="question-title">${words.ladder}</h3>
      <p class="question" tabindex="-1" aria-live="polite">${ladder[this._rung]}</p>
      <div class="row">
        <button
          class="button large"
          type="button"
          @click=${() => (this._rung = (this._rung + 1) % ladder.length)}
        >
          ${words.anotherQuestion}
        </button>
        <button
          class="button large"
          type="button"
          @click=${() => {
            this._choosing = true;
            void this._focus('#choose-title');
          }}
        >
          ${words.chooseQuestion}
        </button>
      </div>
    </section>`;
  }

  private get _group(): boolean {
    return this.meeting.size > 1;
  }

  /** Alone with the tutor all own words; in a group those that each child lets the others see. */
  private _shownWords(): TemplateResult[] {
    const names = new Map(this.meeting.pupils.map(({ pupilId, name }) => [pupilId, name]));
    const told = this._group
      ? this.forms.flatMap(({ pupilId, quotes }) =>
          quotes
            .filter(({ shown }) => shown === true)
            .map((quote) => `${names.get(pupilId) ?? ''}: «${quote.words}»`),
        )
      : this.form.quotes.filter(({ kept }) => kept).map((quote) => `«${quote.words}»`);
    return told.map((line) => html`<blockquote class="agreed">${line}</blockquote>`);
  }

  private _speakers(): TemplateResult {
    const words = meetingWords.words;
    return html`<div class="row" role="group" aria-label=${words.whoSpeaks}>
      ${this.meeting.pupils.map(
        (pupil) =>
          html`<button
            class="button"
            type="button"
            aria-pressed=${pupil.pupilId === this._speaker}
            @click=${() => void this._listenTo(pupil).then(() => this._focus('textarea'))}
          >
            ${pupil.name}
          </button>`,
      )}
    </div>`;
  }

  private _words(): TemplateResult {
    const words = meetingWords.words;
    return html`<section aria-labelledby="words-title">
      <h3 id="words-title">${this._group ? words.whoSpeaks : words.yourWords}</h3>
      ${this._group ? this._speakers() : nothing} ${this._speaker === '' ? nothing : this._writing()}
      ${this._shownWords()}
    </section>`;
  }

  private _writing(): TemplateResult {
    const words = meetingWords.words;
    return html`${textField({
        id: 'quote',
        label: words.yourWordsHint,
        value: this._quote,
        max: 500,
        set: (text) => (this._quote = text),
      })}
      <p class="seen" role="status">${this._full ? words.quotesFull(mostQuotes) : nothing}</p>
      <p class="seen">${this._readers === '' ? nothing : words.willSee(this._readers)}</p>
      <div class="row">
        ${
          // Who will read it is told before; while that is not known, nothing goes into the minutes.
          this._readers === ''
            ? nothing
            : html`<button
                  class="button primary large"
                  type="button"
                  @click=${() => this._write({ kept: true })}
                >
                  ${words.keepQuote}
                </button>
                ${
                  this._group
                    ? html`<button
                        class="button large"
                        type="button"
                        @click=${() => this._write({ kept: true, shown: true })}
                      >
                        ${words.keepForAll}
                      </button>`
                    : nothing
                }`
        }
        <button
          class="button large"
          type="button"
          aria-describedby="for-us"
          @click=${() => this._write({ kept: false })}
        >
          ${words.keepForUs}
        </button>
        <span class="seen" id="for-us">${words.onlyTutors}</span>
      </div>`;
  }

  private _turnAway(): TemplateResult {
    const words = meetingWords.words;
    return html`<div class="middle">
      <h2 id="shared-title">${words.turnAway}</h2>
      <p>${words.turnAwayText}</p>
      <div class="row">
        <button
          class="button primary large turned"
          type="button"
          @click=${() => this.dispatchEvent(new DialogCloseEvent())}
        >
          ${words.turned}
        </button>
        <button class="button large" type="button" @click=${() => this._turn(false)}>${words.stay}</button>
      </div>
    </div>`;
  }

  override render(): TemplateResult {
    const words = meetingWords.words;
    const { startedAt, minutesPlanned } = this.meeting;
    // The topic of one child is nothing for the others, unless they have the same.
    const ours = this.forms.every(({ topic }) => topic === this.form.topic);
    const title = (this._group && !ours ? '' : this.form.topic) || words.ourMeeting;
    return html`<dialog
      aria-labelledby="shared-title"
      @cancel=${(event: Event) => this._turn(!this._leaving, event)}
    >
      ${
        this._leaving
          ? this._turnAway()
          : html`<div class="top">
                <h2 id="shared-title" tabindex="-1">${title}</h2>
                ${
                  startedAt === null
                    ? nothing
                    : quietTimer({ elapsed: minutesSince(startedAt, this._now), planned: minutesPlanned })
                }
              </div>
              <div class="sides">
                <div class="cards">
                  ${this._points()} ${this._group ? nothing : sharedAgreements(this.form, this.pupil)}
                </div>
                <div class="cards">${this._question()} ${this._words()}</div>
              </div>
              <p class="row">
                <button class="button leave" type="button" @click=${() => this._turn(true)}>
                  ${words.leave}
                </button>
              </p>`
      }
    </dialog>`;
  }
}
define('marshrut-shared-screen', MarshrutSharedScreen);
