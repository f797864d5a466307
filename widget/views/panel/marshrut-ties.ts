import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PupilCard, TieView } from '../../../lti-server/contract/pupils.ts';
import { afterDialog } from '../../components/after-dialog.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { dayAndYearInWords } from '../../locales/day-and-year.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { icon, peopleIcon, personIcon } from '../../styles/icons.ts';
import { plusIcon } from '../../styles/panel-icons.ts';
import { deskStyles } from './desk-styles.ts';
import './marshrut-tie-end-dialog.ts';
import './marshrut-tie-grant-dialog.ts';
import { CardEvent } from './card-event.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-ties': MarshrutTies;
  }
}

/**
 * Who is around a pupil, why and until when; whoever may, gives access and ends it.
 * @fires card - the pupil's card as it stands after a change
 */
export class MarshrutTies extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    deskStyles,
    css`
      summary {
        display: inline-flex;
        gap: 8px;
        align-items: center;
        min-block-size: 36px;
        padding-inline: 4px 10px;
        border-radius: var(--round-full);
        color: var(--primary);
        font-weight: 600;
        cursor: pointer;
      }
      summary:hover {
        background: var(--sea);
      }
      summary .names {
        color: var(--ink-soft);
        font-weight: 400;
      }
      details[open] summary .names {
        display: none;
      }
      .card {
        display: grid;
        gap: 12px;
        margin-block-start: 8px;
      }
      .people {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr));
        gap: 12px;
      }
      .person {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 12px;
        align-items: start;
        padding-inline-start: 32px;
      }
      .person > div {
        flex: 1 1 9rem;
      }
      .person > .button {
        margin-inline-start: -0.9em;
      }
      .person .icon {
        margin-inline: -32px -4px;
        color: var(--primary);
      }
    `,
  ];

  @property({ attribute: false }) card!: PupilCard;
  /** The caller, whose own tie reads differently. */
  @property({ attribute: false }) personId = '';
  /** Open from the beginning: where somebody reads about the child, those around belong to it. */
  @property({ type: Boolean }) unfolded = false;
  @state() private _granting = false;
  /** What somebody is to be who is given access; none where the dialog asks. */
  @state() private _as: 'club_teacher' | undefined;
  @state() private _ending: TieView | undefined;

  private _grant(as: 'club_teacher' | undefined): void {
    this._as = as;
    this._granting = true;
  }

  private async _changed(event: CardEvent, said: string): Promise<void> {
    this._granting = false;
    this._ending = undefined;
    this.dispatchEvent(new CardEvent(event.card));
    this.dispatchEvent(new AnnouncementEvent(said));
    await afterDialog(this);
    this.renderRoot.querySelector('summary')?.focus();
  }

  private _tie(tie: TieView): TemplateResult {
    const words = panelWords.words;
    const own = tie.person.personId === this.personId;
    const mayEnd = this.card.abilities.grantTies || own;
    const end = tie.endsOn === null ? words.openEnded : words.until(dayAndYearInWords(tie.endsOn));
    const until = words.fromUntil(dayAndYearInWords(tie.startsOn), end);
    return html`<li class="person">
      ${icon(personIcon)}
      <div>
        <p>
          <strong>${tie.person.name}</strong>
          <span class="soft">${words.tieKinds[tie.kind]}${own ? ` (${words.me})` : ''}</span>
        </p>
        <p class="soft small-text">${tie.reason ? html`${tie.reason}, ` : nothing}${until}</p>
      </div>
      ${
        mayEnd
          ? html`<button
              class="button small quiet"
              type="button"
              aria-label=${words.endTieFor(tie.person.name)}
              @click=${() => (this._ending = tie)}
            >
              ${words.endTie}
            </button>`
          : nothing
      }
    </li>`;
  }

  override render(): TemplateResult {
    const words = panelWords.words;
    const { ties, abilities } = this.card;
    return html`
      <details class="no-print" ?open=${this.unfolded}>
        <summary>
          ${icon(peopleIcon)}<span>${words.around}</span>
          <span class="names small-text">${ties.length > 0 ? words.aroundCount(ties.length) : ''}</span>
        </summary>
        <div class="card">
          ${
            ties.length === 0
              ? html`<p class="soft">${words.nobodyAround}</p>`
              : html`<ul class="people">
                  ${repeat(
                    ties,
                    ({ tieId }) => tieId,
                    (tie) => this._tie(tie),
                  )}
                </ul>`
          }
          ${
            abilities.grantTies
              ? html`<div class="row">
                  <button class="button small" type="button" @click=${() => this._grant(undefined)}>
                    ${icon(plusIcon)}${words.giveAccess}
                  </button>
                  <button
                    class="button small quiet"
                    type="button"
                    @click=${() => this._grant('club_teacher')}
                  >
                    ${words.inviteClub}
                  </button>
                </div>`
              : nothing
          }
        </div>
      </details>
      <marshrut-tie-grant-dialog
        .card=${this.card}
        .open=${this._granting}
        .kind=${this._as}
        @card=${(event: CardEvent) => this._changed(event, words.given(event.who))}
        @dialog-close=${() => (this._granting = false)}
      ></marshrut-tie-grant-dialog>
      <marshrut-tie-end-dialog
        .pupilId=${this.card.pupilId}
        .tie=${this._ending}
        ?own=${this._ending?.person.personId === this.personId}
        @card=${(event: CardEvent) => this._changed(event, words.ended(event.who))}
        @dialog-close=${() => (this._ending = undefined)}
      ></marshrut-tie-end-dialog>
    `;
  }
}
define('marshrut-ties', MarshrutTies);
