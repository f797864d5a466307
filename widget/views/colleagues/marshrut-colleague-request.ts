import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ColleagueRequest } from '../../../lti-server/contract/colleagues.ts';
import type { Api } from '../../api/client.ts';
import { answerRequest, withdrawRequest } from '../../api/colleagues.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { localDay } from '../../components/local-day.ts';
import { colleaguesWords } from '../../locales/colleagues-words.ts';
import { dayInWords } from '../../locales/dates.ts';
import { agoInWords } from '../../locales/moments.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { failureLine } from '../panel/failure-line.ts';
import { PlaceEvent } from '../panel/panel-events.ts';
import { ColleaguesChangedEvent } from './colleagues-changed-event.ts';
import { toldFields } from './told-fields.ts';
import './marshrut-colleague-form.ts';
import { wordCardStyles } from './word-card-styles.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-colleague-request': MarshrutColleagueRequest;
  }
}

/** A question to the child's tutor with the day by which an answer is promised, and with the answer. */
export class MarshrutColleagueRequest extends LitElement {
  static override styles = [baseStyles, buttonStyles, deskStyles, wordCardStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) request!: ColleagueRequest;
  /** The reader. */
  @property({ attribute: false }) personId = '';
  /** Whether the child is named: not on the child's own screen. */
  @property({ type: Boolean }) named = false;
  @state() private _answering = false;
  @state() private _problem = '';

  private _say(text: string): void {
    this.dispatchEvent(new AnnouncementEvent(text));
    this.dispatchEvent(new ColleaguesChangedEvent());
  }

  private async _withdraw(): Promise<void> {
    this._problem = '';
    try {
      await withdrawRequest(this.api, this.request.requestId);
      this._say(colleaguesWords.words.withdrawn);
    } catch (failure) {
      this._problem = failureLine(failure);
    }
  }

  private _standing(): TemplateResult {
    const words = colleaguesWords.words;
    const { state: standing, answerBy, abilities } = this.request;
    const mine = abilities.answer;
    const late = standing !== 'answered' && answerBy < localDay(Date.now());
    const day = dayInWords(answerBy);
    return html`<p class="small-text ${late ? 'late' : 'soft'}">
      <span class="badge plain">${mine ? words.statesOfTutor[standing] : words.states[standing]}</span>
      ${standing === 'answered' ? nothing : late ? words.promisedLate(day) : words.promised(day)}
    </p>`;
  }

  private _told(): TemplateResult {
    const words = colleaguesWords.words;
    const { sees, happens, tried, hopes } = this.request;
    return toldFields([
      [words.sees, sees],
      [words.happens, happens],
      [words.tried, tried],
      [words.hopes, hopes],
    ]);
  }

  private _answerForm(): TemplateResult {
    const words = colleaguesWords.words;
    const { requestId, by, answer } = this.request;
    return html`<marshrut-colleague-form
      .api=${this.api}
      .personId=${this.personId}
      .draftKey=${`colleague-answer:${requestId}`}
      .fields=${[
        {
          name: 'answer',
          label: words.answerWords,
          hint: words.answerHint,
          kind: 'text',
          max: 2000,
          required: true,
        },
      ]}
      .begin=${answer ? { answer } : {}}
      .audience=${words.answerSeenBy(by.name)}
      deed=${words.answer}
      .send=${async ({ words: typed }: { words: Record<string, string> }) => {
        await answerRequest(this.api, { requestId, answer: typed['answer'] ?? '' });
        this._say(words.answered(by.name));
      }}
      @form-close=${() => void this._closeForm()}
    ></marshrut-colleague-form>`;
  }

  private async _closeForm(): Promise<void> {
    this._answering = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.button')?.focus();
  }

  override render(): TemplateResult {
    const words = colleaguesWords.words;
    const { pupilId, pupil, by, madeAt, abilities, answeredAt, answeredBy, answer } = this.request;
    const now = Date.now();
    const opens = (): boolean =>
      this.dispatchEvent(new PlaceEvent({ screen: 'pupil', pupilId, part: 'colleagues' }));
    return html`<article>
      <div class="row between">
        <h3>
          ${
            this.named
              ? abilities.answer
                ? html`<button class="name" type="button" data-pupil=${pupilId} @click=${opens}>
                    ${pupil}
                  </button>`
                : pupil
              : nothing
          }
          <span class="soft small-text">${words.from(by.name, agoInWords(madeAt, now))}</span>
        </h3>
      </div>
      ${this._standing()} ${this._told()}
      ${
        answeredAt === null
          ? nothing
          : html`<div class="answer">
              <p class="soft small-text">${words.answerBy(answeredBy, agoInWords(answeredAt, now))}</p>
              <p class="as-written">${answer}</p>
            </div>`
      }
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
      ${
        this._answering
          ? this._answerForm()
          : html`<div class="row no-print">
              ${
                abilities.answer
                  ? html`<button
                      class="button small ${answeredAt === null ? 'primary' : 'quiet'}"
                      type="button"
                      aria-label=${answeredAt === null ? words.answerTo(by.name) : words.changeAnswerTo(by.name)}
                      @click=${() => (this._answering = true)}
                    >
                      ${answeredAt === null ? words.answer : words.changeAnswer}
                    </button>`
                  : nothing
              }
              ${
                abilities.withdraw
                  ? html`<button
                      class="button small quiet"
                      type="button"
                      aria-label=${words.withdrawOf(pupil)}
                      @click=${() => void this._withdraw()}
                    >
                      ${words.withdraw}
                    </button>`
                  : nothing
              }
            </div>`
      }
    </article>`;
  }
}
define('marshrut-colleague-request', MarshrutColleagueRequest);
