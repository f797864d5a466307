import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { QuestionJar, QuestionKeeping, QuestionView } from '../../../lti-server/contract/questions.ts';
import type { Api } from '../../api/client.ts';
import { eraseQuestion, keepQuestion } from '../../api/questions.ts';
import { Writing } from '../../api/writing.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { fewNames } from '../../components/few-words.ts';
import { createTaps } from '../../components/taps.ts';
import { questionWords } from '../../locales/questions-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { checkIcon, icon } from '../../styles/icons.ts';
import { eyeOpenIcon, hideIcon, plusIcon, removeIcon } from '../../styles/question-icons.ts';
import { QuestionChangedEvent, QuestionErasedEvent } from './question-events.ts';
import { readsLittle, seenBy, troubleLine } from './question-parts.ts';
import { questionsStyles } from './questions-styles.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-question-keeping': MarshrutQuestionKeeping;
  }
}

/**
 * Who sees a question, and the child's own say in it: let people in, hide it, take it out for good.
 * @fires question-changed, question-erased
 */
export class MarshrutQuestionKeeping extends LitElement {
  static override styles = [baseStyles, buttonStyles, questionsStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) jar!: QuestionJar;
  @property({ attribute: false }) question!: QuestionView;
  @state() private _erasing = false;
  private readonly _again = createTaps();
  private readonly _writing = new Writing(this);

  private async _keep(parts: Partial<QuestionKeeping>): Promise<void> {
    const { questionId, state: now, hidden, readers } = this.question;
    const kept = { state: now, hidden, readers: readers.map(({ personId }) => personId), ...parts };
    const done = await this._writing.run('keep', () => keepQuestion(this.api, { questionId, ...kept }));
    if (done) this.dispatchEvent(new QuestionChangedEvent(done.value));
  }

  private _tap(event: Event, deed: () => unknown): void {
    if (!this._again(event)) deed();
  }

  private _readers(): TemplateResult {
    const words = questionWords.words;
    const { readers, hidden } = this.question;
    if (hidden) return html`<p class="seen-by">${icon(hideIcon)}<span>${words.hiddenNow}</span></p>`;
    const { candidates, tutors } = this.jar;
    const chosen = readers.map(({ personId }) => personId);
    const few = readsLittle(this.jar);
    return html`${seenBy([...tutors, ...readers], few)}
    ${
      candidates.length > 0
        ? html`<details>
            <summary aria-label=${words.showAlso}>${few ? icon(plusIcon) : words.showAlso}</summary>
            <div class="readers">
              ${candidates.map(({ personId, name }) => {
                const on = chosen.includes(personId);
                const next = on ? chosen.filter((reader) => reader !== personId) : [...chosen, personId];
                return html`<button
                  class="button large"
                  type="button"
                  aria-pressed=${on}
                  @click=${(event: Event) => this._tap(event, () => this._keep({ readers: next }))}
                >
                  ${on ? icon(checkIcon) : nothing}${few ? fewNames([name]) : name}
                </button>`;
              })}
            </div>
          </details>`
        : nothing
    }`;
  }

  private async _erase(): Promise<void> {
    const { questionId } = this.question;
    const done = await this._writing.run('erase', () => eraseQuestion(this.api, questionId));
    if (!done) return;
    this.dispatchEvent(new AnnouncementEvent(questionWords.words.erased));
    this.dispatchEvent(new QuestionErasedEvent(questionId));
  }

  override render(): TemplateResult {
    const words = questionWords.words;
    const { hidden } = this.question;
    const few = readsLittle(this.jar);
    if (this._erasing)
      return html`<section>
        <p>${words.eraseAsk}</p>
        <div class="bar">
          <button class="button large" type="button" @click=${() => (this._erasing = false)}>
            ${words.eraseNo}
          </button>
          <button
            class="button large quiet"
            type="button"
            aria-disabled=${this._writing.busy !== undefined}
            @click=${(event: Event) => this._tap(event, () => this._erase())}
          >
            ${words.eraseYes}
          </button>
        </div>
      </section>`;
    return html`<section>
      ${this._readers()} ${troubleLine(this._writing.trouble, few)}
      <div class="bar">
        <button
          class="button large"
          type="button"
          aria-label=${hidden ? words.show : words.hide}
          aria-disabled=${this._writing.busy !== undefined}
          @click=${(event: Event) => this._tap(event, () => this._keep({ hidden: !hidden }))}
        >
          ${icon(hidden ? eyeOpenIcon : hideIcon)}${few ? nothing : hidden ? words.show : words.hide}
        </button>
        <button
          class="button large quiet"
          type="button"
          aria-label=${words.erase}
          @click=${(event: Event) => this._tap(event, () => (this._erasing = true))}
        >
          ${icon(removeIcon)}${few ? nothing : words.erase}
        </button>
      </div>
    </section>`;
  }
}
define('marshrut-question-keeping', MarshrutQuestionKeeping);
