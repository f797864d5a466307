import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Goal, RoutePlan, Step } from '../../../lti-server/contract/routes.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { focusedElement } from '../../components/focused-element.ts';
import { define } from '../../components/define.ts';
import { fieldStyles } from '../../components/field.ts';
import { builderWords } from '../../locales/builder-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { icon, undoIcon } from '../../styles/icons.ts';
import { plusIcon } from '../../styles/panel-icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { builderStyles } from './builder-styles.ts';
import './marshrut-step-editor.ts';
import type { MarshrutStepEditor } from './marshrut-step-editor.ts';
import { planAbout, goalFields } from './plan-fields.ts';
import { copyOfStep, emptyGoal, emptyStep, most, moved } from './plan-form.ts';
import { noProblems, type PlanProblems } from './plan-problems.ts';
import { StepDrag } from './step-drag.ts';
import { PlanChangeEvent, type StepDeedEvent } from './step-events.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-plan-editor': MarshrutPlanEditor;
  }
}

/** What was removed last and can come back. */
type Removed = { kind: 'step'; step: Step; place: number } | { kind: 'goal'; goal: Goal; place: number };

const noStepProblems: ReadonlyMap<string, string> = new Map();

/**
 * The form of a plan. Holds no text of its own: every key press is an event with the whole plan.
 * @fires plan-change - with the plan as it is typed
 */
export class MarshrutPlanEditor extends LitElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, deskStyles, builderStyles];

  @property({ attribute: false }) plan!: RoutePlan;
  @property({ attribute: false }) problems: PlanProblems = noProblems;
  @state() private _open: ReadonlySet<string> = new Set();
  @state() private _removed: Removed | undefined;
  private readonly _drag = new StepDrag(this, {
    rows: () => [...this.renderRoot.querySelectorAll<HTMLElement>('.step')],
    drop: ({ from, to }) => void this._move(from, to),
  });

  /** Opens what is folded over it and puts the focus on the first field with a problem. */
  async focusFirstProblem(): Promise<void> {
    const [field] = this.problems.plan.keys();
    if (field !== undefined) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(`[id="${field}"]`)?.focus();
      return;
    }
    const step = this.plan.steps.find(({ id }) => this.problems.steps.has(id));
    if (!step) return;
    this._unfold(step.id);
    await this.updateComplete;
    const [stepField] = this.problems.steps.get(step.id)?.keys() ?? [];
    await this._editor(step.id)?.focusOn(stepField);
  }

  private _editor(stepId: string): MarshrutStepEditor | null {
    return this.renderRoot.querySelector<MarshrutStepEditor>(`[data-step="${stepId}"] marshrut-step-editor`);
  }

  private _set(change: Partial<RoutePlan>): void {
    this.plan = { ...this.plan, ...change };
    this.dispatchEvent(new PlanChangeEvent(this.plan));
  }

  private _say(text: string): void {
    this.dispatchEvent(new AnnouncementEvent(text));
  }

  private _unfold(stepId: string): void {
    this._open = new Set([...this._open, stepId]);
  }

  private _titleOf(step: Step): string {
    return step.title.trim() || builderWords.words.noTitle;
  }

  private async _move(from: number, to: number): Promise<void> {
    const step = this.plan.steps[from];
    if (!step || to < 0 || to >= this.plan.steps.length) return;
    const keep = focusedElement();
    this._set({ steps: moved(this.plan.steps, from, to) });
    this._say(builderWords.words.stepPlace(this._titleOf(step), to + 1, this.plan.steps.length));
    await Promise.resolve();
    await this.updateComplete;
    // A node that changes its place in the page loses the focus.
    if (keep !== focusedElement()) keep?.focus();
  }

  private async _addStep(step: Step, place: number): Promise<void> {
    this._unfold(step.id);
    this._set({ steps: this.plan.steps.toSpliced(place, 0, step) });
    await Promise.resolve();
    await this.updateComplete;
    await this._editor(step.id)?.focusOn('title');
  }

  private async _remove(removed: Removed): Promise<void> {
    const words = builderWords.words;
    this._removed = removed;
    if (removed.kind === 'step') {
      this._set({ steps: this.plan.steps.toSpliced(removed.place, 1) });
      this._say(words.stepRemoved(this._titleOf(removed.step)));
    } else {
      this._set({ goals: this.plan.goals.toSpliced(removed.place, 1) });
      this._say(words.goalRemoved);
    }
    await Promise.resolve();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.removed .button')?.focus();
  }

  private async _bringBack(removed: Removed): Promise<void> {
    this._removed = undefined;
    if (removed.kind === 'goal') {
      this._set({ goals: this.plan.goals.toSpliced(removed.place, 0, removed.goal) });
      await Promise.resolve();
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(`[id="goal-${removed.goal.id}-title"]`)?.focus();
      return;
    }
    const { step, place } = removed;
    this._set({ steps: this.plan.steps.toSpliced(place, 0, step) });
    this._say(builderWords.words.stepBack(this._titleOf(step)));
    await Promise.resolve();
    await this.updateComplete;
    await this._editor(step.id)?.focusOn();
  }

  private _deed({ deed }: StepDeedEvent, step: Step, place: number): void {
    switch (deed) {
      case 'up':
        void this._move(place, place - 1);
        break;
      case 'down':
        void this._move(place, place + 1);
        break;
      case 'copy':
        void this._addStep(copyOfStep(step), place + 1);
        this._say(builderWords.words.stepCopied(this._titleOf(step)));
        break;
      case 'remove':
        void this._remove({ kind: 'step', step, place });
        break;
      case 'fold':
        this._open = this._open.has(step.id)
          ? new Set([...this._open].filter((id) => id !== step.id))
          : new Set([...this._open, step.id]);
        break;
    }
  }

  private _keys(event: KeyboardEvent, place: number): void {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    // In a list of choices the browser itself answers to Alt with an arrow.
    if (!event.altKey || by === undefined || event.composedPath()[0] instanceof HTMLSelectElement) return;
    event.preventDefault();
    void this._move(place, place + by);
  }

  private _removedLine(kind: Removed['kind']): TemplateResult | typeof nothing {
    const removed = this._removed;
    if (removed?.kind !== kind) return nothing;
    const words = builderWords.words;
    return html`<p class="banner removed">
      <span
        >${removed.kind === 'step' ? words.stepRemoved(this._titleOf(removed.step)) : words.goalRemoved}</span
      >
      <button class="button small" type="button" @click=${() => this._bringBack(removed)}>
        ${icon(undoIcon)}${panelWords.words.undo}
      </button>
    </p>`;
  }

  private async _addGoal(): Promise<void> {
    const goal = emptyGoal();
    this._set({ goals: [...this.plan.goals, goal] });
    await Promise.resolve();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[id="goal-${goal.id}-title"]`)?.focus();
  }

  private _goals(): TemplateResult {
    const words = builderWords.words;
    const { goals } = this.plan;
    return html`<section class="card stack" aria-labelledby="goals-title">
      <h2 id="goals-title">${words.goals}</h2>
      <ul class="goals">
        ${repeat(
          goals,
          ({ id }) => id,
          (goal, place) =>
            goalFields({
              goal,
              place,
              problems: this.problems.plan,
              set: (changed) => this._set({ goals: this.plan.goals.with(place, changed) }),
              remove: () => void this._remove({ kind: 'goal', goal, place }),
            }),
        )}
      </ul>
      ${this._removedLine('goal')}
      ${
        goals.length < most.goals
          ? html`<div>
              <button class="button small" type="button" @click=${this._addGoal}>
                ${icon(plusIcon)}${words.addGoal}
              </button>
            </div>`
          : nothing
      }
    </section>`;
  }

  private _step(step: Step, place: number): TemplateResult {
    const side = this._drag.sideOf(place);
    const look = `step ${this._drag.from === place ? 'dragged' : ''} ${side ?? ''}`;
    const { steps } = this.plan;
    return html`<li
      class=${look}
      data-step=${step.id}
      @keydown=${(event: KeyboardEvent) => this._keys(event, place)}
    >
      <marshrut-step-editor
        .step=${step}
        .goals=${this.plan.goals}
        .problems=${this.problems.steps.get(step.id) ?? noStepProblems}
        .place=${place + 1}
        ?last=${place === steps.length - 1}
        ?open=${this._open.has(step.id)}
        @step-change=${(event: HTMLElementEventMap['step-change']) => this._set({ steps: this.plan.steps.with(place, event.step) })}
        @step-deed=${(event: StepDeedEvent) => this._deed(event, step, place)}
        @step-grab=${(event: HTMLElementEventMap['step-grab']) => this._drag.grab({ place, clientY: event.clientY })}
      ></marshrut-step-editor>
    </li>`;
  }

  private _steps(): TemplateResult {
    const words = builderWords.words;
    const { steps } = this.plan;
    return html`<section class="stack" aria-labelledby="steps-title">
      <div>
        <h2 id="steps-title">${words.steps}</h2>
        ${steps.length > 1 ? html`<p class="soft small-text">${words.stepsHint}</p>` : nothing}
      </div>
      <ol class="steps">
        ${repeat(
          steps,
          ({ id }) => id,
          (step, place) => this._step(step, place),
        )}
      </ol>
      ${this._removedLine('step')}
      ${
        steps.length < most.steps
          ? html`<div>
              <button class="button" type="button" @click=${() => this._addStep(emptyStep(), steps.length)}>
                ${icon(plusIcon)}${words.addStep}
              </button>
            </div>`
          : nothing
      }
    </section>`;
  }

  override render(): TemplateResult {
    return html`<div class="stack">
      ${planAbout({ plan: this.plan, problems: this.problems.plan, set: (change) => this._set(change) })}
      ${this._goals()} ${this._steps()}
    </div>`;
  }
}
define('marshrut-plan-editor', MarshrutPlanEditor);
