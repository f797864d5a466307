// Long because a template is one form: its words, its goals and its steps are looked through together.
import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ItemContent, type TemplateRoute } from '../../../lti-server/contract/library.ts';
import { needs, type Need } from '../../../lti-server/contract/library-vocabulary.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { DraftKeeper } from '../../api/draft-keeper.ts';
import { addItem, saveItem } from '../../api/library.ts';
import { define } from '../../components/define.ts';
import { field, fieldDescription, fieldStyles } from '../../components/field.ts';
import { filterChipStyles } from '../../components/filter-chips.ts';
import { DialogCloseEvent } from '../../components/marshrut-dialog.ts';
import { libraryWords } from '../../locales/library-words.ts';
import { templateWords } from '../../locales/template-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { draftLine, draftLineStyles } from '../panel/draft-line.ts';
import { notSavedLine } from '../panel/failure-line.ts';
import { ItemSavedEvent } from './item-saved-event.ts';
import { levelFields, stepLevelField } from './template-level-fields.ts';
import { emptyLevels, withLevels, withNewStep } from './template-levels.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-template-form': MarshrutTemplateForm;
  }
}

/** The words that the form is drawn with. */
export const loadTemplateWords = async (): Promise<void> => {
  await Promise.all([templateWords.load(), libraryWords.load()]);
};

/** A template that is being looked through; `revision` 0: it is not kept yet. */
export interface TemplateEditing {
  readonly itemId: string;
  readonly revision: number;
  readonly content: ItemContent;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/**
 * A template of one's own, looked through before it is kept; what is typed survives a reload and a lost connection.
 * @fires item-saved - with the item
 * @fires dialog-close - when it is not wanted after all
 */
export class MarshrutTemplateForm extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    filterChipStyles,
    deskStyles,
    draftLineStyles,
    css`
      ol {
        display: grid;
        gap: 14px;
      }
      .levels {
        display: grid;
        gap: 8px;
        min-inline-size: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      .level {
        display: inline-flex;
        gap: 0.5em;
        align-items: center;
        min-inline-size: 10rem;
        min-block-size: 32px;
      }
      .level input {
        flex: none;
        inline-size: 22px;
        block-size: 22px;
        min-block-size: 22px;
        accent-color: var(--primary);
      }
      .weeks {
        display: inline-flex;
        flex-wrap: wrap;
        gap: 4px 8px;
        align-items: center;
      }
      .weeks input {
        inline-size: 6rem;
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) session!: SessionView;
  @property({ attribute: false }) editing!: TemplateEditing;
  @state() private _content!: ItemContent;
  @state() private _busy = false;
  @state() private _problem = '';
  private readonly _keeper = new DraftKeeper(this, {
    api: () => this._api,
    personId: () => this.session.person.personId,
    draftKey: () => `library-item:${this.editing.itemId}`,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this._content = levelled(this.editing.content);
    void this._restore();
  }

  private async _restore(): Promise<void> {
    // Without its old draft the form is as good.
    const draft = await this._keeper.restore().catch(() => undefined);
    const form = draft?.form['content'];
    if (isTyped(form)) this._content = levelled(form);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  private get _route(): TemplateRoute {
    return this._content.route as TemplateRoute;
  }

  private _set(change: Partial<ItemContent>): void {
    this._content = { ...this._content, ...change };
    this._keeper.change({ content: this._content });
  }

  private _setRoute(change: (route: TemplateRoute) => Partial<TemplateRoute>): void {
    this._set({ route: { ...this._route, ...change(this._route) } });
  }

  private async _save(event: Event): Promise<void> {
    event.preventDefault();
    if (this._busy) return;
    const [empty] = emptyLevels(this._route);
    if (empty !== undefined) {
      this._problem = templateWords.words.levelEmpty(libraryWords.words.levels[empty]);
      return;
    }
    const content = ItemContent.safeParse(this._content);
    if (!content.success) {
      this._problem = templateWords.words.wrong;
      return;
    }
    this._busy = true;
    this._problem = '';
    const { itemId, revision } = this.editing;
    try {
      const write = { itemId, content: content.data };
      const item = await (revision === 0
        ? addItem(this._api, write)
        : saveItem(this._api, { ...write, revision }));
      void this._keeper.drop();
      this.dispatchEvent(new ItemSavedEvent(item));
    } catch (failure) {
      this._problem = notSavedLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private async _addStep(): Promise<void> {
    this._set({ route: withNewStep(this._route) });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.steps > li:last-child input')?.focus();
  }

  private _cancel(): void {
    void this._keeper.drop();
    this.dispatchEvent(new DialogCloseEvent());
  }

  private _text(of: {
    id: string;
    label: string;
    hint?: string;
    value: string;
    set: (value: string) => void;
  }): TemplateResult {
    const { id, label, hint = '', value, set } = of;
    return field({
      id,
      label,
      hint,
      control: html`<textarea
        id=${id}
        aria-describedby=${fieldDescription(id)}
        .value=${value}
        @input=${(event: Event) => set(valueOf(event))}
      ></textarea>`,
    });
  }

  private _needs(): TemplateResult {
    const words = templateWords.words;
    const chosen = this._content.needs;
    const toggle = (need: Need): void =>
      this._set({
        needs: chosen.includes(need) ? chosen.filter((one) => one !== need) : [...chosen, need].slice(0, 6),
      });
    return html`<div class="filter-chips" role="group" aria-label=${words.needs}>
      ${needs.map(
        (need) =>
          html`<button
            class="filter-chip"
            type="button"
            aria-pressed=${chosen.includes(need)}
            @click=${() => toggle(need)}
          >
            ${libraryWords.words.needs[need]}
          </button>`,
      )}
    </div>`;
  }

  private _goal({ title, successSign }: TemplateRoute['goals'][number], place: number): TemplateResult {
    const words = templateWords.words;
    const set = (change: Partial<TemplateRoute['goals'][number]>): void =>
      this._setRoute(({ goals }) => ({
        goals: goals.map((goal, at) => (at === place ? { ...goal, ...change } : goal)),
      }));
    return html`<li class="stack tight">
      <input
        aria-label=${words.goal(place + 1)}
        .value=${title}
        @input=${(event: Event) => set({ title: valueOf(event) })}
      />
      <input
        aria-label=${words.sign(place + 1)}
        .value=${successSign}
        @input=${(event: Event) => set({ successSign: valueOf(event) })}
      />
    </li>`;
  }

  private _step({ title, whatToDo, alternatives }: TemplateRoute['steps'][number], place: number) {
    const words = templateWords.words;
    const set = (change: Partial<TemplateRoute['steps'][number]>): void =>
      this._setRoute(({ steps }) => ({
        steps: steps.map((step, at) => (at === place ? { ...step, ...change } : step)),
      }));
    return html`<li class="stack tight">
      <input
        aria-label=${words.step(place + 1)}
        .value=${title}
        @input=${(event: Event) => set({ title: valueOf(event) })}
      />
      <textarea
        aria-label=${words.whatToDo(place + 1)}
        .value=${whatToDo}
        @input=${(event: Event) => set({ whatToDo: valueOf(event) })}
      ></textarea>
      ${stepLevelField({ route: this._route, place, set: (change) => this._setRoute(change) })}
      ${
        alternatives.length > 0
          ? html`<p class="soft small-text">
              ${words.ways(alternatives.map((way) => way.title).join(' · '))}
            </p>`
          : nothing
      }
      <div>
        <button
          class="button small quiet"
          type="button"
          aria-label=${words.dropStep(title)}
          @click=${() => this._setRoute(({ steps }) => ({ steps: steps.filter((_, at) => at !== place) }))}
        >
          ${words.drop}
        </button>
      </div>
    </li>`;
  }

  override render(): TemplateResult {
    const words = templateWords.words;
    const { title, text } = this._content;
    const { purpose, goals, steps } = this._route;
    return html`<form class="card stack" novalidate @submit=${this._save}>
      <h3>${words.title}</h3>
      <p class="soft">${words.check}</p>
      ${field({
        id: 'title',
        label: words.name,
        control: html`<input
          id="title"
          aria-describedby=${fieldDescription('title')}
          .value=${title}
          @input=${(event: Event) => this._set({ title: valueOf(event) })}
        />`,
      })}
      ${this._text({
        id: 'whom',
        label: words.whom,
        hint: words.whomHint,
        value: text,
        set: (value) => this._set({ text: value }),
      })}
      ${this._text({
        id: 'purpose',
        label: words.purpose,
        value: purpose,
        set: (value) => this._setRoute(() => ({ purpose: value })),
      })}
      ${this._needs()} ${levelFields({ route: this._route, set: (change) => this._setRoute(change) })}
      ${
        goals.length > 0
          ? html`<h4>${words.goals}</h4>
              <ol>
                ${goals.map((goal, place) => this._goal(goal, place))}
              </ol>`
          : nothing
      }
      <h4>${words.steps}</h4>
      <ol class="steps">
        ${steps.map((step, place) => this._step(step, place))}
      </ol>
      <div>
        <button class="button small" type="button" @click=${() => void this._addStep()}>
          ${words.addStep}
        </button>
      </div>
      ${this._problem ? html`<p class="problem" role="alert">${this._problem}</p>` : nothing}
      <div class="row">
        <button class="button primary" type="submit" aria-disabled=${this._busy}>${words.save}</button>
        <button class="button quiet" type="button" @click=${this._cancel}>${words.cancel}</button>
        ${draftLine(this._keeper)}
      </div>
    </form>`;
  }
}
define('marshrut-template-form', MarshrutTemplateForm);

/** A template with its levels said in full. */
const levelled = (content: ItemContent): ItemContent =>
  content.route === undefined ? content : { ...content, route: withLevels(content.route) };

/** A draft has the shape of a template; its rules wait until it is saved. */
function isTyped(form: unknown): form is ItemContent {
  const { title, text, needs: chosen, route } = (form ?? {}) as Partial<ItemContent>;
  const list = (value: unknown): boolean => Array.isArray(value);
  return (
    typeof title === 'string' &&
    typeof text === 'string' &&
    list(chosen) &&
    typeof route?.purpose === 'string' &&
    list(route.goals) &&
    list(route.steps) &&
    route.steps.every((step) => typeof step?.title === 'string' && list(step.alternatives))
  );
}
