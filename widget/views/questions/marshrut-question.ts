// Long because one question is one screen: whole for whoever reads, part by part for whoever reads little.
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  questionStates,
  questionWays,
  type QuestionEntry,
  type QuestionJar,
  type QuestionState,
  type QuestionView,
} from '../../../lti-server/contract/questions.ts';
import type { Api } from '../../api/client.ts';
import { keepQuestion, markTried, takeBackEntry } from '../../api/questions.ts';
import { Writing } from '../../api/writing.ts';
import { define } from '../../components/define.ts';
import { fewNames, fewWords } from '../../components/few-words.ts';
import { Handful, handfulStyles } from '../../components/handful.ts';
import { linkedText } from '../../components/linked-text.ts';
import { createTaps } from '../../components/taps.ts';
import { tileStyles } from '../../components/tile-styles.ts';
import { momentInWords } from '../../locales/dates.ts';
import { questionWords } from '../../locales/questions-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { backIcon, checkIcon, icon, jarIcon, undoIcon } from '../../styles/icons.ts';
import { eyeOpenIcon, plusIcon, stateIcons, wayIcons } from '../../styles/question-icons.ts';
import './marshrut-entry-form.ts';
import type { Adding } from './marshrut-entry-form.ts';
import './marshrut-question-keeping.ts';
import { QuestionChangedEvent, QuestionCloseEvent } from './question-events.ts';
import { keptFile, questionPicture, questionText, readsLittle, troubleLine } from './question-parts.ts';
import { questionsStyles } from './questions-styles.ts';

type Part = 'state' | 'way' | 'answer' | 'keep';
const partIcons: Record<Part, string> = {
  state: jarIcon,
  way: wayIcons.look,
  answer: checkIcon,
  keep: eyeOpenIcon,
};

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-question': MarshrutQuestion;
  }
}

/**
 * One question: where it stands, how one could find out, what was found. The child decides; a grown-up adds
 * a way or an answer beside, and sees no more buttons than that.
 * @fires question-changed, question-erased, question-close
 */
export class MarshrutQuestion extends LitElement {
  static override styles = [baseStyles, buttonStyles, tileStyles, questionsStyles, handfulStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) jar!: QuestionJar;
  @property({ attribute: false }) question!: QuestionView;
  @property({ attribute: false }) personId = '';
  @state() private _adding: Adding | undefined;
  /** What is on the screen of whoever reads little: one thing at a time. */
  @state() private _part: Part = 'state';
  private readonly _handful = new Handful(this, 1);
  private readonly _again = createTaps();
  private readonly _writing = new Writing(this);

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  private get _few(): boolean {
    return readsLittle(this.jar);
  }

  private async _write(name: string, write: () => Promise<QuestionView>): Promise<void> {
    const done = await this._writing.run(name, write);
    if (done) this.dispatchEvent(new QuestionChangedEvent(done.value));
  }

  private _move(to: QuestionState): Promise<void> {
    const { questionId, hidden, readers } = this.question;
    const kept = { state: to, hidden, readers: readers.map(({ personId }) => personId) };
    return this._write('keep', () => keepQuestion(this.api, { questionId, ...kept }));
  }

  private _tap(event: Event, deed: () => unknown): void {
    if (!this._again(event)) deed();
  }

  private _states(): TemplateResult {
    const words = questionWords.words;
    return html`<div class="tiles" role="group" aria-label=${words.stateLabel}>
      ${questionStates.map(
        (offered) =>
          html`<button
            class="tile"
            type="button"
            aria-pressed=${this.question.state === offered}
            aria-disabled=${this._writing.busy !== undefined}
            @click=${(event: Event) => this._tap(event, () => this._move(offered))}
          >
            ${icon(stateIcons[offered])}<span>${words.states[offered]}</span>
          </button>`,
      )}
    </div>`;
  }

  private _tried(entry: QuestionEntry): TemplateResult {
    const words = questionWords.words;
    const { questionId, abilities } = this.question;
    const { entryId, triedAt } = entry;
    if (!abilities.keep)
      return html`<p class="soft">
        ${triedAt === null ? words.notTried : html`${words.tried}, ${momentInWords(triedAt)}`}
      </p>`;
    const tried = triedAt !== null;
    return html`<button
      class="button large"
      type="button"
      aria-pressed=${tried}
      aria-label=${tried ? words.tried : words.markTried}
      aria-disabled=${this._writing.busy !== undefined}
      @click=${(event: Event) =>
        this._tap(event, () =>
          this._write('tried', () => markTried(this.api, { questionId, entryId, tried: !tried })),
        )}
    >
      ${this._few || tried ? icon(tried ? checkIcon : plusIcon) : nothing}${
        this._few ? nothing : tried ? words.tried : words.markTried
      }
    </button>`;
  }

  /** Its lines are kept, so nothing stands between it and its paragraph. */
  private _text(text: string): TemplateResult {
    return this._few ? html`<marshrut-few-words .text=${text}></marshrut-few-words>` : linkedText(text);
  }

  private _entry(entry: QuestionEntry): TemplateResult {
    const words = questionWords.words;
    const { questionId } = this.question;
    const { entryId, kind, way, byPupil, author, addedAt } = entry;
    return html`<li class="entry ${byPupil ? '' : 'beside'}">
      ${icon(way === null ? checkIcon : wayIcons[way])}
      <div>
        ${
          way === null
            ? nothing
            : html`<h3 class=${this._few && entry.words !== '' ? 'only-read-aloud' : ''}>
                ${words.ways[way]}
              </h3>`
        }
        ${entry.words === '' ? nothing : html`<p class="said">${this._text(entry.words)}</p>`}
        ${keptFile(this.api, entry.file)}
        ${this._few && !byPupil ? html`<p class="soft" aria-hidden="true">${fewNames([author.name])}</p>` : nothing}
        <p class=${this._few ? 'only-read-aloud' : 'soft'}>
          ${byPupil ? nothing : html`${author.name}, ${words.beside} · `}${momentInWords(addedAt)}
        </p>
        ${kind === 'way' ? this._tried(entry) : nothing}
        ${
          entry.abilities.takeBack
            ? html`<button
                class="button quiet"
                type="button"
                aria-label=${words.takeBack}
                aria-disabled=${this._writing.busy !== undefined}
                @click=${(event: Event) =>
                  this._tap(event, () =>
                    this._write('take back', () => takeBackEntry(this.api, { questionId, entryId })),
                  )}
              >
                ${icon(undoIcon)}${this._few ? nothing : words.takeBack}
              </button>`
            : nothing
        }
      </div>
    </li>`;
  }

  private _entries(kind: QuestionEntry['kind']): TemplateResult | typeof nothing {
    const entries = this.question.entries.filter((entry) => entry.kind === kind);
    if (entries.length === 0) return nothing;
    const list = (some: readonly QuestionEntry[]): TemplateResult =>
      html`<ul class="entries">
        ${some.map((entry) => this._entry(entry))}
      </ul>`;
    if (!this._few) return list(entries);
    // One thing at a time: what is being written stands alone.
    return this._adding ? nothing : this._handful.of(entries, list);
  }

  private _form(kind: QuestionEntry['kind']): TemplateResult | typeof nothing {
    if (this._adding?.kind !== kind) return nothing;
    return html`<marshrut-entry-form
      .api=${this.api}
      .jar=${this.jar}
      .question=${this.question}
      .personId=${this.personId}
      .adding=${this._adding}
      @entry-end=${() => this._endAdding()}
    ></marshrut-entry-form>`;
  }

  private _endAdding(): void {
    this._adding = undefined;
    this.focus();
  }

  private _ways(): TemplateResult {
    const words = questionWords.words;
    return html`<section>
      <h2 class=${this._few ? 'only-read-aloud' : ''}>${words.howToFind}</h2>
      ${this._entries('way')}
      ${
        this._adding?.kind === 'way'
          ? this._form('way')
          : html`<div class="tiles">
              ${questionWays.map(
                (way) =>
                  html`<button
                    class="tile"
                    type="button"
                    @click=${(event: Event) => this._tap(event, () => (this._adding = { kind: 'way', way }))}
                  >
                    ${icon(wayIcons[way])}<span>${words.ways[way]}</span>
                  </button>`,
              )}
            </div>`
      }
    </section>`;
  }

  private _answers(): TemplateResult {
    const words = questionWords.words;
    return html`<section>
      <h2 class=${this._few ? 'only-read-aloud' : ''}>${words.answers}</h2>
      ${this._entries('answer')}
      ${
        this._adding?.kind === 'answer'
          ? this._form('answer')
          : html`<div class="bar">
              <button
                class="button large"
                type="button"
                aria-label=${this.question.abilities.keep ? words.addAnswer : words.answerBeside}
                @click=${(event: Event) =>
                  this._tap(event, () => (this._adding = { kind: 'answer', way: null }))}
              >
                ${icon(plusIcon)}${
                  this._few ? nothing : this.question.abilities.keep ? words.addAnswer : words.answerBeside
                }
              </button>
            </div>`
      }
    </section>`;
  }

  private _keeping(): TemplateResult | typeof nothing {
    if (!this.question.abilities.keep) return nothing;
    return html`<marshrut-question-keeping
      .api=${this.api}
      .jar=${this.jar}
      .question=${this.question}
    ></marshrut-question-keeping>`;
  }

  private _parts(): TemplateResult {
    const words = questionWords.words;
    const names: Record<Part, string> = {
      state: words.stateLabel,
      way: words.howToFind,
      answer: words.answers,
      keep: words.showAlso,
    };
    const open = { state: nothing, way: this._ways(), answer: this._answers(), keep: this._keeping() };
    const choose = (part: Part) => (event: Event) =>
      this._tap(event, () => {
        this._part = part;
        this._adding = undefined;
      });
    return html`${open[this._part]}
      <div class="handful" role="group" aria-label=${words.stateLabel}>
        ${(Object.keys(partIcons) as Part[]).map(
          (part) =>
            html`<button
              class="button large ${this._part === part ? 'primary' : ''}"
              type="button"
              aria-label=${names[part]}
              aria-pressed=${this._part === part}
              @click=${choose(part)}
            >
              ${icon(partIcons[part])}
            </button>`,
        )}
      </div>`;
  }

  override render(): TemplateResult {
    const words = questionWords.words;
    const { question } = this;
    const few = this._few;
    const text = questionText(question);
    return html`<div class="page">
      <button
        class="button large quiet close"
        type="button"
        aria-label=${words.allQuestions}
        @click=${() => this.dispatchEvent(new QuestionCloseEvent())}
      >
        ${icon(backIcon)}${few ? nothing : words.allQuestions}
      </button>
      <div class="card">
        <h1 class="words" tabindex="-1">
          ${questionPicture(question)}<span
            >${few ? fewWords(text, this._part === 'state' ? 4 : 2) : text}</span
          >
        </h1>
        ${keptFile(this.api, question.file)}
        <p class=${few ? 'only-read-aloud' : 'soft'}>
          ${momentInWords(question.askedAt)}${
            question.abilities.keep ? nothing : html` · ${words.states[question.state]}`
          }
        </p>
        ${question.abilities.keep && (!few || this._part === 'state') ? this._states() : nothing}
        ${troubleLine(this._writing.trouble, few)}
      </div>
      ${few ? this._parts() : html`${this._ways()} ${this._answers()} ${this._keeping()}`}
    </div>`;
  }
}
define('marshrut-question', MarshrutQuestion);
