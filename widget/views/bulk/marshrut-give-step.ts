import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { stepPlaces, type SheetChild, type StepPlace } from '../../../lti-server/contract/bulk.ts';
import { define } from '../../components/define.ts';
import { field, fieldDescription, fieldStyles } from '../../components/field.ts';
import { bulkWords } from '../../locales/bulk-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { icon } from '../../styles/icons.ts';
import { booksIcon } from '../../styles/panel-icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { BulkChangeEvent, BulkDeedEvent } from './bulk-events.ts';
import {
  canTake,
  stepDeed,
  stepFor,
  stepProblem,
  takers,
  type BulkForm,
  type OwnWords,
} from './bulk-form.ts';
import { bulkStyles } from './bulk-styles.ts';
import type { StepTakenEvent } from './marshrut-step-shelf.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-give-step': MarshrutGiveStep;
  }
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/**
 * The same step or game for several children, shown for each before it is given.
 * @fires bulk-change - with what was filled in
 * @fires bulk-deed - with the deed
 */
export class MarshrutGiveStep extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    deskStyles,
    bulkStyles,
    css`
      .gets {
        flex: 1 1 14rem;
        overflow-wrap: anywhere;
      }
      .own {
        flex: 1 0 100%;
      }
    `,
  ];

  @property({ attribute: false }) form!: BulkForm;
  @property({ attribute: false }) sheet: readonly SheetChild[] = [];
  @property({ type: Boolean }) busy = false;
  @state() private _shelf = false;
  @state() private _checked = false;

  private _set(change: (form: BulkForm) => Partial<BulkForm>): void {
    this.dispatchEvent(new BulkChangeEvent(change));
  }

  private _step(change: Partial<BulkForm['step']>): void {
    this._set(({ step }) => ({ step: { ...step, ...change } }));
  }

  private async _openShelf(): Promise<void> {
    if (!this._shelf) await import('./marshrut-step-shelf.ts').catch(() => undefined);
    this._shelf = !this._shelf;
  }

  private _taken({ step }: StepTakenEvent): void {
    this._step(step);
    this._shelf = false;
    this.renderRoot.querySelector<HTMLElement>('#step-title')?.focus();
  }

  private async _send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this._checked = true;
    const problem = stepProblem(this.form, this.sheet);
    if (problem === undefined) {
      this._checked = false;
      this.dispatchEvent(new BulkDeedEvent(stepDeed(this.form, this.sheet)));
      return;
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true], .each h3')?.focus();
  }

  private _words(): TemplateResult {
    const words = bulkWords.words;
    const { step } = this.form;
    const problem = this._checked ? stepProblem(this.form, this.sheet) : undefined;
    const ofTitle = problem === 'titleRequired' || problem === 'titleTooLong' ? words[problem] : '';
    const ofText = problem === 'whatTooLong' ? words[problem] : '';
    return html`${field({
      id: 'step-title',
      label: words.stepName,
      hint: words.stepNameHint,
      problem: ofTitle,
      control: html`<input
        id="step-title"
        aria-describedby=${fieldDescription('step-title')}
        aria-invalid=${ofTitle !== ''}
        .value=${step.title}
        @input=${(event: Event) => this._step({ title: valueOf(event) })}
      />`,
    })}
    ${field({
      id: 'what-to-do',
      label: words.whatToDo,
      problem: ofText,
      control: html`<textarea
        id="what-to-do"
        aria-describedby=${fieldDescription('what-to-do')}
        aria-invalid=${ofText !== ''}
        .value=${step.whatToDo}
        @input=${(event: Event) => this._step({ whatToDo: valueOf(event) })}
      ></textarea>`,
    })}`;
  }

  private _when(): TemplateResult {
    const words = bulkWords.words;
    const { step, place } = this.form;
    const wrong = this._checked && stepProblem(this.form, this.sheet) === 'datesWrong';
    const dayField = (id: 'startsOn' | 'endsOn', label: string): TemplateResult =>
      field({
        id,
        label,
        problem: wrong && id === 'endsOn' ? words.datesWrong : '',
        control: html`<input
          id=${id}
          type="date"
          aria-describedby=${fieldDescription(id)}
          aria-invalid=${wrong && id === 'endsOn'}
          .value=${step[id] ?? ''}
          @input=${(event: Event) => this._step({ [id]: valueOf(event) || null })}
        />`,
      });
    return html`<div class="pair">
      ${field({
        id: 'place',
        label: words.place,
        control: html`<select
          id="place"
          aria-describedby=${fieldDescription('place')}
          @change=${(event: Event) => this._set(() => ({ place: valueOf(event) as StepPlace }))}
        >
          ${stepPlaces.map((known) => html`<option value=${known} ?selected=${known === place}>${words.places[known]}</option>`)}
        </select>`,
      })}
      ${dayField('startsOn', words.from)} ${dayField('endsOn', words.until)}
    </div>`;
  }

  private _how(): TemplateResult {
    const words = bulkWords.words;
    const { atOnce } = this.form;
    const radio = (value: boolean, title: string): TemplateResult =>
      html`<label class="check">
        <input
          type="radio"
          name="how"
          .checked=${atOnce === value}
          @change=${() => this._set(() => ({ atOnce: value }))}
        />
        ${title}
      </label>`;
    return html`<fieldset>
      <legend>${words.how}</legend>
      ${radio(false, words.proposal)} ${radio(true, words.atOnce)}
      ${atOnce ? html`<p class="hint">${words.atOnceHint}</p>` : nothing}
    </fieldset>`;
  }

  private _ownFields({ pupilId, name }: SheetChild, own: OwnWords): TemplateResult {
    const words = bulkWords.words;
    const set = (change: Partial<OwnWords>): void =>
      this._set((form) => ({
        own: { ...form.own, [pupilId]: { ...(form.own[pupilId] ?? own), ...change } },
      }));
    return html`<div class="own stack tight">
      <input
        aria-label=${words.nameFor(name)}
        .value=${own.title}
        @input=${(event: Event) => set({ title: valueOf(event) })}
      />
      <textarea
        aria-label=${words.whatFor(name)}
        .value=${own.whatToDo}
        @input=${(event: Event) => set({ whatToDo: valueOf(event) })}
      ></textarea>
    </div>`;
  }

  private _changeWords({ pupilId, name }: SheetChild): TemplateResult {
    const words = bulkWords.words;
    const changed = this.form.own[pupilId] !== undefined;
    return html`<button
      class="button small quiet"
      type="button"
      aria-label=${changed ? words.asAllFor(name) : words.changeFor(name)}
      @click=${() =>
        this._set(({ own, step: { title, whatToDo } }) => {
          const { [pupilId]: before, ...others } = own;
          return { own: before === undefined ? { ...own, [pupilId]: { title, whatToDo } } : others };
        })}
    >
      ${changed ? words.asAll : words.change}
    </button>`;
  }

  private _child(child: SheetChild): TemplateResult {
    const words = bulkWords.words;
    const { pupilId, name, route } = child;
    if (!canTake(child))
      return html`<li class="child-line">
        <span>${name}</span>
        <span class="soft">${route === null ? words.noRoute : words.closedRoute}</span>
      </li>`;
    const own = this.form.own[pupilId];
    const gets = !this.form.left.includes(pupilId);
    const { title } = stepFor(this.form, pupilId);
    const waits = this.form.atOnce && route?.agreedIsCurrent === false;
    return html`<li class="child-line">
      <label class="check strong">
        <input
          type="checkbox"
          aria-label=${words.included(name)}
          .checked=${gets}
          @change=${() =>
            this._set(({ left }) => ({
              left: left.includes(pupilId) ? left.filter((id) => id !== pupilId) : [...left, pupilId],
            }))}
        />
        ${name}
      </label>
      ${
        gets
          ? html`<span class="gets">
                ${title.trim() === '' ? nothing : words.gets(title)}
                ${route?.pausedOn === null ? nothing : html`<span class="badge plain">${words.resting}</span>`}
                ${waits ? html`<span class="badge plain">${words.waitsToo}</span>` : nothing}
              </span>
              ${this._changeWords(child)} ${own ? this._ownFields(child, own) : nothing}`
          : nothing
      }
    </li>`;
  }

  override render(): TemplateResult {
    const words = bulkWords.words;
    const count = takers(this.form, this.sheet).length;
    const nobody = this._checked && stepProblem(this.form, this.sheet) === 'nobodyLeft';
    return html`<form class="stack" novalidate @submit=${this._send}>
      <div>
        <button class="button small" type="button" aria-expanded=${this._shelf} @click=${this._openShelf}>
          ${icon(booksIcon)}${this._shelf ? words.own : words.fromLibrary}
        </button>
      </div>
      ${
        this._shelf
          ? html`<marshrut-step-shelf @step-taken=${this._taken}></marshrut-step-shelf>`
          : html`${this._words()} ${this._when()} ${this._how()}`
      }
      <section class="each stack tight" aria-labelledby="each-title">
        <h3 id="each-title" tabindex="-1">${words.each}</h3>
        <p class="soft small-text">${words.eachHint}</p>
        ${nobody ? html`<p class="problem" role="alert">${words.nobodyLeft}</p>` : nothing}
        <ul>
          ${repeat(
            this.sheet,
            ({ pupilId }) => pupilId,
            (child) => this._child(child),
          )}
        </ul>
      </section>
      <div>
        <button class="button primary" type="submit" aria-disabled=${this.busy}>
          ${this.busy ? panelWords.words.saving : words.give(count)}
        </button>
      </div>
    </form>`;
  }
}
define('marshrut-give-step', MarshrutGiveStep);
