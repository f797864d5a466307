import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  openQuestionStates,
  type QuestionJar,
  type QuestionView,
} from '../../../lti-server/contract/questions.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { Api } from '../../api/client.ts';
import { loadJar } from '../../api/questions.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { fewWords } from '../../components/few-words.ts';
import { failureFace, faceStyles, loadingFace, messageFace } from '../../components/faces.ts';
import { Handful, handfulStyles } from '../../components/handful.ts';
import { momentInWords } from '../../locales/dates.ts';
import { questionWords } from '../../locales/questions-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { icon, jarIcon, waveIcon } from '../../styles/icons.ts';
import { downloadIcon } from '../../styles/question-icons.ts';
import './marshrut-ask-form.ts';
import './marshrut-question.ts';
import type { QuestionChangedEvent, QuestionErasedEvent } from './question-events.ts';
import { questionPicture, questionText, readsLittle } from './question-parts.ts';
import { questionsStyles } from './questions-styles.ts';
import { bySchoolYear } from './school-years.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-questions': MarshrutQuestions;
  }
}

/**
 * The question jar of a pupil, a place beside the route: what is looked for now, the history over the school
 * years, and asking. A family sees what the child has let it see.
 */
export class MarshrutQuestions extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, questionsStyles, handfulStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) session!: SessionView;
  @property({ attribute: false }) pupilId!: string;
  @state() private _asking = false;
  @state() private _opened: string | undefined;
  @state() private _packing = false;
  private readonly _handful = new Handful(this, 3);
  private readonly _jar = new Reading<QuestionJar>(this, {
    follows: true,
    key: () => this.pupilId,
    read: async (signal) => {
      await questionWords.load();
      return await loadJar(this.api, { pupilId: this.pupilId, signal });
    },
  });

  private _changed({ question }: QuestionChangedEvent): void {
    const jar = this._jar.value;
    if (!jar) return;
    const known = jar.questions.some(({ questionId }) => questionId === question.questionId);
    const questions = known
      ? jar.questions.map((one) => (one.questionId === question.questionId ? question : one))
      : [question, ...jar.questions];
    this._jar.replace({ ...jar, questions });
    if (this._asking) {
      this._asking = false;
      void this._open(question.questionId);
    }
  }

  private _erased({ questionId }: QuestionErasedEvent): void {
    const jar = this._jar.value;
    if (jar)
      this._jar.replace({
        ...jar,
        questions: jar.questions.filter((question) => question.questionId !== questionId),
      });
    void this._close();
  }

  private async _open(questionId: string): Promise<void> {
    this._opened = questionId;
    await this.updateComplete;
    const question = this.renderRoot.querySelector('marshrut-question');
    await question?.updateComplete;
    question?.focus();
  }

  /** Back to the list, at the question that was open. */
  private async _close(): Promise<void> {
    const before = this._opened;
    this._opened = undefined;
    this._asking = false;
    await this.updateComplete;
    const button = this.renderRoot.querySelector<HTMLElement>(`[data-question="${before ?? ''}"]`);
    (button ?? this.renderRoot.querySelector<HTMLElement>('h1'))?.focus();
  }

  private async _takeAlong(jar: QuestionJar): Promise<void> {
    if (this._packing) return;
    this._packing = true;
    try {
      const { downloadQuestions } = await import('./download-questions.ts');
      await downloadQuestions(this.api, jar);
    } finally {
      this._packing = false;
    }
  }

  private _line(question: QuestionView, few = false): TemplateResult {
    const words = questionWords.words;
    const text = questionText(question);
    return html`<li>
      <button
        class="question"
        type="button"
        data-question=${question.questionId}
        @click=${() => void this._open(question.questionId)}
      >
        ${questionPicture(question)}
        <span class="asked">${few ? fewWords(text) : text}</span>
        <span class=${few ? 'only-read-aloud' : 'soft'}>
          ${words.states[question.state]} ·
          ${momentInWords(question.askedAt)}${question.hidden ? html` · ${words.seenByNobody}` : nothing}
        </span>
      </button>
    </li>`;
  }

  private _list(jar: QuestionJar): TemplateResult {
    const words = questionWords.words;
    const open = jar.questions.filter((question) => openQuestionStates.includes(question.state));
    if (readsLittle(jar)) {
      const inOrder = [...open, ...jar.questions.filter((question) => !open.includes(question))];
      return this._handful.of(
        inOrder,
        (some) =>
          html`<ul class="questions">
            ${some.map((question) => this._line(question, true))}
          </ul>`,
      );
    }
    const years = bySchoolYear(jar.questions.filter((question) => !open.includes(question)));
    return html`
      ${
        open.length > 0
          ? html`<section>
              <h2>${words.open}</h2>
              <ul class="questions">
                ${open.map((question) => this._line(question))}
              </ul>
            </section>`
          : nothing
      }
      ${
        years.length > 0
          ? html`<section>
              <h2>${words.history}</h2>
              ${years.map(
                ({ from, questions }) =>
                  html`<h3>${words.schoolYear(from)}</h3>
                    <ul class="questions">
                      ${questions.map((question) => this._line(question))}
                    </ul>`,
              )}
            </section>`
          : nothing
      }
    `;
  }

  private _bar(jar: QuestionJar): TemplateResult {
    const words = questionWords.words;
    return html`<div class="bar">
      ${
        jar.mayAsk
          ? html`<button
              class="button large primary main"
              type="button"
              @click=${() => (this._asking = true)}
            >
              ${icon(jarIcon)}${words.ask}
            </button>`
          : nothing
      }
      ${
        jar.mayAsk && jar.questions.length > 0
          ? html`<button
              class="button large"
              type="button"
              aria-label=${words.takeAlong}
              aria-disabled=${this._packing}
              @click=${() => void this._takeAlong(jar)}
            >
              ${icon(downloadIcon)}${readsLittle(jar) ? nothing : this._packing ? words.takingAlong : words.takeAlong}
            </button>`
          : nothing
      }
    </div>`;
  }

  private _page(jar: QuestionJar): TemplateResult {
    const words = questionWords.words;
    const { personId } = this.session.person;
    if (this._asking)
      return html`<marshrut-ask-form .api=${this.api} .jar=${jar} .personId=${personId}></marshrut-ask-form>`;
    const opened = jar.questions.find(({ questionId }) => questionId === this._opened);
    if (opened)
      return html`<marshrut-question
        .api=${this.api}
        .jar=${jar}
        .question=${opened}
        .personId=${personId}
      ></marshrut-question>`;
    if (jar.questions.length === 0)
      return messageFace({
        picture: jarIcon,
        title: words.emptyTitle,
        text: readsLittle(jar) ? '' : jar.mayAsk ? words.emptyText : words.emptyOthers,
        more: this._bar(jar),
      });
    return html`<div class="page">
      <h1 class=${readsLittle(jar) ? 'only-read-aloud' : ''} tabindex="-1">
        ${icon(jarIcon)}${jar.mayAsk ? words.title : words.titleOf(jar.name)}
      </h1>
      ${this._bar(jar)} ${this._list(jar)}
    </div>`;
  }

  override render(): TemplateResult {
    return this._jar.render({
      pending: loadingFace,
      complete: (jar) =>
        html`<div
          @question-changed=${this._changed}
          @question-erased=${this._erased}
          @question-close=${() => void this._close()}
        >
          ${this._page(jar)}
        </div>`,
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._jar.again }),
    });
  }
}
define('marshrut-questions', MarshrutQuestions);
