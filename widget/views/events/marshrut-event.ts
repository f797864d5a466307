// Long because a child’s deeds about one event share the guard against double taps, the draft and the line that answers.
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { EventView, EventWord, WordAbout } from '../../../lti-server/contract/events.ts';
import { written } from '../../../lti-server/contract/fields.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { ReadingLevel } from '../../../lti-server/contract/vocabulary.ts';
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
import { fewWords } from '../../components/few-words.ts';
import { firstSentence } from '../../components/first-sentence.ts';
import { fieldStyles } from '../../components/field.ts';
import { Handful, handfulStyles } from '../../components/handful.ts';
import '../../components/marshrut-few-words.ts';
import { createTaps } from '../../components/taps.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import { eventsWords } from '../../locales/events-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { formIcons } from '../../styles/form-icons.ts';
import { boatIcon, eventIcon, handIcon, icon, noteIcon, peopleIcon, waveIcon } from '../../styles/icons.ts';
import { childEventStyles } from './child-event-styles.ts';
import { audience, wordList } from './child-words.ts';
import { invitationPart, tasksPart, togetherPart } from './event-parts.ts';
import { planFold } from './plan-fold.ts';
import { stageLine } from './stage-line.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-event': MarshrutEvent;
  }
}

/** A child chooses among few (domain section 5, point 9); adults sort an idea into the other parts. */
const childAbouts = ['tasks', 'purpose', 'resources', 'results'] as const satisfies readonly WordAbout[];

type Part = 'say' | 'tasks' | 'ideas' | 'people';
const partIcons: Record<Part, string> = {
  say: noteIcon,
  tasks: handIcon,
  ideas: formIcons.elective,
  people: peopleIcon,
};

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
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    fieldStyles,
    childEventStyles,
    handfulStyles,
  ];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) session!: SessionView;
  @property({ attribute: false }) pupilId = '';
  @property({ attribute: false }) eventId = '';
  /** What the child's own step is called that this event is; none. */
  @property({ attribute: false }) step = '';
  /** How much the child reads. */
  @property({ attribute: false }) level: ReadingLevel = 3;
  /** What is on the screen of whoever reads little: one thing at a time. */
  @state() private _part: Part = 'say';
  @state() private _trouble = false;
  @state() private _typed = nothingTyped('tasks');
  @state() private _busy = false;
  @state() private _said = '';
  private readonly _handful = new Handful(this, 2);
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
  private async _do(deed: () => Promise<EventView>, said: string): Promise<boolean> {
    if (this._busy) return false;
    const words = eventsWords.words;
    this._busy = true;
    this._said = '';
    this._trouble = false;
    try {
      this._event.replace(await deed());
      this._said = said;
      return true;
    } catch (failure) {
      const { code, status } = failure instanceof ApiFailure ? failure : { code: '', status: 0 };
      this._trouble = true;
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
    if (this._again(event)) return;
    const { saidYes, saidNotNow } = eventsWords.words;
    const { eventId } = this;
    const said = answer === 'joined' ? saidYes : saidNotNow;
    void this._do(() => answerInvitation(this.api, { eventId, answer }), said).then(async (done) => {
      await this.updateComplete;
      if (done && this.shadowRoot?.activeElement === null) this.renderRoot.querySelector('h1')?.focus();
    });
  }

  private async _say(event: Event, takeaway: boolean): Promise<void> {
    event.preventDefault();
    if (this._again(event)) return;
    const words = eventsWords.words;
    const capture = this.renderRoot.querySelector('marshrut-capture');
    // What was just made is meant as well; what could not be sent waits, and the capture says so.
    if (capture && !(await capture.settle())) return;
    const { wordId, about, text, fileId } = this._typed;
    if (written(text) === '' && fileId === null) {
      this.renderRoot.querySelector('textarea')?.focus();
      return;
    }
    if (holdsTooLong(this.renderRoot)) return;
    const { eventId } = this;
    const saying = { eventId, wordId, about: takeaway ? ('takeaway' as const) : about, text, fileId };
    const said = takeaway ? words.saidTakeaway : words.added;
    if (!(await this._do(() => sayWord(this.api, saying), said))) return;
    this._typed = nothingTyped(about);
    capture?.reset();
    void this._keeper.drop();
  }

  private _hide(event: Event, { wordId, hidden }: EventWord): void {
    if (this._again(event)) return;
    const { saidHidden, saidShown } = eventsWords.words;
    const { eventId } = this;
    void this._do(
      () => hideWord(this.api, { eventId, wordId, hidden: !hidden }),
      hidden ? saidShown : saidHidden,
    );
  }

  private _take(event: Event, task: EventView['plan']['tasks'][number]): void {
    if (this._again(event)) return;
    const { saidTaken, saidLeft } = eventsWords.words;
    const { eventId } = this;
    const taken = !task.taken;
    void this._do(
      () => takeTask(this.api, { eventId, taskId: task.id, taken }),
      taken ? saidTaken : saidLeft,
    );
  }

  private get _few(): boolean {
    return this.level === 1;
  }

  private _form(view: EventView, { takeaway }: { takeaway: boolean }): TemplateResult {
    const words = eventsWords.words;
    const few = this._few;
    const label = takeaway ? words.takeaway : words.myIdea;
    const who = audience(view, { onlyAdults: takeaway });
    return html`<form class="now" @submit=${(event: Event) => void this._say(event, takeaway)}>
      <h2 class=${few ? 'only-read-aloud' : ''}><label for="text">${label}</label></h2>
      ${
        takeaway || few
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
      <p class="soft" id="seen">
        ${few ? html`<marshrut-few-words .text=${who} .most=${2}></marshrut-few-words>` : who}
      </p>
      <textarea
        id="text"
        ${upTo(600)}
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
    const hide = (event: Event, word: EventWord): void => this._hide(event, word);
    if (!this._few) return wordList({ api, eventId, words, hide });
    return this._handful.of(words, (some) => wordList({ api, eventId, words: some, hide, few: true }));
  }

  private _ideas(view: EventView): TemplateResult {
    const words = eventsWords.words;
    const ideas = view.words.filter(({ about }) => about !== 'takeaway');
    const quiet = this._few ? 'only-read-aloud' : 'soft';
    return html`<section>
      <h2 class=${this._few ? 'only-read-aloud' : ''}>${words.ideas}</h2>
      ${view.waiting > 0 ? html`<p class=${quiet}>${words.adultsWait}</p>` : nothing}
      ${ideas.length === 0 ? html`<p class="soft">${words.ideasNone}</p>` : this._words(ideas)}
    </section>`;
  }

  private _takeaways(view: EventView): TemplateResult | typeof nothing {
    const own = view.words.filter(({ about, own }) => about === 'takeaway' && own);
    if (own.length === 0) return nothing;
    return html`<section>
      <h2 class=${this._few ? 'only-read-aloud' : ''}>${eventsWords.words.myTakeaways}</h2>
      ${this._words(own)}
    </section>`;
  }

  /** A picture for each part; the one that is open says so by its shape and to a screen reader. */
  private _partBar(view: EventView): TemplateResult {
    const words = eventsWords.words;
    const names = { say: words.myIdea, tasks: words.tasks, ideas: words.ideas, people: words.together };
    const offered: Part[] =
      view.answer === 'joined' ? ['say', 'tasks', 'ideas', 'people'] : ['say', 'people'];
    return html`<div class="handful" role="group" aria-label=${words.about}>
      ${offered
        .filter((part) => part !== 'tasks' || view.plan.tasks.length > 0)
        .map(
          (part) =>
            html`<button
              class="button large ${this._part === part ? 'primary' : ''}"
              type="button"
              aria-label=${names[part]}
              aria-pressed=${this._part === part}
              @click=${() => (this._part = part)}
            >
              ${icon(partIcons[part])}
            </button>`,
        )}
    </div>`;
  }

  private _inside(view: EventView): TemplateResult {
    const back = view.stage === 'reflection' || view.stage === 'complete';
    const drawn = { view, busy: this._busy, few: this._few };
    const say =
      view.answer === 'joined'
        ? this._form(view, { takeaway: back })
        : invitationPart({ ...drawn, answer: (event, answer) => this._answer(event, answer) });
    const tasks = tasksPart({ ...drawn, take: (event, task) => this._take(event, task) });
    const own = back ? this._takeaways(view) : nothing;
    const people = togetherPart({ ...drawn, leave: (event) => this._answer(event, 'not_now') });
    if (!this._few)
      return html`${say} ${view.answer === 'joined' ? html`${own} ${tasks} ${this._ideas(view)}` : nothing}
      ${planFold(view)} ${people}`;
    const parts = { say, tasks, people, ideas: back ? own : this._ideas(view) };
    return html`${parts[this._part]} ${this._partBar(view)}`;
  }

  /** What went well is seen; of what did not, whoever reads little gets the first sentence. */
  private _saidLine(): TemplateResult {
    const said = this._said;
    if (!this._few) return html`<p class="said" role="status">${said}</p>`;
    return html`<p class=${this._trouble ? 'said' : 'only-read-aloud'} role="status">
      ${this._trouble ? firstSentence(said) : said}
    </p>`;
  }

  private _page(view: EventView): TemplateResult {
    const { plan } = view;
    const few = this._few;
    const quiet = few ? 'only-read-aloud' : 'soft';
    const when = dayWindow(plan);
    const aside = few && this._part !== 'say';
    return html`<div class="page">
      <div class="top">
        <h1 tabindex="-1" aria-label=${few ? plan.title : nothing}>
          ${icon(view.kind === 'journey' ? boatIcon : eventIcon)}${
            few ? fewWords(plan.title, aside ? 2 : 3) : plan.title
          }
        </h1>
        ${when ? html`<p class=${quiet}>${when}</p>` : nothing} ${stageLine(view.stage, few)}
        ${this.step ? html`<p class=${quiet}>${eventsWords.words.yourStep(this.step)}</p>` : nothing}
        ${plan.purpose && !few ? html`<p class="purpose as-written">${plan.purpose}</p>` : nothing}
        ${
          plan.purpose && few && view.answer !== 'joined' && !aside
            ? html`<p><marshrut-few-words .text=${plan.purpose}></marshrut-few-words></p>`
            : nothing
        }
      </div>
      ${this._saidLine()} ${this._inside(view)}
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
              text: this._few ? '' : eventsWords.words.notForYouText,
            })
          : failureFace({ failure, picture: waveIcon, retry: this._event.again }),
    });
  }
}
define('marshrut-event', MarshrutEvent);
