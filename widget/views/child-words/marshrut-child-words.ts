import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PupilCard } from '../../../lti-server/contract/pupils.ts';
import {
  openQuestionStates,
  type QuestionJar,
  type QuestionView,
} from '../../../lti-server/contract/questions.ts';
import type { ReflectionList, ReflectionView } from '../../../lti-server/contract/reflections.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { Api } from '../../api/client.ts';
import { loadJar } from '../../api/questions.ts';
import { Reading } from '../../api/reading.ts';
import { loadReflections } from '../../api/reflections.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { childWordsWords } from '../../locales/child-words-words.ts';
import { momentInWords } from '../../locales/dates.ts';
import { questionWords } from '../../locales/questions-words.ts';
import { reflectionWords } from '../../locales/reflection-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { waveIcon } from '../../styles/icons.ts';
import type { QuestionChangedEvent } from '../questions/question-events.ts';
import { questionPicture, questionText } from '../questions/question-parts.ts';
import { questionsStyles } from '../questions/questions-styles.ts';
import { reflectionEntry } from '../reflection/reflection-entry.ts';
import { reflectionStyles } from '../reflection/reflection-styles.ts';
import './marshrut-reply-form.ts';
import type { RepliedEvent } from './marshrut-reply-form.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-child-words': MarshrutChildWords;
  }
}

interface Words {
  readonly jar: QuestionJar;
  /** Null for whom the child was not told of. */
  readonly list: ReflectionList | null;
}

/**
 * A child's own words on a grown-up's desk: reflections that wait for an answer first, then the questions.
 * Nothing of them can be changed here; what a grown-up says stands beside.
 */
export class MarshrutChildWords extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    questionsStyles,
    reflectionStyles,
    css`
      .page {
        max-inline-size: 52rem;
        margin-inline: 0;
        font-size: 1rem;
      }
      h2 {
        font-size: 1.2rem;
      }
      .question {
        min-block-size: 64px;
      }
    `,
  ];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) card!: PupilCard;
  @property({ attribute: false }) session!: SessionView;
  @state() private _opened: string | undefined;
  private readonly _words = new Reading<Words>(this, {
    follows: true,
    key: () => this.card.pupilId,
    read: async (signal) => {
      await Promise.all([
        childWordsWords.load(),
        questionWords.load(),
        reflectionWords.load(),
        // A question brings all that one is answered with, so it is a file of its own.
        import('../questions/marshrut-question.ts'),
      ]);
      const of = { pupilId: this.card.pupilId, signal };
      const [jar, list] = await Promise.all([
        loadJar(this.api, of),
        this._isTutor ? loadReflections(this.api, of) : null,
      ]);
      return { jar, list };
    },
  });

  private get _isTutor(): boolean {
    const { personId } = this.session.person;
    return this.card.ties.some(({ person, kind }) => kind === 'tutor' && person.personId === personId);
  }

  private _replied(list: ReflectionList, { reflection }: RepliedEvent): void {
    const known = this._words.value;
    if (!known) return;
    const reflections = list.reflections.map((one) =>
      one.reflectionId === reflection.reflectionId ? reflection : one,
    );
    this._words.replace({ ...known, list: { ...list, reflections } });
  }

  private _changed({ question }: QuestionChangedEvent): void {
    const known = this._words.value;
    if (!known) return;
    const questions = known.jar.questions.map((one) =>
      one.questionId === question.questionId ? question : one,
    );
    this._words.replace({ ...known, jar: { ...known.jar, questions } });
  }

  private async _close(): Promise<void> {
    const before = this._opened;
    this._opened = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-question="${before ?? ''}"]`)?.focus();
  }

  private async _open(questionId: string): Promise<void> {
    this._opened = questionId;
    await this.updateComplete;
    const question = this.renderRoot.querySelector('marshrut-question');
    await question?.updateComplete;
    question?.focus();
  }

  private _reflection(list: ReflectionList, reflection: ReflectionView): TemplateResult {
    return reflectionEntry({
      api: this.api,
      reflection,
      more: reflection.abilities.reply
        ? html`<marshrut-reply-form
            .api=${this.api}
            .reflection=${reflection}
            .personId=${this.session.person.personId}
            name=${list.name}
            @replied=${(event: RepliedEvent) => this._replied(list, event)}
          ></marshrut-reply-form>`
        : nothing,
    });
  }

  private _reflections(list: ReflectionList): TemplateResult {
    const words = childWordsWords.words;
    const waiting = list.reflections.filter(({ replies }) => replies.length === 0);
    const answered = list.reflections.filter(({ replies }) => replies.length > 0);
    const entries = (of: readonly ReflectionView[]) =>
      html`<ul class="entries">
        ${of.map((reflection) => this._reflection(list, reflection))}
      </ul>`;
    return html`<section>
      <h2>${waiting.length > 0 ? words.waiting : words.reflections}</h2>
      ${
        waiting.length > 0
          ? html`<p class="soft">${words.waitingText(list.name)}</p>
              ${entries(waiting)}`
          : html`<p class="soft">${answered.length > 0 ? words.noneWaiting : words.noReflections}</p>`
      }
      ${
        answered.length > 0
          ? html`<details>
              <summary>${words.answered}</summary>
              ${entries(answered)}
            </details>`
          : nothing
      }
    </section>`;
  }

  private _line(question: QuestionView): TemplateResult {
    const words = questionWords.words;
    return html`<li>
      <button
        class="question"
        type="button"
        data-question=${question.questionId}
        @click=${() => void this._open(question.questionId)}
      >
        ${questionPicture(question)}
        <span class="asked">${questionText(question)}</span>
        <span class="soft">${words.states[question.state]} · ${momentInWords(question.askedAt)}</span>
      </button>
    </li>`;
  }

  private _questions(jar: QuestionJar): TemplateResult {
    const words = childWordsWords.words;
    const open = jar.questions.filter((question) => openQuestionStates.includes(question.state));
    const rest = jar.questions.filter((question) => !open.includes(question));
    const lines = (of: readonly QuestionView[]) =>
      html`<ul class="questions">
        ${of.map((question) => this._line(question))}
      </ul>`;
    return html`<section>
      <h2>${words.questions}</h2>
      ${
        jar.questions.length === 0
          ? html`<p class="soft">${this._isTutor ? words.noQuestions : words.noQuestionsShown}</p>`
          : nothing
      }
      ${
        open.length > 0
          ? html`<h3>${words.openQuestions}</h3>
              ${lines(open)}`
          : nothing
      }
      ${
        rest.length > 0
          ? html`<details>
              <summary>${words.otherQuestions}</summary>
              ${lines(rest)}
            </details>`
          : nothing
      }
    </section>`;
  }

  override render(): TemplateResult {
    return this._words.render({
      pending: loadingFace,
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._words.again }),
      complete: ({ jar, list }) => {
        const opened = jar.questions.find(({ questionId }) => questionId === this._opened);
        if (opened)
          return html`<marshrut-question
            .api=${this.api}
            .jar=${jar}
            .question=${opened}
            .personId=${this.session.person.personId}
            @question-changed=${this._changed}
            @question-close=${() => void this._close()}
          ></marshrut-question>`;
        return html`<div class="page">
          <p class="soft">${childWordsWords.words.ownWords}</p>
          ${list ? this._reflections(list) : nothing} ${this._questions(jar)}
        </div>`;
      },
    });
  }
}
define('marshrut-child-words', MarshrutChildWords);
