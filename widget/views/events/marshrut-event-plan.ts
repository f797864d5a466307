// Long because the parts of a plan are one form with one draft and one conflict.
import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { EventView, type EventPart, type EventWord } from '../../../lti-server/contract/events.ts';
import { written } from '../../../lti-server/contract/fields.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { DraftKeeper } from '../../api/draft-keeper.ts';
import { editEvent } from '../../api/events.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { field, fieldDescription, fieldStyles } from '../../components/field.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import { eventsDeskWords } from '../../locales/events-desk-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { icon } from '../../styles/icons.ts';
import { plusIcon, trashIcon } from '../../styles/panel-icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { draftLine, draftLineStyles, restoredLine } from '../panel/draft-line.ts';
import { isConflict, notSavedLine } from '../panel/failure-line.ts';
import '../panel/marshrut-comparison.ts';
import type { ComparedEvent } from '../panel/marshrut-comparison.ts';
import { wordFile } from './child-words.ts';
import { eventDeskStyles } from './event-desk-styles.ts';
import { eventDifferences, eventFromSides } from './event-conflict.ts';
import { EventChangedEvent } from './event-changed-event.ts';
import {
  eventFormFromDraft,
  eventFormOf,
  isSameForm,
  planOf,
  textParts,
  withIdea,
  type EventForm,
  type TextPart,
} from './event-form.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-event-plan': MarshrutEventPlan;
  }
}

/**
 * The plan of an event, part by part, with the ideas for each part beside it.
 * @fires event-changed - it is on the server
 */
export class MarshrutEventPlan extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    deskStyles,
    draftLineStyles,
    eventDeskStyles,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) event!: EventView;
  @property({ attribute: false }) personId = '';
  @state() private _form: EventForm | undefined;
  @state() private _restoredAt: number | undefined;
  @state() private _checked = false;
  @state() private _busy = false;
  @state() private _problem = '';
  @state() private _conflict: EventView | undefined;
  private readonly _keeper = new DraftKeeper(this, {
    api: () => this._api,
    personId: () => this.personId,
    draftKey: () => `event:${this.event.eventId}`,
  });

  protected override firstUpdated(): void {
    void this._restore();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('event');
    if (!before || !this._form) return;
    const [then, now] = [eventFormOf(before), eventFormOf(this.event)];
    // Nothing typed meanwhile: what others have saved is simply shown.
    if (isSameForm(this._form, then)) this._form = undefined;
    // The event went on a stage while somebody typed: its plan is the same, so nothing contradicts.
    else if (this._form.revision === then.revision && isSameForm(then, now)) {
      this._form = { ...this._form, revision: now.revision };
    }
  }

  private async _restore(): Promise<void> {
    const draft = await this._keeper.restore().catch(() => undefined);
    if (!draft || this._form) return;
    const stored = eventFormOf(this.event);
    const form = eventFormFromDraft(draft.form, stored);
    if (isSameForm(form, stored)) return void this._keeper.drop();
    this._form = form;
    this._restoredAt = draft.savedAt;
  }

  private get _shown(): EventForm {
    return this._form ?? eventFormOf(this.event);
  }

  private _set(change: Partial<EventForm>): void {
    this._form = { ...this._shown, ...change };
    this._keeper.change({ ...this._form });
  }

  private _throwAway(): void {
    this._form = undefined;
    this._restoredAt = undefined;
    this._checked = false;
    this.dispatchEvent(new AnnouncementEvent(panelWords.words.draftThrown));
    void this._keeper.drop();
  }

  private get _wrongOrder(): boolean {
    const { startsOn, endsOn } = this._shown;
    return startsOn !== null && endsOn !== null && endsOn < startsOn;
  }

  private async _save(event?: Event): Promise<void> {
    event?.preventDefault();
    if (this._busy) return;
    this._checked = true;
    this._problem = '';
    const form = this._shown;
    if (written(form.title) === '' || this._wrongOrder) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      return;
    }
    if (holdsTooLong(this.renderRoot)) return;
    this._busy = true;
    try {
      const { eventId } = this.event;
      const { revision, ideasUntil } = form;
      const saved = await editEvent(this._api, { eventId, revision, ideasUntil, plan: planOf(form) });
      void this._keeper.drop();
      this._form = undefined;
      this._conflict = undefined;
      this._restoredAt = undefined;
      this._checked = false;
      this.dispatchEvent(new AnnouncementEvent(eventsDeskWords.words.saved));
      this.dispatchEvent(new EventChangedEvent(saved));
    } catch (failure) {
      const current = isConflict(failure) ? EventView.safeParse(failure.current) : undefined;
      if (current?.success) this._conflict = current.data;
      else this._problem = notSavedLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private _takeIdea({ about, text }: EventWord): void {
    if (about === 'takeaway') return;
    this._set(withIdea(this._shown, { about, text }));
    this.dispatchEvent(new AnnouncementEvent(eventsDeskWords.words.takenToPlan));
  }

  private _ideas(part: EventPart): TemplateResult | typeof nothing {
    const words = eventsDeskWords.words;
    const ideas = this.event.words.filter(({ about, hidden }) => about === part && !hidden);
    if (ideas.length === 0) return nothing;
    return html`<ul class="ideas" aria-label=${`${words.ideasOf}: ${words.parts[part].label}`}>
      ${ideas.map(
        (idea) =>
          html`<li class=${idea.byChild ? 'idea child' : 'idea'}>
            <span><span class="as-written">${idea.text}</span> <span class="soft">${idea.author}</span></span>
            ${wordFile({ api: this._api, eventId: this.event.eventId, word: idea })}
            ${
              this._still || idea.text === ''
                ? nothing
                : html`<button
                    class="button small quiet"
                    type="button"
                    aria-label=${words.toPlanOf(idea.text)}
                    @click=${() => this._takeIdea(idea)}
                  >
                    ${icon(plusIcon)}${words.toPlan}
                  </button>`
            }
          </li>`,
      )}
    </ul>`;
  }

  private get _still(): boolean {
    return this.event.stage === 'complete';
  }

  private _text(part: TextPart): TemplateResult {
    const { label, hint } = eventsDeskWords.words.parts[part];
    return html`<div class="part">
      ${field({
        id: part,
        label,
        hint,
        control: html`<textarea
          id=${part}
          ${upTo(part === 'purpose' ? 600 : 2000)}
          aria-describedby=${fieldDescription(part)}
          ?readonly=${this._still}
          .value=${this._shown[part]}
          @input=${(event: Event) => this._set({ [part]: (event.target as HTMLTextAreaElement).value })}
        ></textarea>`,
      })}
      ${this._ideas(part)}
    </div>`;
  }

  private _setTask(id: string, change: { title?: string; helper?: string }): void {
    this._set({ tasks: this._shown.tasks.map((task) => (task.id === id ? { ...task, ...change } : task)) });
  }

  private async _addTask(): Promise<void> {
    const id = crypto.randomUUID();
    this._set({ tasks: [...this._shown.tasks, { id, title: '', helper: '' }] });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#task-${id}`)?.focus();
  }

  private _tasks(): TemplateResult {
    const words = eventsDeskWords.words;
    const { label, hint } = words.parts.tasks;
    const taken = new Map(this.event.plan.tasks.map(({ id, takenBy }) => [id, takenBy]));
    return html`<fieldset class="part">
      <legend>${label}</legend>
      <p class="hint">${hint}</p>
      ${repeat(
        this._shown.tasks,
        ({ id }) => id,
        ({ id, title, helper }) => {
          const names = taken.get(id) ?? [];
          return html`<div class="task">
            <label>
              <span class="only-read-aloud">${words.taskTitle}</span>
              <input
                id=${`task-${id}`}
                ${upTo(160)}
                autocomplete="off"
                placeholder=${words.taskTitle}
                ?readonly=${this._still}
                .value=${title}
                @input=${(event: Event) => this._setTask(id, { title: (event.target as HTMLInputElement).value })}
              />
            </label>
            <label>
              <span class="only-read-aloud">${words.taskHelper}</span>
              <input
                ${upTo(80)}
                autocomplete="off"
                placeholder=${words.taskHelper}
                ?readonly=${this._still}
                .value=${helper}
                @input=${(event: Event) => this._setTask(id, { helper: (event.target as HTMLInputElement).value })}
              />
            </label>
            ${
              this._still
                ? nothing
                : html`<button
                    class="button small quiet"
                    type="button"
                    aria-label=${words.removeTask(title)}
                    @click=${() => this._set({ tasks: this._shown.tasks.filter((task) => task.id !== id) })}
                  >
                    ${icon(trashIcon)}
                  </button>`
            }
            ${names.length > 0 ? html`<p class="soft small-text">${words.takenBy(names.join(', '))}</p>` : nothing}
          </div>`;
        },
      )}
      ${
        this._still || this._shown.tasks.length >= 30
          ? nothing
          : html`<p>
              <button class="button small" type="button" @click=${() => void this._addTask()}>
                ${icon(plusIcon)}${words.addTask}
              </button>
            </p>`
      }
      ${this._ideas('tasks')}
    </fieldset>`;
  }

  private _day(name: 'startsOn' | 'endsOn' | 'ideasUntil'): TemplateResult {
    const words = eventsDeskWords.words;
    const wrong = name === 'endsOn' && this._checked && this._wrongOrder;
    return field({
      id: name,
      label: words[name],
      hint: name === 'ideasUntil' ? words.ideasUntilHint : '',
      problem: wrong ? words.orderProblem : '',
      control: html`<input
        id=${name}
        type="date"
        aria-describedby=${fieldDescription(name)}
        aria-invalid=${wrong}
        ?readonly=${this._still}
        .value=${this._shown[name] ?? ''}
        @change=${(event: Event) => this._set({ [name]: (event.target as HTMLInputElement).value || null })}
      />`,
    });
  }

  private _fields(): TemplateResult {
    const words = eventsDeskWords.words;
    const untitled = this._checked && written(this._shown.title) === '';
    return html`<form class="stack" novalidate @submit=${(event: Event) => void this._save(event)}>
      ${restoredLine({ savedAt: this._restoredAt, throwAway: () => this._throwAway() })}
      ${field({
        id: 'title',
        label: words.name,
        problem: untitled ? words.nameProblem : '',
        control: html`<input
          id="title"
          ${upTo(120)}
          autocomplete="off"
          aria-describedby=${fieldDescription('title')}
          aria-invalid=${untitled}
          ?readonly=${this._still}
          .value=${this._shown.title}
          @input=${(event: Event) => this._set({ title: (event.target as HTMLInputElement).value })}
        />`,
      })}
      <div class="days">${this._day('ideasUntil')} ${this._day('startsOn')} ${this._day('endsOn')}</div>
      ${this._text('purpose')} ${this._text('goals')} ${this._tasks()}
      ${textParts.filter((part) => part !== 'purpose' && part !== 'goals').map((part) => this._text(part))}
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
      ${
        this._still
          ? nothing
          : html`<div class="row">
              <button class="button primary" type="submit" aria-disabled=${this._busy}>
                ${this._busy ? panelWords.words.saving : words.save}
              </button>
              ${draftLine(this._keeper)}
            </div>`
      }
    </form>`;
  }

  override render(): TemplateResult {
    const conflict = this._conflict;
    if (conflict)
      return html`<marshrut-comparison
        .differences=${eventDifferences(this._shown, conflict)}
        ?busy=${this._busy}
        @compared=${({ sides }: ComparedEvent) => {
          this._form = eventFromSides(this._shown, { current: conflict, sides });
          void this._save();
        }}
        @dialog-close=${() => (this._conflict = undefined)}
      ></marshrut-comparison>`;
    return html`<section class="card" aria-labelledby="plan-title">
      <h2 id="plan-title">${eventsDeskWords.words.plan}</h2>
      ${this._fields()}
    </section>`;
  }
}
define('marshrut-event-plan', MarshrutEventPlan);
