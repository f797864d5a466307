import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { written } from '../../../lti-server/contract/fields.ts';
import {
  questionSigns,
  type QuestionJar,
  type QuestionSign,
} from '../../../lti-server/contract/questions.ts';
import type { Api } from '../../api/client.ts';
import { DraftKeeper } from '../../api/draft-keeper.ts';
import { askQuestion } from '../../api/questions.ts';
import { Writing } from '../../api/writing.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import type { CapturedEvent } from '../../components/capture/capture-events.ts';
import '../../components/capture/marshrut-capture.ts';
import { define } from '../../components/define.ts';
import { createTaps } from '../../components/taps.ts';
import { tileStyles } from '../../components/tile-styles.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import { questionWords } from '../../locales/questions-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { checkIcon, icon, jarIcon } from '../../styles/icons.ts';
import { signIcons } from '../../styles/question-icons.ts';
import { QuestionChangedEvent, QuestionCloseEvent } from './question-events.ts';
import { seenBy, troubleLine } from './question-parts.ts';
import { questionsStyles } from './questions-styles.ts';

/** The form as it stands, and as its draft keeps it. */
interface AskForm {
  questionId: string;
  words: string;
  sign: QuestionSign | null;
  fileId: string | null;
  readers: string[];
}

const emptyForm = (): AskForm => ({
  questionId: crypto.randomUUID(),
  words: '',
  sign: null,
  fileId: null,
  readers: [],
});

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-ask-form': MarshrutAskForm;
  }
}

/**
 * A child asks: by a sign, in words, by voice or with a drawing, having read who will see it.
 * @fires question-changed - the question is in the jar
 * @fires question-close - not now; what was begun is kept
 */
export class MarshrutAskForm extends LitElement {
  static override styles = [baseStyles, buttonStyles, tileStyles, questionsStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) jar!: QuestionJar;
  @property({ attribute: false }) personId = '';
  @state() private _form = emptyForm();
  private readonly _again = createTaps();
  private readonly _writing = new Writing(this);
  private readonly _draft = new DraftKeeper(this, {
    api: () => this.api,
    personId: () => this.personId,
    draftKey: () => `ask:${this.jar.pupilId}`,
  });

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
    void this._restore();
  }

  private async _restore(): Promise<void> {
    const draft = await this._draft.restore().catch(() => undefined);
    const { questionId } = (draft?.form ?? {}) as Partial<AskForm>;
    // Whoever has begun to type meanwhile knows better than yesterday's draft.
    if (typeof questionId !== 'string' || this._form.words !== '' || this._form.sign !== null) return;
    this._form = { ...emptyForm(), ...(draft?.form as Partial<AskForm>) };
  }

  private _change(parts: Partial<AskForm>): void {
    this._form = { ...this._form, ...parts };
    this._draft.change({ ...this._form });
  }

  private get _empty(): boolean {
    const { words, sign, fileId } = this._form;
    return written(words) === '' && sign === null && fileId === null;
  }

  private async _put(event: Event): Promise<void> {
    if (this._again(event)) return;
    // What was made above is meant as well; why it could not go, the line below it tells.
    if (!((await this.renderRoot.querySelector('marshrut-capture')?.settle()) ?? true)) return;
    if (this._empty) {
      this.renderRoot.querySelector<HTMLElement>('.tile')?.focus();
      return;
    }
    if (holdsTooLong(this.renderRoot)) return;
    const done = await this._writing.run('put', () =>
      askQuestion(this.api, { pupilId: this.jar.pupilId, ...this._form }),
    );
    if (!done) return;
    this.renderRoot.querySelector('marshrut-capture')?.reset();
    await this._draft.drop();
    this.dispatchEvent(new AnnouncementEvent(questionWords.words.putDone));
    this.dispatchEvent(new QuestionChangedEvent(done.value));
    this._form = emptyForm();
  }

  private _toggleReader(personId: string): void {
    const { readers } = this._form;
    this._change({
      readers: readers.includes(personId)
        ? readers.filter((reader) => reader !== personId)
        : [...readers, personId],
    });
  }

  private _signs(): TemplateResult {
    const words = questionWords.words;
    // The youngest are spared one more thing to read.
    const signs = questionSigns.filter((sign) => sign !== 'when' || this.jar.readingLevel > 1);
    return html`<div class="tiles three" role="group" aria-label=${words.signsLabel}>
      ${signs.map((sign) => {
        const chosen = this._form.sign === sign;
        return html`<button
          class="tile"
          type="button"
          aria-pressed=${chosen}
          @click=${(event: Event) => {
            if (!this._again(event)) this._change({ sign: chosen ? null : sign });
          }}
        >
          ${icon(signIcons[sign])}<span>${words.signs[sign]}</span>
        </button>`;
      })}
    </div>`;
  }

  private _readers(): TemplateResult {
    const words = questionWords.words;
    const { tutors, candidates, readingLevel } = this.jar;
    const added = candidates.filter(({ personId }) => this._form.readers.includes(personId));
    return html`${seenBy([...tutors, ...added], readingLevel === 1)}
    ${
      candidates.length > 0 && readingLevel > 1
        ? html`<details>
            <summary>${words.showAlso}</summary>
            <div class="readers">
              ${candidates.map(
                ({ personId, name }) =>
                  html`<button
                    class="button large"
                    type="button"
                    aria-pressed=${this._form.readers.includes(personId)}
                    @click=${() => this._toggleReader(personId)}
                  >
                    ${this._form.readers.includes(personId) ? icon(checkIcon) : nothing}${name}
                  </button>`,
              )}
            </div>
          </details>`
        : nothing
    }`;
  }

  override render(): TemplateResult {
    const words = questionWords.words;
    const busy = this._writing.busy !== undefined;
    const youngest = this.jar.readingLevel === 1;
    return html`<div class="page form">
      <h1 class=${youngest ? 'only-read-aloud' : ''} tabindex="-1">${icon(jarIcon)}${words.ask}</h1>
      ${this._signs()}
      <textarea
        aria-label=${words.wordsLabel}
        placeholder=${this.jar.readingLevel > 1 ? words.wordsHint : nothing}
        ${upTo(2000)}
        rows="3"
        .value=${this._form.words}
        @input=${({ target }: InputEvent) => this._change({ words: (target as HTMLTextAreaElement).value })}
      ></textarea>
      <marshrut-capture
        kinds="voice drawing"
        purpose="ask"
        .api=${this.api}
        .pupilId=${this.jar.pupilId}
        .personId=${this.personId}
        @captured=${({ fileId }: CapturedEvent) => this._change({ fileId })}
        @capture-dropped=${() => this._change({ fileId: null })}
      ></marshrut-capture>
      ${this._readers()} ${troubleLine(this._writing.trouble, youngest)}
      <div class="bar">
        <button
          class="button large primary main"
          type="button"
          aria-disabled=${busy}
          @click=${(event: Event) => void this._put(event)}
        >
          ${icon(jarIcon)}${busy ? words.putting : words.put}
        </button>
        ${
          youngest
            ? nothing
            : html`<button
                class="button large quiet"
                type="button"
                @click=${() => this.dispatchEvent(new QuestionCloseEvent())}
              >
                ${words.notNow}
              </button>`
        }
      </div>
    </div>`;
  }
}
define('marshrut-ask-form', MarshrutAskForm);
