// Long because a child’s deeds about one event share the guard against double taps, the draft and the line that answers.
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { EventView, EventWord, WordAbout } from '../../../lti-server/contract/events.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import { ApiFailure, offlineCode } from '../../api/api-failure.ts';
import type { Api } from '../../api/client.ts';
import { DraftKeeper } from '../../api/draft-keeper.ts';
import { answerInvitation, hideWord, loadEvent, sayWord, takeTask } from '../../api/events.ts';
import { Reading } from '../../api/reading.ts';
import type { CapturedEvent } from '../../components/capture/capture-events.ts';
import '../../components/capture/marshrut-capture.ts';
import { dayWindow } from '../../components/day-window.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace, messageFace } from '../../components/faces.ts';
import { fieldStyles } from '../../components/field.ts';
import { createTaps } from '../../components/taps.ts';
import { eventsWords } from '../../locales/events-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { boatIcon, checkIcon, clockIcon, eventIcon, handIcon, icon, waveIcon } from '../../styles/icons.ts';
import { childEventStyles } from './child-event-styles.ts';
import { audience, wordList } from './child-words.ts';
import { planFold } from './plan-fold.ts';
import { stageLine } from './stage-line.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-event': MarshrutEvent;
  }
}

/** A child chooses among few (domain section 5, point 9); adults sort an idea into the other parts. */
const childAbouts = ['tasks', 'purpose', 'resources', 'results'] as const satisfies readonly WordAbout[];

interface Typed {
  wordId: string;
  about: WordAbout;
  text: string;
  /** A picture or a voice that says it instead, or as well. */
  fileId: string | null;
}

const nothingTyped = (about: WordAbout): Typed => ({
  wordId: crypto.randomUUID(),
  about,
  text: '',
  fileId: null,
});

/** One event for a child: join, give ideas, take things to do, look back. */
export class MarshrutEvent extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, fieldStyles, childEventStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) session!: SessionView;
  @property({ attribute: false }) pupilId = '';
  @property({ attribute: false }) eventId = '';
  /** What the child's own step is called that this event is; none. */
  @property({ attribute: false }) step = '';
  @state() private _typed = nothingTyped('tasks');
  @state() private _busy = false;
  @state() private _said = '';
  private readonly _again = createTaps();
  private _restored = '';
  private readonly _event = new Reading<EventView>(this, {
    follows: true,
    key: () => this.eventId || undefined,
    read: async (signal) => {
      await eventsWords.load();
      return loadEvent(this.api, { eventId: this.eventId, signal });
    },
  });
  private readonly _keeper = new DraftKeeper(this, {
    api: () => this.api,
    personId: () => this.session.person.personId,
    draftKey: () => `event-word:${this.eventId}`,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this._lookAgain);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this._lookAgain);
  }

  private readonly _lookAgain = (): void => {
    if (!document.hidden && !this._busy) void this._event.refresh();
  };

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.eventId && this._restored !== this.eventId) {
      this._restored = this.eventId;
      void this._restore();
    }
  }

  private async _restore(): Promise<void> {
    const draft = await this._keeper.restore().catch(() => undefined);
    const text = draft?.form['text'];
    const wordId = draft?.form['wordId'];
    if (typeof text !== 'string' || typeof wordId !== 'string' || this._typed.text !== '') return;
    const about = childAbouts.find((known) => known === draft?.form['about']) ?? 'tasks';
    const kept = draft?.form['fileId'];
    const fileId = this._typed.fileId ?? (typeof kept === 'string' ? kept : null);
    this._typed = { wordId, about, text, fileId };
  }

  private _type(change: Partial<Typed>): void {
    this._typed = { ...this._typed, ...change };
    this._keeper.change({ ...this._typed });
  }

  /** One deed at a time; says how it ended. */
  private async _do(event: Event, deed: () => Promise<EventView>, said: string): Promise<boolean> {
    if (this._again(event) || this._busy) return false;
    const words = eventsWords.words;
    this._busy = true;
    this._said = '';
    try {
      this._event.replace(await deed());
      this._said = said;
      return true;
    } catch (failure) {
      const { code, status } = failure instanceof ApiFailure ? failure : { code: '', status: 0 };
      if (status === 404 || status === 409) {
        this._said = words.changedMeanwhile;
        void this._event.refresh();
      } else this._said = code === offlineCode ? words.notSavedOffline : words.notSaved;
      return false;
    } finally {
      this._busy = false;
    }
  }

  private _answer(event: Event, answer: 'joined' | 'not_now'): void {
    const { saidYes, saidNotNow } = eventsWords.words;
    const { eventId } = this;
    const said = answer === 'joined' ? saidYes : saidNotNow;
    void this._do(event, () => answerInvitation(this.api, { eventId, answer }), said).then(async (done) => {
      await this.updateComplete;
      if (done && this.shadowRoot?.activeElement === null) this.renderRoot.querySelector('h1')?.focus();
    });
  }

  private async _say(event: Event, takeaway: boolean): Promise<void> {
    event.preventDefault();
    const words = eventsWords.words;
    const capture = this.renderRoot.querySelector('marshrut-capture');
    // What was just made is meant as well; what could not be sent waits, and the capture says so.
    if (capture && !(await capture.settle())) return;
    const { wordId, about, text, fileId } = this._typed;
    if (text.trim() === '' && fileId === null) {
      this.renderRoot.querySelector('textarea')?.focus();
      return;
    }
    const { eventId } = this;
    const saying = { eventId, wordId, about: takeaway ? ('takeaway' as const) : about, text, fileId };
    const said = takeaway ? words.saidTakeaway : words.added;
    if (!(await this._do(event, () => sayWord(this.api, saying), said))) return;
    this._typed = nothingTyped(about);
    capture?.reset();
    void this._keeper.drop();
  }

  private _hide(event: Event, { wordId, hidden }: EventWord): void {
    const { saidHidden, saidShown } = eventsWords.words;
    const { eventId } = this;
    void this._do(
      event,
      () => hideWord(this.api, { eventId, wordId, hidden: !hidden }),
      hidden ? saidShown : saidHidden,
    );
  }

  private _take(event: Event, task: EventView['plan']['tasks'][number]): void {
    const { saidTaken, saidLeft } = eventsWords.words;
    const { eventId } = this;
    const taken = !task.taken;
    void this._do(
      event,
      () => takeTask(this.api, { eventId, taskId: task.id, taken }),
      taken ? saidTaken : saidLeft,
    );
  }

  private _invitation(view: EventView): TemplateResult {
    const words = eventsWords.words;
    return html`<section class="now">
      <h2>${words.goJoin}</h2>
      <div class="answers">
        <button
          class="button large primary"
          type="button"
          aria-disabled=${this._busy}
          @click=${(event: Event) => this._answer(event, 'joined')}
        >
          ${icon(checkIcon)}${words.yes}
        </button>
        ${
          view.answer === 'invited'
            ? html`<button
                class="button large"
                type="button"
                aria-disabled=${this._busy}
                @click=${(event: Event) => this._answer(event, 'not_now')}
              >
                ${icon(clockIcon)}${words.notNow}
              </button>`
            : nothing
        }
      </div>
    </section>`;
  }

  private _form(view: EventView, { takeaway }: { takeaway: boolean }): TemplateResult {
    const words = eventsWords.words;
    const label = takeaway ? words.takeaway : words.myIdea;
    return html`<form class="now" @submit=${(event: Event) => void this._say(event, takeaway)}>
      <h2><label for="text">${label}</label></h2>
      ${
        takeaway
          ? nothing
          : html`<fieldset class="abouts">
              <legend class="only-read-aloud">${words.about}</legend>
              ${childAbouts.map(
                (about) =>
                  html`<label class="about">
                    <input
                      type="radio"
                      name="about"
                      .checked=${this._typed.about === about}
                      @change=${() => this._type({ about })}
                    />${words.abouts[about]}
                  </label>`,
              )}
            </fieldset>`
      }
      <p class="soft" id="seen">${audience(view, { onlyAdults: takeaway })}</p>
      <textarea
        id="text"
        maxlength="600"
        aria-describedby="seen"
        .value=${this._typed.text}
        @input=${(event: Event) => this._type({ text: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      <marshrut-capture
        kinds="drawing photo voice"
        purpose=${`event:${view.eventId}`}
        .api=${this.api}
        .pupilId=${this.pupilId}
        .personId=${this.session.person.personId}
        @captured=${({ fileId }: CapturedEvent) => this._type({ fileId })}
        @capture-dropped=${() => this._type({ fileId: null })}
      ></marshrut-capture>
      <div>
        <button class="button large primary" type="submit" aria-disabled=${this._busy}>
          ${takeaway ? words.say : words.add}
        </button>
      </div>
    </form>`;
  }

  private _words(words: readonly EventWord[]): TemplateResult {
    const { api, eventId } = this;
    return wordList({ api, eventId, words, hide: (event, word) => this._hide(event, word) });
  }

  private _ideas(view: EventView): TemplateResult {
    const words = eventsWords.words;
    const ideas = view.words.filter(({ about }) => about !== 'takeaway');
    return html`<section>
      <h2>${words.ideas}</h2>
      ${view.waiting > 0 ? html`<p class="soft">${words.adultsWait}</p>` : nothing}
      ${ideas.length === 0 ? html`<p class="soft">${words.ideasNone}</p>` : this._words(ideas)}
    </section>`;
  }

  private _tasks({ plan, stage }: EventView): TemplateResult | typeof nothing {
    const words = eventsWords.words;
    const open = stage === 'ideas' || stage === 'plan' || stage === 'doing';
    if (plan.tasks.length === 0) return nothing;
    return html`<section>
      <h2>${words.tasks}</h2>
      <ul class="tasks">
        ${plan.tasks.map(
          (task) =>
            html`<li class="task">
              <div>
                <h3>${task.title}</h3>
                ${task.takenBy.length > 0 ? html`<p class="soft">${words.doneBy}: ${task.takenBy.join(', ')}</p>` : nothing}
                ${task.helper ? html`<p class="soft">${words.helper}: ${task.helper}</p>` : nothing}
              </div>
              ${
                open
                  ? html`<button
                      class="button large ${task.taken ? 'primary' : ''}"
                      type="button"
                      aria-pressed=${task.taken}
                      aria-label=${task.taken ? words.leaveOf(task.title) : words.takeOf(task.title)}
                      aria-disabled=${this._busy}
                      @click=${(event: Event) => this._take(event, task)}
                    >
                      ${icon(task.taken ? checkIcon : handIcon)}${task.taken ? words.taken : words.take}
                    </button>`
                  : nothing
              }
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private _takeaways(view: EventView): TemplateResult | typeof nothing {
    const own = view.words.filter(({ about, own }) => about === 'takeaway' && own);
    if (own.length === 0) return nothing;
    return html`<section>
      <h2>${eventsWords.words.myTakeaways}</h2>
      ${this._words(own)}
    </section>`;
  }

  private _together(view: EventView): TemplateResult {
    const words = eventsWords.words;
    return html`<details>
      <summary>${words.together}</summary>
      <dl>
        ${
          view.together.length > 0
            ? html`<div>
                <dt>${words.children}</dt>
                <dd>${view.together.join(', ')}</dd>
              </div>`
            : nothing
        }
        <div>
          <dt>${words.adults}</dt>
          <dd>${view.adults.join(', ')}</dd>
        </div>
      </dl>
      ${
        view.answer === 'joined' && view.stage !== 'complete'
          ? html`<button
              class="button quiet leave"
              type="button"
              @click=${(event: Event) => this._answer(event, 'not_now')}
            >
              ${words.leave}
            </button>`
          : nothing
      }
    </details>`;
  }

  private _inside(view: EventView): TemplateResult {
    const back = view.stage === 'reflection' || view.stage === 'complete';
    return html`${this._form(view, { takeaway: back })} ${back ? this._takeaways(view) : nothing}
    ${this._tasks(view)} ${this._ideas(view)}`;
  }

  private _page(view: EventView): TemplateResult {
    const { plan, answer } = view;
    const when = dayWindow(plan);
    return html`<div class="page">
      <div class="top">
        <h1 tabindex="-1">${icon(view.kind === 'journey' ? boatIcon : eventIcon)}${plan.title}</h1>
        ${when ? html`<p class="soft">${when}</p>` : nothing} ${stageLine(view.stage)}
        ${this.step ? html`<p>${eventsWords.words.yourStep(this.step)}</p>` : nothing}
        ${plan.purpose ? html`<p class="purpose as-written">${plan.purpose}</p>` : nothing}
      </div>
      <p class="said" role="status">${this._said}</p>
      ${answer === 'joined' ? this._inside(view) : this._invitation(view)} ${planFold(view)}
      ${this._together(view)}
    </div>`;
  }

  override render(): TemplateResult {
    return this._event.render({
      pending: loadingFace,
      complete: (view) => this._page(view),
      error: (failure) =>
        failure instanceof ApiFailure && failure.status === 404
          ? messageFace({
              picture: eventIcon,
              title: eventsWords.words.notForYouTitle,
              text: eventsWords.words.notForYouText,
            })
          : failureFace({ failure, picture: waveIcon, retry: this._event.again }),
    });
  }
}
define('marshrut-event', MarshrutEvent);
