import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FeedbackView, PupilColleagues } from '../../../lti-server/contract/colleagues.ts';
import type { PupilCard } from '../../../lti-server/contract/pupils.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { Api } from '../../api/client.ts';
import { loadPupilColleagues, sendRequest, writeRecommendation } from '../../api/colleagues.ts';
import { apiContext } from '../../api/context.ts';
import { Reading } from '../../api/reading.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { colleaguesWords } from '../../locales/colleagues-words.ts';
import { dayInWords } from '../../locales/dates.ts';
import { agoInWords } from '../../locales/moments.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { icon, waveIcon } from '../../styles/icons.ts';
import { plusIcon } from '../../styles/panel-icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import type { FormField } from './colleague-form.ts';
import { tellSeen } from './marshrut-colleague-board.ts';
import './marshrut-colleague-form.ts';
import { requestFields } from './request-fields.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-pupil-colleagues': MarshrutPupilColleagues;
  }
}

const recommendationFields = (): FormField[] => {
  const words = colleaguesWords.words;
  return [
    { name: 'title', label: words.what, hint: words.whatHint, kind: 'line', max: 120, required: true },
    { name: 'how', label: words.how, hint: words.howHint, kind: 'text' },
    { name: 'place', label: words.place, hint: words.placeHint, kind: 'line', max: 120 },
    { name: 'often', label: words.often, hint: words.oftenHint, kind: 'line', max: 120 },
    { name: 'until', label: words.untilDay, kind: 'day' },
    { name: 'ownHands', label: words.ownHands, kind: 'check' },
  ];
};

/** What colleagues say about one child: questions, recommendations, and how it goes with them. */
export class MarshrutPupilColleagues extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    deskStyles,
    css`
      .list {
        display: grid;
        gap: 12px;
      }
      .marks {
        display: grid;
        gap: 8px;
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) card!: PupilCard;
  @property({ attribute: false }) session!: SessionView;
  @state() private _form: 'request' | 'recommendation' | undefined;
  private readonly _said = new Reading<PupilColleagues>(this, {
    key: () => this.card.pupilId,
    read: async (signal) => {
      const [said] = await Promise.all([
        loadPupilColleagues(this._api, { pupilId: this.card.pupilId, signal }),
        colleaguesWords.load(),
      ]);
      tellSeen(this._api, said.requests);
      return said;
    },
  });

  private _done(text: string): void {
    this.dispatchEvent(new AnnouncementEvent(text));
    void this._said.refresh();
  }

  private async _close(): Promise<void> {
    const opener = `.open-${this._form}`;
    this._form = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(opener)?.focus();
  }

  private _requestForm({ tutors }: PupilColleagues): TemplateResult {
    const words = colleaguesWords.words;
    const { pupilId, name } = this.card;
    return html`<marshrut-colleague-form
      heading=${words.requestTitle(name)}
      .api=${this._api}
      .personId=${this.session.person.personId}
      .draftKey=${`colleague-request:${pupilId}`}
      .fields=${requestFields()}
      .audience=${words.requestSeenBy(tutors.join(', '))}
      .send=${async ({ id, words: typed }: { id: string; words: Record<string, string> }) => {
        const { sees = '', happens = '', tried = '', hopes = '' } = typed;
        const sent = await sendRequest(this._api, { pupilId, requestId: id, sees, happens, tried, hopes });
        this._done(words.sent(dayInWords(sent.answerBy)));
      }}
      @form-close=${() => void this._close()}
    ></marshrut-colleague-form>`;
  }

  private _recommendationForm({ tutors }: PupilColleagues): TemplateResult {
    const words = colleaguesWords.words;
    const { pupilId } = this.card;
    return html`<marshrut-colleague-form
      heading=${words.recommend}
      .api=${this._api}
      .personId=${this.session.person.personId}
      .draftKey=${`recommendation:${pupilId}`}
      .fields=${recommendationFields()}
      .audience=${words.recommendationSeenBy(this._team(tutors))}
      .send=${async ({ id, words: typed }: { id: string; words: Record<string, string> }) => {
        const { title = '', how = '', place = '', often = '', until = '', ownHands = '' } = typed;
        await writeRecommendation(this._api, {
          pupilId,
          recommendationId: id,
          title,
          how,
          place,
          often,
          until: until || null,
          ownHands: ownHands !== '',
        });
        this._done(words.recommended);
      }}
      @form-close=${() => void this._close()}
    ></marshrut-colleague-form>`;
  }

  /** The tutors and the other specialists of the child, by name. */
  private _team(tutors: readonly string[]): string {
    const specialists = this.card.ties
      .filter(({ kind, person }) => kind === 'specialist' && person.personId !== this.session.person.personId)
      .map(({ person }) => person.name);
    return [...new Set([...tutors, ...specialists])].join(', ');
  }

  private _requests(said: PupilColleagues): TemplateResult {
    const words = colleaguesWords.words;
    return html`<section class="stack tight" aria-labelledby="requests-title">
      <div class="row between">
        <h2 id="requests-title">${words.requestsAbout}</h2>
        ${
          said.abilities.request && this._form !== 'request'
            ? html`<button
                class="button small open-request no-print"
                type="button"
                @click=${() => (this._form = 'request')}
              >
                ${words.ask}
              </button>`
            : nothing
        }
      </div>
      ${this._form === 'request' ? this._requestForm(said) : nothing}
      ${
        said.requests.length === 0
          ? html`<p class="soft">${words.noRequestsAbout}</p>`
          : html`<ul class="list">
              ${repeat(
                said.requests,
                ({ requestId }) => requestId,
                (request) =>
                  html`<li>
                    <marshrut-colleague-request
                      .api=${this._api}
                      .request=${request}
                      .personId=${this.session.person.personId}
                    ></marshrut-colleague-request>
                  </li>`,
              )}
            </ul>`
      }
    </section>`;
  }

  private _recommendations(said: PupilColleagues): TemplateResult {
    const words = colleaguesWords.words;
    return html`<section class="stack tight" aria-labelledby="recommendations-title">
      <div class="row between">
        <h2 id="recommendations-title">${words.recommendations}</h2>
        ${
          said.abilities.recommend && this._form !== 'recommendation'
            ? html`<button
                class="button small open-recommendation no-print"
                type="button"
                @click=${() => (this._form = 'recommendation')}
              >
                ${icon(plusIcon)}${words.recommend}
              </button>`
            : nothing
        }
      </div>
      ${this._form === 'recommendation' ? this._recommendationForm(said) : nothing}
      ${
        said.recommendations.length === 0
          ? html`<p class="soft">${words.noRecommendations}</p>`
          : html`<ul class="list">
              ${repeat(
                said.recommendations,
                ({ recommendationId }) => recommendationId,
                (recommendation) =>
                  html`<li>
                    <marshrut-recommendation
                      .api=${this._api}
                      .recommendation=${recommendation}
                      .personId=${this.session.person.personId}
                    ></marshrut-recommendation>
                  </li>`,
              )}
            </ul>`
      }
    </section>`;
  }

  /** What was tried, each with what colleagues have said of it, the newest first. */
  private _feedback(feedback: readonly FeedbackView[]): TemplateResult {
    const words = colleaguesWords.words;
    const now = Date.now();
    const byTitle = Map.groupBy(feedback, ({ title }) => title);
    return html`<section class="stack tight" aria-labelledby="feedback-title">
      <h2 id="feedback-title">${words.feedback}</h2>
      ${
        feedback.length === 0
          ? html`<p class="soft">${words.noFeedback}</p>`
          : html`<dl class="marks">
              ${[...byTitle].map(
                ([title, marks]) =>
                  html`<dt><strong>${title}</strong></dt>
                    ${marks.map(
                      ({ by, outcome, at, line }) =>
                        html`<dd>
                          ${words.said({ name: by.name, outcome: words.outcomes[outcome], ago: agoInWords(at, now) })}${line ? html` — ${line}` : nothing}
                        </dd>`,
                    )}`,
              )}
            </dl>`
      }
    </section>`;
  }

  override render(): TemplateResult {
    return html`<div class="stack" @colleagues-changed=${() => void this._said.refresh()}>
      ${this._said.render({
        pending: loadingFace,
        complete: (said) =>
          html`${this._requests(said)} ${this._recommendations(said)} ${this._feedback(said.feedback)}`,
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._said.again }),
      })}
    </div>`;
  }
}
define('marshrut-pupil-colleagues', MarshrutPupilColleagues);
