import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  weekResults,
  type SheetChild,
  type SheetStep,
  type WeekResult,
} from '../../../lti-server/contract/bulk.ts';
import { define } from '../../components/define.ts';
import { bulkWords } from '../../locales/bulk-words.ts';
import { daysInWords } from '../../locales/dates.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { BulkChangeEvent, BulkDeedEvent } from './bulk-events.ts';
import { canTake, weekDeed, type BulkForm } from './bulk-form.ts';
import { isOpen, weekOf, weekSteps } from './week-of.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-close-week': MarshrutCloseWeek;
  }
}

/** So many open steps of a child are shown first. */
const openShown = 2;

/**
 * The week of all chosen children on one screen: what became of each step, by one press.
 * @fires bulk-change - with a mark
 * @fires bulk-deed - with the closed week
 */
export class MarshrutCloseWeek extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    deskStyles,
    css`
      :host {
        container-type: inline-size;
      }
      .weeks {
        display: grid;
      }
      .child {
        display: grid;
        grid-template-columns: minmax(8rem, 13rem) 1fr;
        gap: 2px 16px;
        padding-block: 3px;
        border-block-start: 1px solid var(--line);
      }
      .who {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
        align-content: start;
        align-items: baseline;
      }
      .name {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .steps {
        display: grid;
        gap: 2px;
        min-inline-size: 0;
      }
      .step {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 12px;
        align-items: center;
        justify-content: space-between;
      }
      .step-title {
        flex: 1 1 10rem;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .marks {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
      }
      .mark {
        min-block-size: 28px;
        padding: 0 0.7em;
        border: 1px solid var(--edge);
        border-radius: var(--round-full);
        background: var(--surface);
        color: var(--ink);
        font: inherit;
        font-size: 0.88rem;
        cursor: pointer;
      }
      .more {
        min-block-size: 24px;
        padding: 0;
        border: 0;
        background: none;
        color: var(--primary);
        font: inherit;
        font-size: 0.92rem;
        text-decoration: underline;
        cursor: pointer;
      }
      .mark:hover {
        background: var(--sea);
      }
      .mark[aria-pressed='true'] {
        border-color: var(--primary);
        background: var(--primary);
        color: var(--on-primary);
      }
      /* Thirty children in two screens: two beside each other, and what belongs to a child in as few lines as can be. */
      @container (min-width: 60rem) {
        .weeks {
          grid-template-columns: repeat(2, minmax(0, 1fr));
          column-gap: 32px;
        }
        .child {
          grid-template-columns: minmax(0, 1fr);
          gap: 0;
          align-content: start;
        }
        .who {
          justify-content: space-between;
        }
        .step {
          flex-wrap: nowrap;
        }
        .step-title {
          line-height: 1.25;
        }
        .marks {
          flex: none;
        }
        .mark {
          padding-inline: 0.55em;
        }
      }
      @media (max-width: 620px) {
        .child {
          grid-template-columns: 1fr;
        }
      }
      @media (pointer: coarse) {
        .mark {
          min-block-size: 40px;
        }
      }
      @media (forced-colors: active) {
        .mark[aria-pressed='true'] {
          border-width: 3px;
          border-color: Highlight;
        }
      }
    `,
  ];

  @property({ attribute: false }) form!: BulkForm;
  @property({ attribute: false }) sheet: readonly SheetChild[] = [];
  @property({ type: Boolean }) busy = false;
  /** Whose steps are all shown. */
  @state() private _whole: ReadonlySet<string> = new Set();
  /** Milliseconds; tests look at the week of another day. */
  @property({ attribute: false }) now = Date.now();

  private _mark(of: { pupilId: string; stepId: string; to: WeekResult }): void {
    const { pupilId, stepId, to } = of;
    this.dispatchEvent(
      new BulkChangeEvent(({ marks }) => {
        const { [stepId]: before, ...others } = marks[pupilId] ?? {};
        const own = before === to ? others : { ...others, [stepId]: to };
        return { marks: { ...marks, [pupilId]: own } };
      }),
    );
  }

  private _step({ pupilId, name }: SheetChild, step: SheetStep): TemplateResult {
    const words = bulkWords.words;
    const marked = this.form.marks[pupilId]?.[step.id];
    return html`<li class="step">
      <span class="step-title">${step.title}</span>
      ${
        isOpen(step)
          ? html`<span class="marks">
              ${weekResults.map(
                (to) =>
                  html`<button
                    class="mark"
                    type="button"
                    aria-pressed=${marked === to}
                    aria-label=${words.resultOf({ name, step: step.title, result: words.results[to] })}
                    @click=${() => this._mark({ pupilId, stepId: step.id, to })}
                  >
                    ${words.results[to]}
                  </button>`,
              )}
            </span>`
          : html`<span class="soft small-text"
              >${words.saidAlready(panelWords.words.stepStates[step.state])}</span
            >`
      }
    </li>`;
  }

  /** The step for now first; of many that are open, the others are one press away, so that the list stays short. */
  private _shown({ pupilId }: SheetChild, steps: readonly SheetStep[]): readonly SheetStep[] {
    const marks = this.form.marks[pupilId] ?? {};
    const open = steps.filter((step) => isOpen(step));
    const first = open.toSorted((one, other) => Number(other.state === 'now') - Number(one.state === 'now'));
    const kept = new Set(this._whole.has(pupilId) ? open : first.slice(0, openShown));
    return steps.filter((step) => !isOpen(step) || kept.has(step) || marks[step.id] !== undefined);
  }

  private _more(child: SheetChild, steps: readonly SheetStep[]): TemplateResult | typeof nothing {
    const words = bulkWords.words;
    const hidden = steps.length - this._shown(child, steps).length;
    if (hidden === 0) return nothing;
    return html`<button
      class="more small-text"
      type="button"
      aria-label=${words.moreStepsOf(child.name, hidden)}
      @click=${() => (this._whole = new Set([...this._whole, child.pupilId]))}
    >
      ${words.moreSteps(hidden)}
    </button>`;
  }

  private _child(child: SheetChild): TemplateResult {
    const words = bulkWords.words;
    const { name, route } = child;
    const steps = route === null || !canTake(child) ? [] : weekSteps(route.steps, weekOf(this.now));
    const why = route === null ? words.noRoute : canTake(child) ? words.nothingPlanned : words.closedRoute;
    return html`<li class="child">
      <div class="who">
        <span class="name">
          ${name} ${route?.pausedOn ? html`<span class="soft small-text">${words.resting}</span>` : nothing}
        </span>
        ${this._more(child, steps)}
      </div>
      ${
        steps.length === 0
          ? html`<span class="soft small-text">${why}</span>`
          : html`<ul class="steps">
              ${this._shown(child, steps).map((step) => this._step(child, step))}
            </ul>`
      }
    </li>`;
  }

  private get _marks(): number {
    const { nextMonday } = weekOf(this.now);
    const { children } = weekDeed(this.form, { children: this.sheet, nextMonday });
    return children.flatMap((child) => ('results' in child ? child.results : [])).length;
  }

  private _send(): void {
    if (this.busy || this._marks === 0) return;
    const { nextMonday } = weekOf(this.now);
    this.dispatchEvent(new BulkDeedEvent(weekDeed(this.form, { children: this.sheet, nextMonday })));
  }

  override render(): TemplateResult {
    const words = bulkWords.words;
    const { monday, sunday } = weekOf(this.now);
    return html`<div class="stack">
      <div class="row between">
        <div>
          <h3>${words.weekTitle(daysInWords(monday, sunday))}</h3>
          <p class="soft small-text">${words.weekText}</p>
        </div>
        <button
          class="button primary small"
          type="button"
          aria-disabled=${this.busy || this._marks === 0}
          @click=${this._send}
        >
          ${this.busy ? panelWords.words.saving : words.closeWeek(this._marks)}
        </button>
      </div>
      <ul class="weeks">
        ${repeat(
          this.sheet,
          ({ pupilId }) => pupilId,
          (child) => this._child(child),
        )}
      </ul>
    </div>`;
  }
}
define('marshrut-close-week', MarshrutCloseWeek);
