import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Recommendation } from '../../../lti-server/contract/colleagues.ts';
import type { Api } from '../../api/client.ts';
import { answerRecommendation, withdrawRecommendation } from '../../api/colleagues.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { colleaguesWords } from '../../locales/colleagues-words.ts';
import { dayInWords } from '../../locales/dates.ts';
import { agoInWords } from '../../locales/moments.ts';
import { panelWords } from '../../locales/panel-words.ts';
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
    'marshrut-recommendation': MarshrutRecommendation;
  }
}

/** What a specialist recommends, with what has become of it. */
export class MarshrutRecommendation extends LitElement {
  static override styles = [baseStyles, buttonStyles, deskStyles, wordCardStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) recommendation!: Recommendation;
  /** The reader. */
  @property({ attribute: false }) personId = '';
  /** Whether the child is named: not on the child's own screen. */
  @property({ type: Boolean }) named = false;
  @state() private _replying = false;
  @state() private _busy = false;
  @state() private _problem = '';

  private async _do(said: string, deed: () => Promise<unknown>): Promise<void> {
    if (this._busy) return;
    this._busy = true;
    this._problem = '';
    try {
      await deed();
      this._say(said);
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private _say(text: string): void {
    this.dispatchEvent(new AnnouncementEvent(text));
    this.dispatchEvent(new ColleaguesChangedEvent());
  }

  private _told(): TemplateResult {
    const words = colleaguesWords.words;
    const { how, place, often, until } = this.recommendation;
    return toldFields([
      [words.how, how],
      [words.place, place],
      [words.often, often],
      [words.untilDay, until === null ? '' : dayInWords(until)],
    ]);
  }

  private _replyForm(): TemplateResult {
    const words = colleaguesWords.words;
    const { recommendationId, by, reply } = this.recommendation;
    return html`<marshrut-colleague-form
      .api=${this.api}
      .personId=${this.personId}
      .draftKey=${`recommendation-reply:${recommendationId}`}
      .fields=${[{ name: 'reply', label: words.answerWords, kind: 'text', max: 1000, required: true }]}
      .begin=${reply ? { reply } : {}}
      .audience=${words.answerSeenBy(by.name)}
      deed=${words.answer}
      .send=${async ({ words: typed }: { words: Record<string, string> }) => {
        const said = typed['reply'] ?? '';
        await answerRecommendation(this.api, { recommendationId, taken: false, reply: said });
        this._say(words.replied(by.name));
      }}
      @form-close=${() => (this._replying = false)}
    ></marshrut-colleague-form>`;
  }

  private _deeds(): TemplateResult {
    const words = colleaguesWords.words;
    const { recommendationId, title, reply, abilities } = this.recommendation;
    return html`<div class="row no-print">
      ${
        abilities.answer
          ? html`<button
                class="button small primary"
                type="button"
                aria-disabled=${this._busy}
                aria-label=${words.takeOf(title)}
                @click=${() =>
                  this._do(words.taken(title), () =>
                    answerRecommendation(this.api, { recommendationId, taken: true, reply }),
                  )}
              >
                ${words.take}
              </button>
              <button
                class="button small quiet"
                type="button"
                aria-label=${words.replyTo(title)}
                @click=${() => (this._replying = true)}
              >
                ${words.replyWords}
              </button>`
          : nothing
      }
      ${
        abilities.withdraw
          ? html`<button
              class="button small quiet"
              type="button"
              aria-disabled=${this._busy}
              aria-label=${words.withdrawOf(title)}
              @click=${() => this._do(words.withdrawn, () => withdrawRecommendation(this.api, recommendationId))}
            >
              ${words.withdraw}
            </button>`
          : nothing
      }
    </div>`;
  }

  override render(): TemplateResult {
    const words = colleaguesWords.words;
    const { pupilId, pupil, by, title, madeAt, state: standing, stepState, ownHands } = this.recommendation;
    const { answeredAt, answeredBy, reply } = this.recommendation;
    const now = Date.now();
    const opens = (): boolean =>
      this.dispatchEvent(new PlaceEvent({ screen: 'pupil', pupilId, part: 'colleagues' }));
    return html`<article>
      ${
        this.named
          ? html`<p>
              <button class="name" type="button" data-pupil=${pupilId} @click=${opens}>${pupil}</button>
            </p>`
          : nothing
      }
      <h3>${title}</h3>
      <p class="soft small-text">${words.from(by.name, agoInWords(madeAt, now))}</p>
      <p class="row small-text">
        <span class="badge plain">${words.recommendationStates[standing]}</span>
        ${
          stepState === null
            ? nothing
            : html`<span class="badge">${words.stepNow(panelWords.words.stepStates[stepState])}</span>`
        }
        ${ownHands ? html`<span class="badge warm">${words.ownHandsMark}</span>` : nothing}
      </p>
      ${this._told()}
      ${
        answeredAt !== null && reply
          ? html`<div class="answer">
              <p class="soft small-text">${words.answerBy(answeredBy, agoInWords(answeredAt, now))}</p>
              <p class="as-written">${reply}</p>
            </div>`
          : nothing
      }
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
      ${this._replying ? this._replyForm() : this._deeds()}
    </article>`;
  }
}
define('marshrut-recommendation', MarshrutRecommendation);
