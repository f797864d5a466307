import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { MeetingEnd, MeetingPupil, MeetingView } from '../../../lti-server/contract/meetings.ts';
import type { Audiences } from '../../../lti-server/contract/notes.ts';
import type { Api } from '../../api/client.ts';
import { loadAudiences } from '../../api/notes.ts';
import { define } from '../../components/define.ts';
import { field, fieldDescription, fieldStyles } from '../../components/field.ts';
import { meetingWords } from '../../locales/meeting-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { backIcon, icon } from '../../styles/icons.ts';
import { textField } from '../builder/controls.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import type { MeetingForm, PupilForm } from './meeting-form.ts';
import { limits, notYetFitting, tooLong, wrongMinutes } from './meeting-limits.ts';
import { meetingStyles } from './meeting-styles.ts';
import { addedForAdults, minutesForAdults, minutesForChild } from './minutes-text.ts';
import { minutesSince } from './quiet-timer.ts';
import { SharedChangeEvent } from './marshrut-shared-screen.ts';

/** The minutes are read and good: the meeting may end. */
export class MinutesReadEvent extends Event {
  static readonly eventName = 'minutes-read';
  readonly end: Omit<MeetingEnd, 'revision'>;
  constructor(end: Omit<MeetingEnd, 'revision'>) {
    super(MinutesReadEvent.eventName);
    this.end = end;
  }
}

/** On with the meeting instead. */
export class BackToDeskEvent extends Event {
  static readonly eventName = 'back-to-desk';
  constructor() {
    super(BackToDeskEvent.eventName);
  }
}

declare global {
  interface HTMLElementEventMap {
    'minutes-read': MinutesReadEvent;
    'back-to-desk': BackToDeskEvent;
  }
  interface HTMLElementTagNameMap {
    'marshrut-minutes': MarshrutMinutes;
  }
}

/**
 * The minutes before they are notes: made of what was ticked, said and agreed, with the people who will read
 * them. The own words can still be changed.
 * @fires minutes-read - with what is to be written
 * @fires back-to-desk
 * @fires shared-change - an own word was changed
 */
export class MarshrutMinutes extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    deskStyles,
    meetingStyles,
    css`
      .text {
        padding: 14px 18px;
        border-inline-start: 6px solid var(--sea-deep);
        background: var(--paper);
      }
      .spent input {
        inline-size: 7rem;
      }
    `,
  ];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) meeting!: MeetingView;
  @property({ attribute: false }) form!: MeetingForm;
  @property({ type: Boolean }) busy = false;
  @property() problem = '';
  @state() private _spent = 0;
  @state() private _family = false;
  @state() private _audiences: ReadonlyMap<string, Audiences> = new Map();

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    const { startedAt, minutesPlanned, kind, pupils } = this.meeting;
    const since = startedAt === null ? 0 : minutesSince(startedAt, Date.now());
    // A laptop that was closed in the middle has not talked all night.
    this._spent = since < 1 || since > 240 ? minutesPlanned : since;
    this._family = kind === 'family_meeting';
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    for (const { pupilId } of pupils)
      void loadAudiences(this.api, { pupilId }).then(
        (audiences) => (this._audiences = new Map([...this._audiences, [pupilId, audiences]])),
        () => undefined,
      );
  }

  private _text(form: PupilForm, pupil: MeetingPupil): string {
    const { kind } = this.meeting;
    return minutesForChild(form, { pupil, kind, heldOn: this.form.heldOn, toChild: !this._family });
  }

  /** Whether all of it may be written: nothing is cut to make it fit. */
  private get _fits(): boolean {
    if (wrongMinutes(this._spent) !== '' || notYetFitting(this.form)) return false;
    return this.meeting.pupils.every((pupil) => {
      const form = this.form.pupils.find(({ pupilId }) => pupilId === pupil.pupilId);
      if (!form) return true;
      return [this._text(form, pupil), minutesForAdults(form, pupil)].every(
        (text) => tooLong(text, limits.note) === '',
      );
    });
  }

  private _end(): void {
    if (this.busy) return;
    if (!this._fits) {
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      return;
    }
    this.dispatchEvent(
      new MinutesReadEvent({
        minutesSpent: this._spent,
        pupils: this.meeting.pupils.flatMap((pupil) => {
          const form = this.form.pupils.find(({ pupilId }) => pupilId === pupil.pupilId);
          if (!form) return [];
          return {
            pupilId: pupil.pupilId,
            text: this._text(form, pupil),
            seenBy: this._family ? ('family' as const) : ('pupil' as const),
            adultText: minutesForAdults(form, pupil),
          };
        }),
      }),
    );
  }

  private _names(pupilId: string, who: 'pupil' | 'family' | 'team' | 'teachers'): string {
    return (this._audiences.get(pupilId)?.[who] ?? []).map(({ name }) => name).join(', ');
  }

  private _pupil(pupil: MeetingPupil): TemplateResult | typeof nothing {
    const words = meetingWords.words;
    const form = this.form.pupils.find(({ pupilId }) => pupilId === pupil.pupilId);
    if (!form) return nothing;
    const text = this._text(form, pupil);
    const readers = this._names(pupil.pupilId, this._family ? 'family' : 'pupil');
    const adults = this._names(pupil.pupilId, form.audience);
    const added = addedForAdults(form, pupil);
    const change = (changed: Partial<PupilForm>): void => {
      this.dispatchEvent(new SharedChangeEvent(pupil.pupilId, changed));
    };
    return html`<section class="card stack" aria-label=${words.childMinutes(pupil.name)}>
      <h3>${words.childMinutes(pupil.name)}</h3>
      ${
        text === ''
          ? html`<p>${words.nothingToKeep}</p>`
          : html`<p class="text as-written">${text}</p>
              <p class="seen">${readers === '' ? nothing : words.willSee(readers)}</p>`
      }
      ${textField({
        id: `words-${pupil.pupilId}`,
        label: words.words,
        hint: words.wordsHint,
        value: form.words,
        problem: tooLong(form.words, limits.words) || tooLong(text, limits.note),
        set: (written) => change({ words: written }),
      })}
      ${textField({
        id: `adults-${pupil.pupilId}`,
        label: words.adultWords,
        hint:
          (form.adultWords === '' && added === '') || adults === ''
            ? words.adultWordsHint
            : `${words.adultWordsHint} ${words.willSee(adults)}`,
        value: form.adultWords,
        problem:
          tooLong(form.adultWords, limits.words) || tooLong(minutesForAdults(form, pupil), limits.note),
        set: (written) => change({ adultWords: written }),
      })}
      ${added === '' ? nothing : html`<p class="soft small-text as-written added">${words.adultsAdded} ${added}</p>`}
    </section>`;
  }

  override render(): TemplateResult {
    const words = meetingWords.words;
    const spent = wrongMinutes(this._spent);
    const steps = this.form.pupils.flatMap(({ agreements }) =>
      agreements.filter(({ text, asStep }) => asStep && text !== '').map(({ text }) => text),
    );
    return html`<div class="stack">
      <div>
        <button class="button quiet" type="button" @click=${() => this.dispatchEvent(new BackToDeskEvent())}>
          ${icon(backIcon)}${words.toDesk}
        </button>
      </div>
      <h2 tabindex="-1">${words.minutesTitle}</h2>
      <p class="soft">${words.minutesHint}</p>
      <fieldset>
        <legend>${words.seenBy}</legend>
        <div class="choices">
          ${[false, true].map(
            (family) =>
              html`<label class="choice">
                <input
                  type="radio"
                  name="seen-by"
                  .checked=${this._family === family}
                  @change=${() => (this._family = family)}
                />
                ${family ? words.seenByFamily : words.seenByChild}
              </label>`,
          )}
        </div>
      </fieldset>
      ${this.meeting.pupils.map((pupil) => this._pupil(pupil))}
      <div class="spent">
        ${field({
          id: 'spent',
          label: words.spent,
          problem: spent,
          control: html`<input
            id="spent"
            type="number"
            min="1"
            max="480"
            aria-describedby=${fieldDescription('spent')}
            aria-invalid=${spent !== ''}
            .value=${String(this._spent)}
            @input=${(event: Event) => (this._spent = Number((event.target as HTMLInputElement).value))}
          />`,
        })}
      </div>
      ${steps.length === 0 ? nothing : html`<p class="banner">${words.stepsAtOnce(steps)}</p>`}
      ${this.problem ? html`<p class="banner" role="alert">${this.problem}</p>` : nothing}
      <div>
        <button class="button primary finish" type="button" aria-disabled=${this.busy} @click=${this._end}>
          ${this.busy ? words.finishing : words.finish}
        </button>
      </div>
    </div>`;
  }
}
define('marshrut-minutes', MarshrutMinutes);
