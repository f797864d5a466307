import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { HelpView } from '../../../lti-server/contract/routes.ts';
import type { StepState } from '../../../lti-server/contract/vocabulary.ts';
import { dayWindow } from '../../components/day-window.ts';
import { define } from '../../components/define.ts';
import { linkedText, outsideLink } from '../../components/linked-text.ts';
import { personChip, personChipStyles } from '../../components/person-chip.ts';
import { appWords } from '../../locales/app-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { calendarIcon, checkIcon, clockIcon, handIcon, icon, linkIcon } from '../../styles/icons.ts';
import { nowStepStyles } from './now-step-styles.ts';
import type { PupilStep } from './path.ts';
import { HelpCallEvent, StepChoiceEvent, StepReportEvent } from './step-events.ts';

/** What is being saved: the button that was pressed says so. */
export type Working = 'done' | 'not_now' | 'help' | 'choice' | undefined;

/** Small hands tap twice; a second tap so soon is the same one. */
const sameTapMs = 600;

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-now-step': MarshrutNowStep;
  }
}

/**
 * The one step for now, large: what to do, with whom, in what way, and three answers to it.
 * @fires step-report - «Готово» or «Не сейчас»
 * @fires step-choice - a way to do it was picked or taken back
 * @fires help-call - a grown-up is called, after the child saw who will come to know
 */
export class MarshrutNowStep extends LitElement {
  static override styles = [baseStyles, buttonStyles, personChipStyles, nowStepStyles];

  @property({ attribute: false }) step!: PupilStep;
  /** The latest call for help on this step. */
  @property({ attribute: false }) help: HelpView | undefined;
  /** Who will see a call for help. */
  @property({ attribute: false }) tutors: readonly string[] = [];
  @property({ type: Boolean }) readonly = false;
  @property({ attribute: false }) working: Working;
  @state() private _asking = false;
  @query('h2') private _heading!: HTMLElement;
  @query('.asking .button') private _firstAnswer!: HTMLElement | null;
  @query('.call') private _callButton!: HTMLElement | null;
  @query('.called') private _calledLine!: HTMLElement | null;
  private _calling = false;
  private _tappedAt = Number.NEGATIVE_INFINITY;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('step');
    if (changed.has('help') || (before && before.id !== this.step.id)) this._asking = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('step');
    // Another step has taken the place: whoever pressed a button here goes on from its title.
    if (before && before.id !== this.step.id && this.shadowRoot?.activeElement) this.focus();
    // The button that called is gone; the line that says who heard it stands in its place.
    if (changed.has('help') && this._calling) {
      this._calling = false;
      this._calledLine?.focus();
    }
  }

  override focus(): void {
    this._heading.focus();
  }

  private _tap(event: Event, deed: () => void): void {
    const tooSoon = event.timeStamp - this._tappedAt < sameTapMs;
    this._tappedAt = event.timeStamp;
    if (!tooSoon && this.working === undefined) deed();
  }

  private _report(event: Event, reported: StepState): void {
    this._tap(event, () =>
      this.dispatchEvent(new StepReportEvent({ stepId: this.step.id, state: reported })),
    );
  }

  private _choose(event: Event, alternativeId: string | null): void {
    this._tap(event, () => this.dispatchEvent(new StepChoiceEvent({ stepId: this.step.id, alternativeId })));
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
    (asking ? this._firstAnswer : this._callButton)?.focus();
  }

  private _ways(): TemplateResult | typeof nothing {
    const { alternatives, alternativeId } = this.step;
    const words = appWords.words;
    if (alternatives.length === 0) return nothing;
    const chosen = alternatives.find(({ id }) => id === alternativeId);
    if (chosen)
      return html`<div class="chosen">
        <h3>${words.chosen}</h3>
        <p class="way-title">${chosen.title}</p>
        ${chosen.whatToDo ? html`<p class="as-written">${linkedText(chosen.whatToDo)}</p>` : nothing}
        ${
          this.readonly
            ? nothing
            : html`<button
                class="button quiet"
                type="button"
                aria-disabled=${this.working !== undefined}
                @click=${(event: Event) => this._choose(event, null)}
              >
                ${this.working === 'choice' ? words.working : words.chooseAgain}
              </button>`
        }
      </div>`;
    return html`<div class="ways">
      <h3>${this.readonly ? words.waysTitle : words.chooseTitle}</h3>
      <ul>
        ${alternatives.map(({ id, title, whatToDo }) => {
          const text = html`<span class="way-title">${title}</span> ${
              whatToDo ? html`<span class="as-written">${whatToDo}</span>` : nothing
            }`;
          return html`<li>
            ${
              this.readonly
                ? html`<div class="way">${text}</div>`
                : html`<button
                    class="way"
                    type="button"
                    aria-disabled=${this.working !== undefined}
                    @click=${(event: Event) => this._choose(event, id)}
                  >
                    ${text}
                  </button>`
            }
          </li>`;
        })}
      </ul>
    </div>`;
  }

  private _about(): TemplateResult {
    const words = appWords.words;
    const { helpers, resources } = this.step;
    const when = dayWindow(this.step);
    return html`
      <p class="facts soft">
        <span>${words.stepForms[this.step.form]}</span>
        ${when ? html`<span>${icon(calendarIcon)} ${when}</span>` : nothing}
      </p>
      ${this.step.whatToDo ? html`<p class="as-written">${linkedText(this.step.whatToDo)}</p>` : nothing}
      ${
        resources.length > 0
          ? html`<h3>${words.resources}</h3>
              <ul class="resources">
                ${resources.map(({ title, url }) => html`<li>${icon(linkIcon)}${outsideLink({ url, text: title })}</li>`)}
              </ul>`
          : nothing
      }
      ${
        helpers.length > 0
          ? html`<h3>${words.helpers}</h3>
              <ul class="chips">
                ${helpers.map((name) => html`<li>${personChip({ name })}</li>`)}
              </ul>`
          : nothing
      }
    `;
  }

  private _whoSees(): string {
    const words = appWords.words;
    return this.tutors.length > 0 ? words.helpWho(this.tutors.join(', ')) : words.helpWhoUnknown;
  }

  private _help(): TemplateResult | typeof nothing {
    const words = appWords.words;
    const open = this.help && this.help.answeredAt === null;
    if (this.help && open)
      return html`<p class="called" tabindex="-1">${icon(handIcon)}${words.helpAsked} ${this._whoSees()}</p>`;
    const heard = this.help?.answeredBy
      ? html`<p class="called">${icon(handIcon)}${words.helpAnswered(this.help.answeredBy)}</p>`
      : nothing;
    if (this.readonly) return heard;
    const button = html`${heard}<button
        class="button large call"
        type="button"
        aria-expanded=${this._asking}
        @click=${() => void this._ask(!this._asking)}
      >
        ${icon(handIcon)}${words.help}
      </button>`;
    if (!this._asking) return button;
    return html`${button}
      <div
        class="asking"
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Escape') void this._ask(false);
        }}
      >
        <p>${this._whoSees()}</p>
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

  private _answers(): TemplateResult {
    const words = appWords.words;
    const busy = this.working !== undefined;
    return html`<div class="answers">
      ${
        this.readonly
          ? nothing
          : html`<button
                class="button large primary done"
                type="button"
                aria-disabled=${busy}
                @click=${(event: Event) => this._report(event, 'done')}
              >
                ${icon(checkIcon)}${this.working === 'done' ? words.working : words.done}
              </button>
              <button
                class="button large"
                type="button"
                aria-disabled=${busy}
                @click=${(event: Event) => this._report(event, 'not_now')}
              >
                ${icon(clockIcon)}${this.working === 'not_now' ? words.working : words.notNow}
              </button>`
      }
      ${this._help()}
    </div>`;
  }

  override render(): TemplateResult {
    return html`<article aria-labelledby="title">
      <p class="label">${appWords.words.now}</p>
      <h2 id="title" tabindex="-1">${this.step.title}</h2>
      ${this._about()} ${this._ways()} ${this._answers()}
    </article>`;
  }
}
define('marshrut-now-step', MarshrutNowStep);
