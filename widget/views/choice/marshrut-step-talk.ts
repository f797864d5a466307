// Long because every way out of a hard or tiring step is one small face of the same talk.
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { movementBreaks, type MovementBreak } from '../../../lti-server/contract/movement-breaks.ts';
import type { ReadingLevel, SignalWish } from '../../../lti-server/contract/vocabulary.ts';
import { afterPaint } from '../../components/after-paint.ts';
import { define } from '../../components/define.ts';
import { fewNames, fewWords, wordsEach } from '../../components/few-words.ts';
import '../../components/marshrut-few-words.ts';
import { personChip, personChipStyles } from '../../components/person-chip.ts';
import { createTaps } from '../../components/taps.ts';
import { IdleEvent } from '../../launch/idle-event.ts';
import { appWords } from '../../locales/app-words.ts';
import { currentLocale } from '../../locales/locale.ts';
import type { TalkWords } from '../../locales/talk-ru.ts';
import { talkWords } from '../../locales/talk-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { backIcon, checkIcon, handIcon, icon, undoIcon } from '../../styles/icons.ts';
import { eyeIcon } from '../../styles/step-icons.ts';
import {
  arrowIcon,
  forkIcon,
  jumpIcon,
  moonIcon,
  pieceIcon,
  shoreIcon,
  shortIcon,
  togetherIcon,
} from '../../styles/talk-icons.ts';
import type { PupilStep } from '../pupil/path.ts';
import { HelpCallEvent, StepChoiceEvent, StepReportEvent, StepSignalEvent } from '../pupil/step-events.ts';
import { piecesOf } from './step-pieces.ts';
import { TalkEndEvent } from './talk-end-event.ts';
import { talkStyles } from './talk-styles.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-step-talk': MarshrutStepTalk;
  }
}

/** Loads the words; to be called before the element is shown. */
export const prepareTalk = (): Promise<void> => talkWords.load();

const hardWishes = ['smaller', 'together', 'another_way', 'leave'] as const;
const tiredWishes = ['break', 'shorter', 'enough'] as const;

const pictures: Record<SignalWish, string> = {
  smaller: pieceIcon,
  together: togetherIcon,
  another_way: forkIcon,
  leave: shoreIcon,
  break: jumpIcon,
  shorter: shortIcon,
  enough: moonIcon,
};

/**
 * What can be done when a step is hard or the child is tired (domain section 5, point 13; section 4, P11).
 * Nothing here is lost or counted; every way leads back to the step.
 * @fires step-signal - what the child asks for, as the wish of the signal it began with
 * @fires step-choice, step-report, help-call - what it then does, as in the step itself
 * @fires talk-end - back to the step
 */
export class MarshrutStepTalk extends LitElement {
  static override styles = [baseStyles, buttonStyles, personChipStyles, talkStyles];

  @property({ attribute: false }) step!: PupilStep;
  @property({ attribute: false }) talk!: { readonly kind: 'hard' | 'tired'; readonly signalId: string };
  /** Who hears of a call, as a sentence. */
  @property({ attribute: false }) whoSees = '';
  /** The same as people, for whoever reads little. */
  @property({ attribute: false }) tutors: readonly string[] = [];
  @property({ attribute: false }) level: ReadingLevel = 3;
  /** The first break that is offered, by its place; by default any. */
  @property({ attribute: false }) firstBreak = Date.now() % movementBreaks.length;
  @state() private _wish: Exclude<SignalWish, 'enough'> | undefined;
  @state() private _piece: number | undefined;
  @state() private _way: string | undefined;
  @state() private _turn = 0;
  /** The movement that is shown to whoever reads little: one at a time. */
  @state() private _line = 0;
  private readonly _again = createTaps();

  private get _few(): boolean {
    return this.level === 1;
  }

  private get _words(): Omit<TalkWords, 'few'> {
    const { few, ...words } = talkWords.words;
    return this._few ? { ...words, ...few } : words;
  }

  protected override firstUpdated(): void {
    void this._focusHeading();
  }

  private async _focusHeading(): Promise<void> {
    await afterPaint();
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }

  private async _then(event: Event, deed: () => void): Promise<void> {
    if (this._again(event)) return;
    deed();
    await this.updateComplete;
    await this._focusHeading();
  }

  private _choose(event: Event, wish: SignalWish): void {
    void this._then(event, () => {
      const { kind, signalId } = this.talk;
      this.dispatchEvent(new StepSignalEvent({ stepId: this.step.id, signalId, kind, wish }));
      if (wish === 'enough') this._sayGoodbye();
      else this._wish = wish;
    });
  }

  /** The whole page comes to rest; what is left of it is a way back. */
  private _sayGoodbye(): void {
    const { enoughTitle: title, enoughText: text } = talkWords.words;
    this._end();
    window.dispatchEvent(new IdleEvent(true, { title, text }));
  }

  private readonly _end = (): void => {
    this.dispatchEvent(new TalkEndEvent());
  };

  private _report(event: Event, state: 'changed' | 'not_now'): void {
    void this._then(event, () => {
      this.dispatchEvent(new StepReportEvent({ stepId: this.step.id, state }));
      this._end();
    });
  }

  private _card(of: { picture: string; text: string; deed: (event: Event) => void }): TemplateResult {
    return html`<li>
      <button class="card" type="button" @click=${of.deed}>${icon(of.picture)}<span>${of.text}</span></button>
    </li>`;
  }

  private _offers(): TemplateResult {
    const words = this._words;
    const hard = this.talk.kind === 'hard';
    const wishes: readonly SignalWish[] = hard ? hardWishes : tiredWishes;
    return html`<h3 tabindex="-1">${hard ? words.hardTitle : words.tiredTitle}</h3>
      ${
        this._few
          ? nothing
          : html`<p class="heard">
              ${icon(eyeIcon)}<span>${appWords.words.saidSignal[this.talk.kind]} ${this.whoSees}</span>
            </p>`
      }
      <ul class="cards">
        ${wishes.map((wish) =>
          this._card({
            picture: pictures[wish],
            text: words.wishes[wish],
            deed: (event) => this._choose(event, wish),
          }),
        )}
      </ul>`;
  }

  private _smaller(): TemplateResult {
    const words = this._words;
    const pieces = piecesOf(this.step.whatToDo);
    const taken = pieces.length < 2 ? words.pieceOnly : pieces[this._piece ?? -1];
    if (taken === undefined)
      return html`<h3 tabindex="-1">${words.pieceTitle}</h3>
        <ul class="pieces">
          ${pieces.map(
            (piece, place) =>
              html`<li>
                <button
                  class="piece"
                  type="button"
                  @click=${(event: Event) => this._then(event, () => (this._piece = place))}
                >
                  ${this._few ? fewWords(piece, wordsEach(pieces.length, 8)) : piece}
                </button>
              </li>`,
          )}
        </ul>`;
    return html`<h3 tabindex="-1">${words.pieceTaken}</h3>
      <p class="taken">${this._text(taken)}</p>
      <div class="deeds">
        <button class="button large primary" type="button" @click=${this._end}>
          ${icon(checkIcon)}${words.pieceDone}
        </button>
        ${
          pieces.length < 2
            ? nothing
            : html`<button
                class="button large"
                type="button"
                @click=${(event: Event) => this._then(event, () => (this._piece = undefined))}
              >
                ${icon(pieceIcon)}${words.pieceNext}
              </button>`
        }
      </div>`;
  }

  /** What an adult wrote: all of it, or as much as one reads. */
  private _text(text: string): TemplateResult {
    return this._few ? html`<marshrut-few-words .text=${text}></marshrut-few-words>` : html`${text}`;
  }

  private _together(): TemplateResult {
    const words = this._words;
    const { id, helpers } = this.step;
    return html`<h3 tabindex="-1">${words.togetherTitle}</h3>
      ${
        helpers.length > 0
          ? html`<ul class="names">
              ${helpers
                .slice(0, this._few ? 2 : undefined)
                .map((name) => html`<li>${personChip({ name: this._few ? fewWords(name, 2) : name })}</li>`)}
            </ul>`
          : nothing
      }
      <p class=${this._few ? 'only-read-aloud' : ''}>${words.togetherHint}</p>
      <p class="soft">
        ${
          this._few
            ? html`<span class="only-read-aloud">${this.whoSees}</span
                ><span aria-hidden="true">${icon(eyeIcon)} ${fewNames(this.tutors)}</span>`
            : this.whoSees
        }
      </p>
      <div class="deeds">
        <button
          class="button large primary"
          type="button"
          @click=${(event: Event) => this._then(event, () => this.dispatchEvent(new HelpCallEvent(id)))}
        >
          ${icon(handIcon)}${words.call}
        </button>
      </div>`;
  }

  private _anotherWay(): TemplateResult {
    const words = this._words;
    const { id, alternatives, alternativeId } = this.step;
    if (this._way !== undefined)
      return html`<h3 tabindex="-1">${words.otherTitle}</h3>
        <p class="taken">${this._text(this._way)}</p>`;
    const others = alternatives.filter((way) => way.id !== alternativeId);
    const take = (text: string, alternative?: string) => (event: Event) =>
      void this._then(event, () => {
        this._way = text;
        if (alternative !== undefined)
          this.dispatchEvent(new StepChoiceEvent({ stepId: id, alternativeId: alternative }));
      });
    return html`<h3 tabindex="-1">${words.otherTitle}</h3>
      <ul class="pieces">
        ${others.map(
          (way) =>
            html`<li>
              <button
                class="piece"
                type="button"
                @click=${take([way.title, way.whatToDo].filter(Boolean).join('. '), way.id)}
              >
                ${this._few ? fewWords(way.title, wordsEach(others.length, 8)) : way.title}
              </button>
            </li>`,
        )}
        ${
          others.length > 1
            ? nothing
            : words.otherWays.map(
                (way) =>
                  html`<li>
                    <button class="piece" type="button" @click=${take(words.otherChosen(way))}>${way}</button>
                  </li>`,
              )
        }
      </ul>`;
  }

  private _leaving(): TemplateResult {
    const words = this._words;
    return html`<h3 tabindex="-1">${words.leaveTitle}</h3>
      <p class=${this._few ? 'only-read-aloud' : ''}>${words.leaveText}</p>
      <div class="deeds">
        <button
          class="button large primary"
          type="button"
          @click=${(event: Event) => this._report(event, 'changed')}
        >
          ${icon(shoreIcon)}${words.leaveDone}
        </button>
        <button class="button large" type="button" @click=${(event: Event) => this._report(event, 'not_now')}>
          ${icon(undoIcon)}${words.leaveLater}
        </button>
      </div>`;
  }

  private get _break(): MovementBreak {
    return movementBreaks[(this.firstBreak + this._turn) % movementBreaks.length]!;
  }

  private _move(): TemplateResult {
    const words = this._words;
    const { minutes, alone, texts } = this._break;
    const { title, how } = texts[currentLocale()];
    const another = (): void => {
      this._turn += 1;
      this._line = 0;
    };
    const next = this._few && this._line < how.length - 1;
    return html`<h3 tabindex="-1">${title}</h3>
      ${
        this._few
          ? html`<p class="taken">${this._text(how[this._line] ?? '')}</p>`
          : html`<p class="soft">
                ${words.minutes(minutes)}${alone ? nothing : html` · ${words.withFriend}`}
              </p>
              <ol class="how">
                ${how.map((line) => html`<li>${line}</li>`)}
              </ol>`
      }
      <div class="deeds">
        <button
          class="button large primary"
          type="button"
          @click=${
            next ? (event: Event) => void this._then(event, () => (this._line += 1)) : () => this._end()
          }
        >
          ${icon(next ? arrowIcon : checkIcon)}${next ? words.breakNext : words.breakDone}
        </button>
        <button class="button large" type="button" @click=${(event: Event) => this._then(event, another)}>
          ${icon(jumpIcon)}${words.breakOther}
        </button>
      </div>`;
  }

  private _what(): TemplateResult {
    switch (this._wish) {
      case undefined:
        return this._offers();
      case 'smaller':
      case 'shorter':
        return this._smaller();
      case 'together':
        return this._together();
      case 'another_way':
        return this._anotherWay();
      case 'leave':
        return this._leaving();
      case 'break':
        return this._move();
    }
  }

  override render(): TemplateResult {
    return html`<div class="talk">
      <button class="button quiet back" type="button" aria-label=${this._words.back} @click=${this._end}>
        ${icon(backIcon)}${this._few ? nothing : this._words.back}
      </button>
      <marshrut-listen></marshrut-listen>
      <div class="what">${this._what()}</div>
    </div>`;
  }
}
define('marshrut-step-talk', MarshrutStepTalk);
