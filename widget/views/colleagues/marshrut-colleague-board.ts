import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ColleagueRequest, RequestBoard } from '../../../lti-server/contract/colleagues.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { Api } from '../../api/client.ts';
import { loadBoard, seeRequest } from '../../api/colleagues.ts';
import { apiContext } from '../../api/context.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace, messageFace } from '../../components/faces.ts';
import { colleaguesWords } from '../../locales/colleagues-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { harbourIcon, waveIcon } from '../../styles/icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import './marshrut-colleague-request.ts';
import './marshrut-recommendation.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-colleague-board': MarshrutColleagueBoard;
  }
}

/**
 * Tells the authors that their new requests were read, now that they stand on a tutor's screen. Whoever is not
 * reached is told the next time.
 */
export const tellSeen = (api: Api, requests: readonly ColleagueRequest[]): void => {
  for (const { requestId, state, abilities } of requests)
    if (state === 'new' && abilities.answer) void seeRequest(api, requestId).catch(() => undefined);
};

/** All that goes between the reader and colleagues: what waits for an answer first. */
export class MarshrutColleagueBoard extends LitElement {
  static override styles = [
    baseStyles,
    faceStyles,
    deskStyles,
    css`
      .list {
        display: grid;
        gap: 12px;
      }
      summary {
        min-block-size: 36px;
        color: var(--primary);
        font-weight: 600;
        cursor: pointer;
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) session!: SessionView;
  /** Whether the reader is a tutor of somebody: other words for an empty board. */
  @property({ type: Boolean }) tutor = false;
  private readonly _board = new Reading<RequestBoard>(this, {
    key: () => 'board',
    read: async (signal) => {
      const board = await loadBoard(this._api, { signal });
      tellSeen(this._api, board.requests);
      return board;
    },
  });

  private _requests(requests: readonly ColleagueRequest[]): TemplateResult | typeof nothing {
    if (requests.length === 0) return nothing;
    return html`<ul class="list">
      ${repeat(
        requests,
        ({ requestId }) => requestId,
        (request) =>
          html`<li>
            <marshrut-colleague-request
              named
              .api=${this._api}
              .request=${request}
              .personId=${this.session.person.personId}
            ></marshrut-colleague-request>
          </li>`,
      )}
    </ul>`;
  }

  private _all({ requests, recommendations }: RequestBoard): TemplateResult {
    const words = colleaguesWords.words;
    if (requests.length === 0 && recommendations.length === 0)
      return messageFace({
        picture: harbourIcon,
        title: words.noRequestsTitle,
        text: this.tutor ? words.noRequestsTutor : words.noRequestsText,
      });
    const answered = requests.filter(({ state, abilities }) => state === 'answered' && abilities.answer);
    const open = requests.filter((request) => !answered.includes(request));
    return html`${this._requests(open)}
    ${
      recommendations.length > 0
        ? html`<section class="stack tight" aria-labelledby="recommendations-title">
            <h2 id="recommendations-title">${words.recommendations}</h2>
            <ul class="list">
              ${repeat(
                recommendations,
                ({ recommendationId }) => recommendationId,
                (recommendation) =>
                  html`<li>
                    <marshrut-recommendation
                      named
                      .api=${this._api}
                      .recommendation=${recommendation}
                      .personId=${this.session.person.personId}
                    ></marshrut-recommendation>
                  </li>`,
              )}
            </ul>
          </section>`
        : nothing
    }
    ${
      answered.length > 0
        ? html`<details>
            <summary>${words.answeredFold(answered.length)}</summary>
            ${this._requests(answered)}
          </details>`
        : nothing
    }`;
  }

  override render(): TemplateResult {
    return html`<div class="stack" @colleagues-changed=${() => void this._board.refresh()}>
      ${this._board.render({
        pending: loadingFace,
        complete: (board) => this._all(board),
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._board.again }),
      })}
    </div>`;
  }
}
define('marshrut-colleague-board', MarshrutColleagueBoard);
