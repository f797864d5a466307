import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { RoutePlan, Step } from '../../../lti-server/contract/routes.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { fieldStyles } from '../../components/field.ts';
import { startWords } from '../../locales/start-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { icon, undoIcon } from '../../styles/icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { PlanChangeEvent } from './step-events.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-plan-talk': MarshrutPlanTalk;
  }
  interface HTMLElementEventMap {
    talked: TalkedEvent;
  }
}

/** The talk is over: both agree, with the ways that the child has picked, by step. */
export class TalkedEvent extends Event {
  static readonly eventName = 'talked';
  readonly picks: ReadonlyMap<string, string>;
  constructor(picks: ReadonlyMap<string, string>) {
    super(TalkedEvent.eventName);
    this.picks = picks;
  }
}

interface Away {
  step: Step;
  place: number;
}

/**
 * The route on one screen for child and tutor, side by side: large, no adults' notes, nothing but the
 * steps. What does not fit is dragged out or put aside by its button; of twins the child picks one.
 * @fires plan-change - with the plan without what was put aside
 * @fires talked - when they have agreed
 */
export class MarshrutPlanTalk extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    deskStyles,
    css`
      .sides {
        display: grid;
        gap: 20px;
        align-items: start;
        font-size: 1.15rem;
      }
      .steps {
        display: grid;
        gap: 14px;
        counter-reset: step;
      }
      .steps > li {
        display: grid;
        gap: 10px;
        counter-increment: step;
      }
      .steps h3 {
        font-size: 1.25rem;
      }
      .steps h3::before {
        content: counter(step) '. ';
      }
      [draggable] {
        cursor: grab;
      }
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 10px;
        margin: 0;
        padding: 0;
        border: 0;
      }
      .way {
        display: flex;
        flex: 1 1 13rem;
        gap: 12px;
        align-items: center;
        min-block-size: 64px;
        padding: 8px 16px;
        border: 2px solid var(--edge);
        border-radius: var(--round);
        background: var(--surface);
        cursor: pointer;
      }
      .way:has(:checked) {
        border-color: var(--primary);
        background: var(--sea);
      }
      .way span span {
        display: block;
        font-weight: 400;
      }
      .away {
        min-block-size: 8rem;
        border-style: dashed;
      }
      .away.over {
        border-color: var(--primary);
        background: var(--sea);
      }
      @media (min-width: 800px) {
        .sides {
          grid-template-columns: minmax(0, 1fr) 17rem;
        }
        .away {
          position: sticky;
          inset-block-start: 12px;
        }
      }
    `,
  ];

  @property({ attribute: false }) plan!: RoutePlan;
  @property({ type: Boolean }) busy = false;
  @state() private _away: readonly Away[] = [];
  @state() private _picks: ReadonlyMap<string, string> = new Map();
  @state() private _over = false;
  private _dragged: string | undefined;

  private _set(steps: readonly Step[]): void {
    this.plan = { ...this.plan, steps: [...steps] };
    this.dispatchEvent(new PlanChangeEvent(this.plan));
  }

  private async _putAside(stepId: string | undefined): Promise<void> {
    const place = this.plan.steps.findIndex(({ id }) => id === stepId);
    const step = this.plan.steps[place];
    if (!step) return;
    this._away = [...this._away, { step, place }];
    this._set(this.plan.steps.toSpliced(place, 1));
    this.dispatchEvent(new AnnouncementEvent(startWords.words.wentAway(step.title)));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-away="${step.id}"]`)?.focus();
  }

  private async _putBack({ step, place }: Away): Promise<void> {
    this._away = this._away.filter((away) => away.step !== step);
    this._set(this.plan.steps.toSpliced(place, 0, step));
    this.dispatchEvent(new AnnouncementEvent(startWords.words.cameBack(step.title)));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-step="${step.id}"]`)?.focus();
  }

  private _ways({ id, title, alternatives }: Step): TemplateResult | typeof nothing {
    if (alternatives.length === 0) return nothing;
    return html`<fieldset aria-label=${`${title}. ${startWords.words.way}`}>
      ${alternatives.map(
        (way) =>
          html`<label class="way">
            <input
              type="radio"
              name=${`way-${id}`}
              .checked=${this._picks.get(id) === way.id}
              @change=${() => (this._picks = new Map([...this._picks, [id, way.id]]))}
            />
            <span>${way.title}<span>${way.whatToDo}</span></span>
          </label>`,
      )}
    </fieldset>`;
  }

  private _step(step: Step): TemplateResult {
    const words = startWords.words;
    return html`<li
      class="card"
      draggable="true"
      @dragstart=${(event: DragEvent) => {
        this._dragged = step.id;
        event.dataTransfer?.setData('text/plain', step.title);
      }}
      @dragend=${() => (this._dragged = undefined)}
    >
      <div class="row between">
        <h3>${step.title}</h3>
        <button
          class="button"
          type="button"
          data-step=${step.id}
          aria-label=${words.takeAway(step.title)}
          @click=${() => this._putAside(step.id)}
        >
          ${words.notThis}
        </button>
      </div>
      ${step.whatToDo ? html`<p class="as-written">${step.whatToDo}</p>` : nothing} ${this._ways(step)}
    </li>`;
  }

  private _leftAtHome(): TemplateResult {
    const words = startWords.words;
    return html`<section
      class="card stack tight away ${this._over ? 'over' : ''}"
      aria-labelledby="away-title"
      @dragover=${(event: DragEvent) => {
        event.preventDefault();
        this._over = this._dragged !== undefined;
      }}
      @dragleave=${() => (this._over = false)}
      @drop=${(event: DragEvent) => {
        event.preventDefault();
        this._over = false;
        void this._putAside(this._dragged);
      }}
    >
      <h2 id="away-title">${words.away}</h2>
      <p class="soft small-text">${words.awayHint}</p>
      ${
        this._away.length === 0
          ? html`<p>${words.awayEmpty}</p>`
          : html`<ul class="stack tight">
              ${this._away.map(
                (away) =>
                  html`<li>
                    <button
                      class="button quiet"
                      type="button"
                      data-away=${away.step.id}
                      aria-label=${words.putBack(away.step.title)}
                      @click=${() => this._putBack(away)}
                    >
                      ${icon(undoIcon)}${away.step.title}
                    </button>
                  </li>`,
              )}
            </ul>`
      }
    </section>`;
  }

  override render(): TemplateResult {
    const words = startWords.words;
    return html`<div class="sides">
      <section class="stack" aria-labelledby="talk-title">
        <p class="soft small-text">${words.talkHint}</p>
        <h2 id="talk-title" tabindex="-1">${this.plan.title || words.talkTitle}</h2>
        ${this.plan.purpose ? html`<p class="as-written"><strong>${words.whatFor}:</strong> ${this.plan.purpose}</p>` : nothing}
        <ol class="steps">
          ${repeat(
            this.plan.steps,
            ({ id }) => id,
            (step) => this._step(step),
          )}
        </ol>
        <div>
          <button
            class="button primary large"
            type="button"
            aria-disabled=${this.busy}
            @click=${() => this.dispatchEvent(new TalkedEvent(this._picks))}
          >
            ${this.busy ? panelWords.words.saving : words.agree}
          </button>
        </div>
      </section>
      ${this._leftAtHome()}
    </div>`;
  }
}
define('marshrut-plan-talk', MarshrutPlanTalk);
