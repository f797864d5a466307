// Long because all answers of the child to its step share one guard against double taps.
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { HelpView } from '../../../lti-server/contract/routes.ts';
import type { ReadingLevel, SignalKind, StepState } from '../../../lti-server/contract/vocabulary.ts';
import type { StepSignal } from '../../../lti-server/contract/voice.ts';
import { afterPaint } from '../../components/after-paint.ts';
import { define } from '../../components/define.ts';
import { fewNames, fewWords } from '../../components/few-words.ts';
import { personChipStyles } from '../../components/person-chip.ts';
import { createTaps } from '../../components/taps.ts';
import { appWords } from '../../locales/app-words.ts';
import { whenInWords } from '../../locales/dates.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { backIcon, checkIcon, clockIcon, handIcon, icon, undoIcon } from '../../styles/icons.ts';
import { cupIcon, eyeIcon, hillIcon, startIcon } from '../../styles/step-icons.ts';
import { aboutStep, ways } from './now-step-parts.ts';
import { nowStepStyles } from './now-step-styles.ts';
import type { PupilStep } from './path.ts';
import type { OwnSign } from './sign-at.ts';
import {
  HelpCallEvent,
  SignalBackEvent,
  StepChoiceEvent,
  StepReportEvent,
  StepSignalEvent,
} from './step-events.ts';

const signs: Record<SignalKind, string> = { started: startIcon, hard: hillIcon, tired: cupIcon };

/** What is being saved: the button that was pressed says so. */
export type Working = 'done' | 'not_now' | 'help' | 'choice' | undefined;

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-now-step': MarshrutNowStep;
  }
}

/** What goes on instead of the buttons: something is hard, or the child is tired. */
interface Talk {
  readonly kind: 'hard' | 'tired';
  readonly signalId: string;
}

/**
 * The one step for now, large: what to do, with whom, in what way, and the child's answers to it. What is
 * hard and what to do when one is tired is talked over in `<marshrut-step-talk>`, fetched then.
 * @fires step-report - «Готово» or «Не сейчас»
 * @fires step-choice - a way to do it was picked or taken back
 * @fires step-signal, signal-back - how it goes
 * @fires help-call - a grown-up is called, after the child saw who will come to know
 */
export class MarshrutNowStep extends LitElement {
  static override styles = [baseStyles, buttonStyles, personChipStyles, nowStepStyles];

  @property({ attribute: false }) step!: PupilStep;
  /** The child's own sign for it, where no map shows it. */
  @property({ attribute: false }) sign: OwnSign | undefined;
  /** The latest call for help on this step. */
  @property({ attribute: false }) help: HelpView | undefined;
  /** What the child has said of this step, the newest first. */
  @property({ attribute: false }) signals: readonly StepSignal[] = [];
  /** Who will see a call for help. */
  @property({ attribute: false }) tutors: readonly string[] = [];
  @property({ attribute: false }) level: ReadingLevel = 3;
  @property({ type: Boolean }) readonly = false;
  @property({ attribute: false }) working: Working;
  @state() private _asking = false;
  @state() private _how = false;
  @state() private _talk: Talk | undefined;
  private _calling = false;
  private _held = false;
  private readonly _again = createTaps();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this._few) void import('./marshrut-step-how.ts').catch(() => undefined);
    const before = changed.get('step');
    const other = before && before.id !== this.step.id;
    this._held = Boolean(this.shadowRoot?.activeElement);
    // A page that was read anew brings the same call again.
    const called = this.help && changed.has('help') && changed.get('help')?.helpId !== this.help.helpId;
    if (called || other) {
      this._asking = false;
      this._talk = undefined;
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('step');
    const called = changed.has('help') && this._calling;
    if (called) this._calling = false;
    const active = this.shadowRoot?.activeElement;
    // Another step has taken the place: whoever pressed a button here goes on from its title.
    if (before && before.id !== this.step.id && active) this.focus();
    // The button that called is gone; the line that says who heard it stands in its place.
    else if (called) void this._focusOn('.called');
    // The button that was pressed is gone: whoever goes by keyboard or switch goes on from the title.
    else if (this._held && active === null) this.focus();
  }

  override focus(): void {
    void this._focusOn('h2');
  }

  private async _focusOn(selector: string): Promise<void> {
    await afterPaint();
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  private _tap(event: Event, deed: () => void): void {
    if (!this._again(event) && this.working === undefined) deed();
  }

  private _report(event: Event, reported: StepState): void {
    this._tap(event, () =>
      this.dispatchEvent(new StepReportEvent({ stepId: this.step.id, state: reported })),
    );
  }

  private readonly _choose = (event: Event, alternativeId: string | null): void =>
    this._tap(event, () => this.dispatchEvent(new StepChoiceEvent({ stepId: this.step.id, alternativeId })));

  private _signal(event: Event, kind: SignalKind): void {
    this._tap(event, () => {
      const signalId = crypto.randomUUID();
      this.dispatchEvent(new StepSignalEvent({ stepId: this.step.id, signalId, kind, wish: null }));
      if (kind !== 'started') void this._talkOver({ kind, signalId });
    });
  }

  /** Without its code (the connection is gone) the signal is all there is, and the page says so. */
  private async _talkOver(talk: Talk): Promise<void> {
    const loaded = await import('../choice/marshrut-step-talk.ts').then(
      ({ prepareTalk }) => prepareTalk().then(() => true),
      () => false,
    );
    if (loaded) this._talk = talk;
  }

  private async _endTalk(): Promise<void> {
    this._talk = undefined;
    await this.updateComplete;
    this.focus();
  }

  private _call(event: Event): void {
    this._tap(event, () => {
      this._calling = true;
      this.dispatchEvent(new HelpCallEvent(this.step.id));
    });
  }

  private async _ask(asking: boolean): Promise<void> {
    this._asking = asking;
    await this.updateComplete;
    void this._focusOn(asking ? '.asking .button' : '.call');
  }

  private _whoSees(): string {
    const words = appWords.words;
    return this.tutors.length > 0 ? words.helpWho(this.tutors.join(', ')) : words.helpWhoUnknown;
  }

  /** Whoever has only begun to read is shown pictures and names, and hears the sentences. */
  private get _few(): boolean {
    return this.level === 1;
  }

  private _brief(text: unknown, shown: unknown): TemplateResult {
    if (!this._few) return html`${text}`;
    return html`<span class="only-read-aloud">${text}</span> <span aria-hidden="true">${shown}</span>`;
  }

  private _seenBy(): TemplateResult {
    const names = fewNames(this.tutors) || appWords.words.tutor;
    return this._brief(this._whoSees(), html`${icon(eyeIcon)} ${names}`);
  }

  private _helpLine(): TemplateResult | typeof nothing {
    const words = appWords.words;
    if (!this.help) return nothing;
    const { answeredBy, answeredAt, reply } = this.help;
    if (answeredAt === null)
      return html`<p class="called" tabindex="-1">
        ${icon(handIcon)}<span>${this._brief(words.helpAsked, nothing)} ${this._seenBy()}</span>
      </p>`;
    if (answeredBy === null) return nothing;
    const said = html`${words.helpAnswered(answeredBy)}
      <span class="soft">${whenInWords(answeredAt, Date.now())}</span>`;
    return html`<div class="called" tabindex="-1">
      ${icon(handIcon)}
      <p>
        ${this._brief(said, html`${icon(checkIcon)} ${fewNames([answeredBy])}`)}
        ${reply ? html`<q class="reply">${reply}</q>` : nothing}
      </p>
    </div>`;
  }

  /** The latest that the child has said today: who hears it, when it was, the way back. */
  private _signalLine(): TemplateResult | typeof nothing {
    const words = appWords.words;
    const now = Date.now();
    const latest = this.signals.find(
      ({ madeAt }) => new Date(madeAt).toDateString() === new Date(now).toDateString(),
    );
    if (!latest) return nothing;
    const { stepId, signalId, kind, wish, madeAt } = latest;
    const said = html`${words.saidSignal[kind]}${wish ? html` ${words.saidWish[wish]}` : nothing}
      <span class="soft">${whenInWords(madeAt, now)}. ${this._whoSees()}</span>`;
    // The line of a call says the same names.
    const names = this.help ? nothing : html`${icon(eyeIcon)} ${fewNames(this.tutors)}`;
    return html`<div class="signal">
      <p>${this._brief(said, html`${icon(signs[kind])} ${names}`)}</p>
      ${
        this.readonly
          ? nothing
          : html`<button
              class="button quiet"
              type="button"
              aria-label=${words.undo}
              @click=${(event: Event) =>
                this._tap(event, () => this.dispatchEvent(new SignalBackEvent({ stepId, signalId })))}
            >
              ${icon(undoIcon)}${this._few ? nothing : words.undo}
            </button>`
      }
    </div>`;
  }

  private _asked(): TemplateResult | typeof nothing {
    const words = appWords.words;
    if (!this._asking) return nothing;
    return html`<div
      class="asking"
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') void this._ask(false);
      }}
    >
      <p>${this._seenBy()}</p>
      <button
        class="button large primary"
        type="button"
        aria-disabled=${this.working !== undefined}
        @click=${this._call}
      >
        ${this.working === 'help' ? words.working : words.helpCall}
      </button>
      <button class="button large" type="button" @click=${() => void this._ask(false)}>
        ${words.helpNotYet}
      </button>
    </div>`;
  }

  private _deed(of: {
    look: string;
    picture: string;
    text: string;
    deed: (event: Event) => void;
  }): TemplateResult {
    return html`<button
      class="button large ${of.look}"
      type="button"
      aria-disabled=${this.working !== undefined}
      @click=${of.deed}
    >
      ${icon(of.picture)}<span>${of.text}</span>
    </button>`;
  }

  private _answers(): TemplateResult | typeof nothing {
    const words = appWords.words;
    const says = words.answers[this.level];
    const { working } = this;
    if (this.readonly) return this._helpLine();
    const begun = this.signals.some(({ kind }) => kind === 'started');
    const called = this.help?.answeredAt === null;
    const report = (to: StepState) => (event: Event) => this._report(event, to);
    const signal = (kind: SignalKind) => (event: Event) => this._signal(event, kind);
    return html`${this._signalLine()}
      <div class="answers">
        ${this._deed({
          look: 'primary done',
          picture: checkIcon,
          text: working === 'done' ? words.working : says.done,
          deed: report('done'),
        })}
        ${begun ? nothing : this._deed({ look: 'start', picture: startIcon, text: says.start, deed: signal('started') })}
        <div class="trio">
          ${this._deed({ look: 'tall', picture: hillIcon, text: says.hard, deed: signal('hard') })}
          ${
            called
              ? nothing
              : html`<button
                  class="button large tall call"
                  type="button"
                  aria-expanded=${this._asking}
                  aria-label=${words.help}
                  @click=${() => void this._ask(!this._asking)}
                >
                  ${icon(handIcon)}<span>${says.help}</span>
                </button>`
          }
          ${this._deed({ look: 'tall', picture: cupIcon, text: says.tired, deed: signal('tired') })}
        </div>
        ${
          !this._few
            ? this._deed({
                look: 'quiet',
                picture: clockIcon,
                text: working === 'not_now' ? words.working : words.notNow,
                deed: report('not_now'),
              })
            : nothing
        }
        ${this._helpLine()} ${this._asked()}
      </div>`;
  }

  private _about(): TemplateResult {
    const { step, readonly, working } = this;
    const saving = working === undefined || working === 'choice' ? working : 'other';
    const choose = this._choose;
    if (!this._few) return html`${aboutStep(step)} ${ways({ step, readonly, saving, choose })}`;
    // Whoever has only begun to read finds the name and the pictures; the rest is one tap away.
    const { how, back } = appWords.words;
    return html`<details @toggle=${({ target }: Event) => (this._how = (target as HTMLDetailsElement).open)}>
      <summary class="button large" aria-label=${this._how ? back : how}>
        ${this._how ? icon(backIcon) : how}
      </summary>
      <marshrut-step-how
        .step=${step}
        .choose=${choose}
        ?readonly=${readonly}
        ?busy=${working !== undefined}
      ></marshrut-step-how>
    </details>`;
  }

  private get _title(): string {
    return this._few ? fewWords(this.step.title) : this.step.title;
  }

  /** Whoever has only begun to read hears what the buttons say, too. */
  private _aloud(): string {
    const { title, whatToDo } = this.step;
    const answers = !this._few || this.readonly ? [] : Object.values(appWords.words.answers[this.level]);
    return [title, whatToDo, ...answers].join('.\n');
  }

  override render(): TemplateResult {
    const { sign, _talk: talk } = this;
    return html`<article class=${this._few ? 'few' : ''} aria-labelledby="title">
      <marshrut-read-aloud .text=${this._aloud()}></marshrut-read-aloud>
      ${!this._few ? html`<p class="label">${appWords.words.now}</p>` : nothing}
      <h2 id="title" tabindex="-1">${sign ? html`${icon(sign.picture)} ` : nothing}${this._title}</h2>
      ${sign?.words ? html`<p class="only-read-aloud">${sign.words}</p>` : nothing}
      ${
        talk
          ? html`<marshrut-step-talk
              .step=${this.step}
              .talk=${talk}
              .whoSees=${this._whoSees()}
              .tutors=${this.tutors}
              .level=${this.level}
              @talk-end=${() => void this._endTalk()}
            ></marshrut-step-talk>`
          : html`${this._about()} ${this._answers()}`
      }
    </article>`;
  }
}
define('marshrut-now-step', MarshrutNowStep);
