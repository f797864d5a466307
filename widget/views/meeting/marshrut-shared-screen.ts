import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { AgendaPoint, MeetingPupil, MeetingView, Quote } from '../../../lti-server/contract/meetings.ts';
import type { Api } from '../../api/client.ts';
import { loadAudiences } from '../../api/notes.ts';
import { loadLadder } from '../../api/question-ladder.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { fieldStyles } from '../../components/field.ts';
import { DialogCloseEvent } from '../../components/marshrut-dialog.ts';
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
  @state() private _ladder: readonly string[] | undefined;
  @state() private _rung = 0;
  @state() private _choosing = false;
  @state() private _quote = '';
  @state() private _leaving = false;
  /** Who reads the minutes, by name; empty until it is known. */
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
    const { pupilId, name } = this.pupil;
    const audiences = await loadAudiences(this.api, { pupilId }).catch(() => undefined);
    const readers = this.meeting.kind === 'family_meeting' ? audiences?.family : audiences?.pupil;
    this._readers = (readers ?? [])
      .map((person) => (person.name === name ? meetingWords.words.you : person.name))
      .join(', ');
    this._ladder = await loadLadder(this.api).catch(() => []);
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

  private _write(kept: boolean): void {
    const words = this._quote.trim();
    if (words === '') {
      void this._focus('textarea');
      return;
    }
    const quote: Quote = {
      quoteId: crypto.randomUUID(),
      about: this._ladder?.[this._rung] ?? '',
      words,
      kept,
    };
    this._change({ quotes: [...this.form.quotes, quote].slice(-20) });
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

  private _words(): TemplateResult {
    const words = meetingWords.words;
    const shown = this.form.quotes.filter(({ kept }) => kept);
    return html`<section aria-labelledby="words-title">
      <h3 id="words-title">${words.yourWords}</h3>
      ${textField({
        id: 'quote',
        label: words.yourWordsHint,
        value: this._quote,
        max: 500,
        set: (text) => (this._quote = text),
      })}
      <p class="seen">${this._readers === '' ? nothing : words.willSee(this._readers)}</p>
      <div class="row">
        ${
          // Who will read it is told before; while that is not known, nothing goes into the minutes.
          this._readers === ''
            ? nothing
            : html`<button class="button primary large" type="button" @click=${() => this._write(true)}>
                ${words.keepQuote}
              </button>`
        }
        <button
          class="button large"
          type="button"
          aria-describedby="for-us"
          @click=${() => this._write(false)}
        >
          ${words.keepForUs}
        </button>
        <span class="seen" id="for-us">${words.onlyTutors}</span>
      </div>
      ${shown.map((quote) => html`<blockquote class="agreed">«${quote.words}»</blockquote>`)}
    </section>`;
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
    const { startedAt, minutesPlanned, pupils } = this.meeting;
    const title = this.form.topic || words.ourMeeting;
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
                  ${this._points()} ${pupils.length > 1 ? nothing : sharedAgreements(this.form, this.pupil)}
                </div>
                <div class="cards">${this._question()} ${pupils.length > 1 ? nothing : this._words()}</div>
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
