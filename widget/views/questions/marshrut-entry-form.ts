import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { written } from '../../../lti-server/contract/fields.ts';
import type {
  QuestionAdding,
  QuestionJar,
  QuestionView,
  QuestionWay,
} from '../../../lti-server/contract/questions.ts';
import type { Api } from '../../api/client.ts';
import { DraftKeeper } from '../../api/draft-keeper.ts';
import { addToQuestion } from '../../api/questions.ts';
import { Writing } from '../../api/writing.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import type { CapturedEvent } from '../../components/capture/capture-events.ts';
import '../../components/capture/marshrut-capture.ts';
import { define } from '../../components/define.ts';
import { createTaps } from '../../components/taps.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import { questionWords } from '../../locales/questions-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { checkIcon, icon } from '../../styles/icons.ts';
import { wayIcons } from '../../styles/question-icons.ts';
import { QuestionChangedEvent } from './question-events.ts';
import { readsLittle, seenBy, troubleLine } from './question-parts.ts';
import { questionsStyles } from './questions-styles.ts';

/** What is being added. */
export type Adding = { kind: 'way'; way: QuestionWay } | { kind: 'answer'; way: null };

type EntryForm = Pick<QuestionAdding, 'entryId' | 'words' | 'fileId'>;

const emptyForm = (): EntryForm => ({ entryId: crypto.randomUUID(), words: '', fileId: null });

/** The form is done with: saved, or put aside with its draft. */
export class EntryEndEvent extends Event {
  static readonly eventName = 'entry-end';
  constructor() {
    super(EntryEndEvent.eventName);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-entry-form': MarshrutEntryForm;
  }
  interface HTMLElementEventMap {
    'entry-end': EntryEndEvent;
  }
}

/**
 * A way or an answer under a question, by the child or by a grown-up beside. A way needs no words.
 * @fires question-changed - it was saved
 * @fires entry-end - the form is done with
 */
export class MarshrutEntryForm extends LitElement {
  static override styles = [baseStyles, buttonStyles, questionsStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) jar!: QuestionJar;
  @property({ attribute: false }) question!: QuestionView;
  @property({ attribute: false }) personId = '';
  @property({ attribute: false }) adding!: Adding;
  @state() private _form = emptyForm();
  private readonly _again = createTaps();
  private readonly _writing = new Writing(this);
  private readonly _draft = new DraftKeeper(this, {
    api: () => this.api,
    personId: () => this.personId,
    draftKey: () => `question:${this.question.questionId}`,
  });

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    this.renderRoot.querySelector('textarea')?.focus();
    void this._restore();
  }

  private async _restore(): Promise<void> {
    const draft = await this._draft.restore().catch(() => undefined);
    const { entryId, words } = (draft?.form ?? {}) as Partial<EntryForm>;
    if (typeof entryId !== 'string' || this._form.words !== '') return;
    // What is saved already needs no second saving.
    if (this.question.entries.some((entry) => entry.entryId === entryId)) return;
    this._form = { ...this._form, entryId, words: words ?? '' };
  }

  private _change(parts: Partial<EntryForm>): void {
    this._form = { ...this._form, ...parts };
    this._draft.change({ ...this._form });
  }

  private async _save(event: Event): Promise<void> {
    if (this._again(event)) return;
    // What was made above is meant as well; why it could not go, the line below it tells.
    if (!((await this.renderRoot.querySelector('marshrut-capture')?.settle()) ?? true)) return;
    const { words, fileId } = this._form;
    if (this.adding.kind === 'answer' && written(words) === '' && fileId === null) {
      this.renderRoot.querySelector('textarea')?.focus();
      return;
    }
    if (holdsTooLong(this.renderRoot)) return;
    const { questionId } = this.question;
    const done = await this._writing.run('add', () =>
      addToQuestion(this.api, { questionId, ...this.adding, ...this._form }),
    );
    if (!done) return;
    this.renderRoot.querySelector('marshrut-capture')?.reset();
    await this._draft.drop();
    this.dispatchEvent(new AnnouncementEvent(questionWords.words.added));
    this.dispatchEvent(new QuestionChangedEvent(done.value));
    this.dispatchEvent(new EntryEndEvent());
  }

  override render(): TemplateResult {
    const words = questionWords.words;
    const { kind, way } = this.adding;
    const own = this.question.abilities.keep;
    const answerLabel = own ? words.answerLabel : words.answerBeside;
    const busy = this._writing.busy !== undefined;
    return html`<div class="card form">
      ${way === null ? nothing : html`<h3>${icon(wayIcons[way])} ${words.ways[way]}</h3>`}
      <label class=${readsLittle(this.jar) ? 'only-read-aloud' : ''} for="words"
        >${kind === 'way' ? words.wayLabel : answerLabel}</label
      >
      <textarea
        id="words"
        ${upTo(4000)}
        rows="3"
        .value=${this._form.words}
        placeholder=${kind === 'way' && this.jar.readingLevel > 1 ? words.wayOptional : nothing}
        @input=${({ target }: InputEvent) => this._change({ words: (target as HTMLTextAreaElement).value })}
      ></textarea>
      ${
        own
          ? html`<marshrut-capture
              kinds="voice photo drawing"
              purpose=${`question-${this.question.questionId}`}
              .api=${this.api}
              .pupilId=${this.jar.pupilId}
              .personId=${this.personId}
              @captured=${({ fileId }: CapturedEvent) => this._change({ fileId })}
              @capture-dropped=${() => this._change({ fileId: null })}
            ></marshrut-capture>`
          : nothing
      }
      ${own && !this.question.hidden ? seenBy([...this.jar.tutors, ...this.question.readers], readsLittle(this.jar)) : nothing}
      ${troubleLine(this._writing.trouble, readsLittle(this.jar))}
      <div class="bar">
        <button
          class="button large primary"
          type="button"
          aria-disabled=${busy}
          @click=${(event: Event) => void this._save(event)}
        >
          ${icon(checkIcon)}${busy ? words.saving : words.save}
        </button>
        <button
          class="button large quiet"
          type="button"
          @click=${() => this.dispatchEvent(new EntryEndEvent())}
        >
          ${words.notNow}
        </button>
      </div>
    </div>`;
  }
}
define('marshrut-entry-form', MarshrutEntryForm);
