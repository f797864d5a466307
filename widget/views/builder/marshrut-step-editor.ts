// Long because a step is written as one form: what it is, who agreed, when, by which ways.
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Goal, Step } from '../../../lti-server/contract/routes.ts';
import { parties, stepForms, stepMethods, type Party } from '../../../lti-server/contract/vocabulary.ts';
import { dayWindow } from '../../components/day-window.ts';
import { define } from '../../components/define.ts';
import { fieldStyles } from '../../components/field.ts';
import { appWords } from '../../locales/app-words.ts';
import { builderWords } from '../../locales/builder-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { currentLocale } from '../../locales/locale.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { icon } from '../../styles/icons.ts';
import { downIcon, dragIcon, plusIcon, trashIcon, upIcon } from '../../styles/panel-icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { choiceField, dayField, lineField, textField } from './controls.ts';
import { StepChangeEvent, StepDeedEvent, StepGrabEvent } from './step-events.ts';
import { stepEditorStyles } from './step-editor-styles.ts';
import { markStress } from './stress-mark.ts';
import { stepRows } from './step-rows.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-step-editor': MarshrutStepEditor;
  }
}

/** What `more` holds: a problem in one of these opens it. */
const inMore = /^(helper|resource|alternative|startsOn|endsOn)/;

/**
 * One step of a route that is being written: a line when folded, a form when open.
 * @fires step-change - with the step as it is typed
 * @fires step-deed - move, copy, remove, fold or unfold
 * @fires step-grab - the handle was grabbed to drag the step
 */
export class MarshrutStepEditor extends LitElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, deskStyles, stepEditorStyles];

  @property({ attribute: false }) step!: Step;
  @property({ attribute: false }) goals: readonly Goal[] = [];
  @property({ attribute: false }) problems: ReadonlyMap<string, string> = new Map();
  /** Counted from 1. */
  @property({ type: Number }) place = 1;
  @property({ type: Boolean }) last = false;
  @property({ type: Boolean, reflect: true }) open = false;
  @query('details') private _more!: HTMLDetailsElement | null;

  /** Puts the focus on a field, or on the line of the step. */
  async focusOn(fieldId?: string): Promise<void> {
    await this.updateComplete;
    const target = fieldId === undefined ? '.title' : `[id="${fieldId}"]`;
    this.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('problems') || !this._more) return;
    if ([...this.problems.keys()].some((key) => inMore.test(key))) this._more.open = true;
  }

  /** What is being written: a mark of stress goes there. */
  private _written: 'title' | 'whatToDo' = 'whatToDo';
  @state() private _hintsStress = false;

  private readonly _set = (change: Partial<Step>): void => {
    const before = this.step;
    // At once and not with the next drawing: a browser that fills in a form changes several fields in a row.
    this.step = { ...before, ...change };
    this.dispatchEvent(new StepChangeEvent(this.step));
    void this._followRows(before, change);
  };

  /** A row that was added takes the focus; one that was removed gives it to the button that adds. */
  private async _followRows(step: Step, change: Partial<Step>): Promise<void> {
    const before = {
      helper: step.helpers,
      resource: step.resources,
      alternative: step.alternatives,
    };
    const after = { helper: change.helpers, resource: change.resources, alternative: change.alternatives };
    for (const name of ['helper', 'resource', 'alternative'] as const) {
      const [old, now] = [before[name], after[name]];
      if (!now || now.length === old.length) continue;
      await Promise.resolve();
      await this.updateComplete;
      const rows = this.renderRoot.querySelector(`[data-rows=${name}]`);
      const added =
        now.length > old.length ? rows?.querySelector(`[id^=${name}-${now.length - 1}]`) : undefined;
      (added instanceof HTMLElement ? added : rows?.querySelector<HTMLElement>('.add'))?.focus();
    }
  }

  private _do(deed: StepDeedEvent['deed']): void {
    this.dispatchEvent(new StepDeedEvent(deed));
  }

  private _grab(event: PointerEvent): void {
    if (event.button !== 0) return;
    event.preventDefault();
    this.dispatchEvent(new StepGrabEvent(event.clientY));
  }

  private _agree(party: Party, agreed: boolean): void {
    const { agreedBy } = this.step;
    this._set({
      agreedBy: parties.filter((known) => (known === party ? agreed : agreedBy.includes(known))),
    });
  }

  private _head(): TemplateResult {
    const words = builderWords.words;
    const { step } = this;
    const title = step.title.trim() || words.noTitle;
    const facts = [appWords.words.stepForms[step.form], dayWindow(step)].filter(Boolean).join(' · ');
    const mover = (deed: 'up' | 'down', { path, name, end }: { path: string; name: string; end: boolean }) =>
      html`<button
        class="button small quiet mover ${deed}"
        type="button"
        aria-label=${name}
        title=${name}
        aria-disabled=${end}
        @click=${() => end || this._do(deed)}
      >
        ${icon(path)}
      </button>`;
    return html`<div class="head">
      <span class="handle" title=${words.drag} @pointerdown=${this._grab}>${icon(dragIcon)}</span>
      <h3>
        <button
          class="title"
          type="button"
          aria-expanded=${this.open}
          aria-controls="body"
          @click=${() => this._do('fold')}
        >
          <span class="number">${this.place}</span>
          <span class="words">
            <span>${title}</span>
            ${this.open ? nothing : html`<span class="soft small-text">${facts}</span>`}
          </span>
        </button>
      </h3>
      ${this.problems.size > 0 && !this.open ? html`<span class="badge warm">${words.hasProblems}</span>` : nothing}
      <span class="movers">
        ${mover('up', { path: upIcon, name: words.up(title), end: this.place === 1 })}
        ${mover('down', { path: downIcon, name: words.down(title), end: this.last })}
      </span>
    </div>`;
  }

  /** Where the caret stands, or stood last: in what the child reads. */
  private _mark(): void {
    const field = this.renderRoot.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${this._written}`);
    if (!field) return;
    const caret = field.selectionStart ?? field.value.length;
    const marked = markStress({ text: field.value, caret });
    this._hintsStress = marked === undefined;
    field.focus();
    if (!marked) return;
    field.value = marked.text;
    field.setSelectionRange(marked.caret, marked.caret);
    this._set({ [this._written]: marked.text });
  }

  private _follow({ target }: FocusEvent): void {
    const { id } = target as HTMLElement;
    if (id === 'title' || id === 'whatToDo') this._written = id;
  }

  private _stress(): TemplateResult {
    const words = builderWords.words;
    return html`<div class="row">
      <button class="button small quiet" type="button" @click=${this._mark}>${words.stress}</button>
      <p class="soft small-text" role="status">${this._hintsStress ? words.stressHint : ''}</p>
    </div>`;
  }

  private _main(): TemplateResult {
    const words = builderWords.words;
    const { step, problems } = this;
    return html`
      ${lineField({
        id: 'title',
        label: words.stepTitle,
        value: step.title,
        max: 120,
        problem: problems.get('title'),
        set: (title) => this._set({ title }),
      })}
      ${textField({
        id: 'whatToDo',
        label: words.whatToDo,
        hint: words.whatToDoHint,
        value: step.whatToDo,
        max: 2000,
        problem: problems.get('whatToDo'),
        set: (whatToDo) => this._set({ whatToDo }),
      })}
      ${currentLocale() === 'ru' ? this._stress() : nothing}
      <div class="grid">
        ${choiceField({
          id: 'form',
          label: words.form,
          value: step.form,
          options: stepForms.map((value) => ({ value, title: appWords.words.stepForms[value] })),
          set: (form) => this._set(form ? { form } : {}),
        })}
        ${choiceField({
          id: 'method',
          label: words.method,
          value: step.method,
          none: words.noMethod,
          options: stepMethods.map((value) => ({ value, title: panelWords.words.stepMethods[value] })),
          set: (method) => this._set({ method }),
        })}
        ${
          this.goals.length > 0
            ? choiceField({
                id: 'goalId',
                label: words.towards,
                value: step.goalId,
                none: words.noGoal,
                options: this.goals.map(({ id, title }, place) => ({
                  value: id,
                  title: title.trim() || words.goal(place + 1),
                })),
                set: (goalId) => this._set({ goalId }),
              })
            : nothing
        }
        ${choiceField({
          id: 'proposedBy',
          label: words.proposedBy,
          value: step.proposedBy,
          options: parties.map((value) => ({ value, title: panelWords.words.parties[value] })),
          set: (proposedBy) => this._set(proposedBy ? { proposedBy } : {}),
        })}
      </div>
      <fieldset class="agreed">
        <legend>${words.agreedBy}</legend>
        ${parties.map(
          (party) =>
            html`<label>
              <input
                type="checkbox"
                .checked=${step.agreedBy.includes(party)}
                @change=${(event: Event) => this._agree(party, (event.target as HTMLInputElement).checked)}
              />
              ${panelWords.words.parties[party]}
            </label>`,
        )}
      </fieldset>
    `;
  }

  private _body(): TemplateResult {
    const words = builderWords.words;
    const { step, problems } = this;
    const filled =
      step.helpers.length + step.resources.length + step.alternatives.length > 0 ||
      step.startsOn !== null ||
      step.endsOn !== null;
    return html`<div class="body" @focusin=${this._follow}>
      ${this._main()}
      <details ?open=${filled}>
        <summary>${words.more}</summary>
        <div class="stack">
          <div class="grid">
            ${dayField({
              id: 'startsOn',
              label: words.startsOn,
              value: step.startsOn,
              problem: problems.get('startsOn'),
              set: (startsOn) => this._set({ startsOn }),
            })}
            ${dayField({
              id: 'endsOn',
              label: words.endsOn,
              value: step.endsOn,
              problem: problems.get('endsOn'),
              set: (endsOn) => this._set({ endsOn }),
            })}
          </div>
          ${stepRows({ step, problems, set: this._set })}
        </div>
      </details>
      <div class="row">
        <button class="button small" type="button" @click=${() => this._do('copy')}>
          ${icon(plusIcon)}${words.copy}
        </button>
        <button class="button small quiet" type="button" @click=${() => this._do('remove')}>
          ${icon(trashIcon)}${words.removeStep}
        </button>
      </div>
    </div>`;
  }

  override render(): TemplateResult {
    return html`${this._head()}
      <div id="body">${this.open ? this._body() : nothing}</div>`;
  }
}
define('marshrut-step-editor', MarshrutStepEditor);
