import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MapDrawing } from '../../../lti-server/contract/voice.ts';
import { isPast } from '../../../lti-server/contract/path.ts';
import { dayWindow } from '../../components/day-window.ts';
import { define } from '../../components/define.ts';
import { appWords } from '../../locales/app-words.ts';
import { mapWords } from '../../locales/map-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { checkIcon, icon, undoIcon } from '../../styles/icons.ts';
import type { PupilPath, PupilStep } from '../pupil/path.ts';
import { signAt } from '../pupil/sign-at.ts';
import { StepReportEvent } from '../pupil/step-events.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-route-list': MarshrutRouteList;
  }
}

/**
 * A pupil's route in words, for those who have outgrown pictures: the two steps that come next, the others a
 * tap away.
 * @fires step-report - a step that is behind or was put off is taken up again
 */
export class MarshrutRouteList extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: grid;
        gap: 24px;
        align-content: start;
      }
      .button {
        min-block-size: 64px;
      }
      h2 {
        margin-block-end: 12px;
        font-size: 1.25rem;
      }
      .steps {
        display: grid;
        gap: 12px;
      }
      .next {
        grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
      }
      .step {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
        align-items: center;
        min-block-size: 72px;
        padding: 4px 18px;
        border: 1px solid var(--line);
        border-radius: var(--round);
        background: var(--surface);
        break-inside: avoid;
      }
      .step > div {
        flex: 1 1 8rem;
        padding-block: 8px;
      }
      h3 {
        font-size: 1.125rem;
      }
      .past > .icon {
        color: var(--primary);
      }
      .box {
        inline-size: 1.4em;
        block-size: 1.4em;
        border: 2px solid var(--edge);
        border-radius: 50%;
      }
      .folds {
        display: grid;
        gap: 4px;
      }
      summary {
        inline-size: fit-content;
        min-block-size: 44px;
        padding: 8px 14px;
        border-radius: var(--round-full);
        color: var(--primary);
        font-weight: 600;
        cursor: pointer;
      }
      summary:hover {
        background: var(--sea);
      }
      details[open] > summary {
        margin-block-end: 8px;
      }
      @media print {
        details::details-content {
          display: block;
          block-size: auto;
          content-visibility: visible;
        }
      }
    `,
  ];

  @property({ attribute: false }) path!: PupilPath;
  /** The child's own signs, which stand beside its steps. */
  @property({ attribute: false }) drawing: MapDrawing | undefined;
  /** The route is finished: nothing of it is taken up again. */
  @property({ type: Boolean }) closed = false;
  @property({ type: Boolean }) still = false;
  /** Something is being saved. */
  @property({ type: Boolean }) busy = false;

  private _bringBack({ id }: PupilStep): void {
    if (!this.busy) this.dispatchEvent(new StepReportEvent({ stepId: id, state: 'planned' }));
  }

  private _step(step: PupilStep, { undo }: { undo: boolean }): TemplateResult {
    const words = appWords.words;
    const past = isPast(step);
    const when = past ? '' : dayWindow(step);
    const sign = signAt(this.drawing, step.id);
    return html`<li class="step ${past ? 'past' : ''}">
      ${past ? icon(checkIcon) : html`<span class="box"></span>`}
      <div>
        <h3>${sign ? icon(sign.picture) : nothing} ${step.title}</h3>
        ${sign?.words ? html`<p class="only-read-aloud">${sign.words}</p>` : nothing}
        ${step.state === 'changed' ? html`<p class="soft">${words.otherwise}</p>` : nothing}
        ${when ? html`<p class="soft">${when}</p>` : nothing}
      </div>
      ${
        undo && !this.still
          ? html`<button
              class="button quiet"
              type="button"
              aria-disabled=${this.busy}
              aria-label=${`${words.undo}: ${step.title}`}
              @click=${() => this._bringBack(step)}
            >
              ${icon(undoIcon)}${words.undo}
            </button>`
          : nothing
      }
    </li>`;
  }

  private _aloud(steps: readonly PupilStep[]): TemplateResult {
    const text = steps.map(({ title }) => title).join('.\n');
    return html`<marshrut-read-aloud .text=${text}></marshrut-read-aloud>`;
  }

  private _fold(
    steps: readonly PupilStep[],
    { title, undo, open = false }: { title: string; undo: boolean; open?: boolean },
  ) {
    if (steps.length === 0) return nothing;
    return html`<details ?open=${open}>
      <summary>${title}</summary>
      ${this._aloud(steps)}
      <ul class="steps">
        ${steps.map((step) => this._step(step, { undo }))}
      </ul>
    </details>`;
  }

  override render(): TemplateResult {
    const words = mapWords.words;
    const { next, further, later, past } = this.path;
    return html`
      ${
        next.length > 0
          ? html`<section>
              <h2>${appWords.words.next} ${this._aloud(next)}</h2>
              <ol class="steps next">
                ${next.map((step) => this._step(step, { undo: false }))}
              </ol>
            </section>`
          : nothing
      }
      <div class="folds">
        ${this._fold(further, { title: words.furtherSteps(further.length), undo: false })}
        ${this._fold(later, { title: words.laterSteps(later.length), undo: true })}
        ${this._fold(past, { title: words.doneSteps(past.length), undo: !this.closed, open: this.closed })}
      </div>
    `;
  }
}
define('marshrut-route-list', MarshrutRouteList);
