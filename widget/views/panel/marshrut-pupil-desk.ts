// Long because every part of a pupil's screen has its entry here; their code stands elsewhere.
import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PupilCard } from '../../../lti-server/contract/pupils.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import { ApiFailure } from '../../api/api-failure.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { loadPupilCard } from '../../api/panel.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace, messageFace } from '../../components/faces.ts';
import { tabs, tabStyles } from '../../components/tabs.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { backIcon, icon, waveIcon } from '../../styles/icons.ts';
import { eyeIcon } from '../../styles/panel-icons.ts';
import { deskStyles } from './desk-styles.ts';
import './marshrut-pupil-preview.ts';
import './marshrut-route-desk.ts';
import './marshrut-ties.ts';
import type { CardEvent } from './card-event.ts';
import { PlaceEvent } from './panel-events.ts';
import type { Part, Place } from './panel-history.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-pupil-desk': MarshrutPupilDesk;
  }
}

type PupilPlace = Extract<Place, { screen: 'pupil' }>;

/** The code of the parts that are heavy, fetched when somebody opens them. */
const partCode: Record<Part, () => Promise<unknown>> = {
  route: async () => undefined,
  profile: () => import('../profile/marshrut-profile.ts'),
  timeline: () => import('../timeline/marshrut-timeline.ts'),
  notes: () => import('../notes/marshrut-notes.ts'),
  colleagues: () => import('../colleagues/marshrut-pupil-colleagues.ts'),
  chest: () => import('../chest/marshrut-shown-chest.ts'),
  words: () => import('../child-words/marshrut-child-words.ts'),
  meeting: () => import('../meeting/marshrut-meetings.ts'),
  builder: () => import('../builder/marshrut-route-builder.ts'),
};

/** A pupil as the adults around see one: who is near, the route, the notes. */
export class MarshrutPupilDesk extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    tabStyles,
    deskStyles,
    css`
      .top {
        display: grid;
        gap: 10px;
        margin-block-end: 18px;
      }
      .back {
        margin-block-end: 4px;
        margin-inline-start: -0.9em;
      }
      .name-line {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 14px;
        align-items: center;
      }
      .name-line .button {
        margin-inline-start: auto;
      }
      .meeting summary {
        min-block-size: 36px;
        color: var(--primary);
        font-weight: 600;
        cursor: pointer;
      }
      .meeting[open] {
        display: grid;
        gap: 10px;
        max-inline-size: 34rem;
      }
      [role='tabpanel'] {
        padding-block-start: 18px;
      }
      @media print {
        .tabs,
        .back {
          display: none;
        }
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) session!: SessionView;
  @property({ attribute: false }) place!: PupilPlace;
  /** Somebody came here by a click: the focus goes to the heading once it is there. */
  @property({ type: Boolean }) arriving = false;
  @state() private _previewing = false;
  private _greeted = '';
  private readonly _card = new Reading<PupilCard>(this, {
    key: () => this.place.pupilId,
    read: (signal) => loadPupilCard(this._api, { pupilId: this.place.pupilId, signal }),
  });
  private readonly _code = new Reading<Part>(this, {
    key: () => this.place.part,
    read: async () => {
      const { part } = this.place;
      await partCode[part]();
      return part;
    },
  });

  protected override firstUpdated(): void {
    const followed = { api: this._api, readAt: Date.now(), pupilId: () => this.place.pupilId };
    const follow = async (): Promise<void> =>
      (await import('../live/live-desk.ts')).keepDeskLive(this, followed);
    // Without it the desk stands as it was read.
    void follow().catch(() => undefined);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { pupilId, part } = this.place;
    const here = `${pupilId} ${part === 'builder'}`;
    if (!this._card.value || this._greeted === here) return;
    this._greeted = here;
    // The builder has a heading of its own; whoever comes back from it begins at the top again.
    if (!this.arriving || part === 'builder') return;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  private _go(place: Place): void {
    this.dispatchEvent(new PlaceEvent(place));
  }

  private _goPart(part: Part): void {
    this._go({ screen: 'pupil', pupilId: this.place.pupilId, part });
  }

  private _top(card: PupilCard): TemplateResult {
    const words = panelWords.words;
    const own = card.ties.find(({ person }) => person.personId === this.session.person.personId);
    return html`<div class="top">
      <div class="name-line">
        <h1 tabindex="-1">${card.name}</h1>
        ${own ? html`<span class="badge">${words.tie[own.kind]}</span>` : nothing}
        ${
          card.abilities.seeAsPupil
            ? html`<button class="button small" type="button" @click=${() => (this._previewing = true)}>
                ${icon(eyeIcon)}${words.seeAsPupil}
              </button>`
            : nothing
        }
      </div>
      <marshrut-ties
        .card=${card}
        .personId=${this.session.person.personId}
        ?unfolded=${this.place.part === 'profile'}
        @card=${(event: CardEvent) => this._card.replace(event.card)}
      ></marshrut-ties>
      ${this._tutorRequest(card)} ${card.abilities.setReadingLevel ? this._reading(card) : nothing}
      ${own?.kind === 'tutor' ? this._meeting(card) : nothing}
    </div>`;
  }

  /** Where a child has no tutor, one can be asked for. */
  private _tutorRequest({ pupilId, ties }: PupilCard): TemplateResult | typeof nothing {
    if (ties.some(({ kind }) => kind === 'tutor')) return nothing;
    void import('../handover/marshrut-tutor-request.ts').catch(() => undefined);
    return html`<marshrut-tutor-request .api=${this._api} .pupilId=${pupilId}></marshrut-tutor-request>`;
  }

  private _reading(card: PupilCard): TemplateResult {
    return html`<details
      class="meeting"
      @toggle=${() => void import('../reading-level/marshrut-reading-level.ts').catch(() => undefined)}
    >
      <summary>${panelWords.words.readingFold}</summary>
      <marshrut-reading-level
        .card=${card}
        @card=${(event: CardEvent) => this._card.replace(event.card)}
      ></marshrut-reading-level>
    </details>`;
  }

  private _meeting({ pupilId }: PupilCard): TemplateResult {
    return html`<details
      class="meeting"
      @toggle=${() => void import('../people/marshrut-meeting-form.ts').catch(() => undefined)}
    >
      <summary>${panelWords.words.meetingFold}</summary>
      <marshrut-meeting-form .session=${this.session} .pupilId=${pupilId}></marshrut-meeting-form>
    </details>`;
  }

  private _part(card: PupilCard): TemplateResult {
    return this._code.render({
      pending: loadingFace,
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._code.again }),
      complete: (part) => {
        switch (part) {
          case 'route':
            return html`<marshrut-route-desk
              .card=${card}
              .session=${this.session}
              .routeId=${this.place.routeId}
            ></marshrut-route-desk>`;
          case 'profile':
            return html`<marshrut-profile .card=${card} .session=${this.session}></marshrut-profile>`;
          case 'timeline':
            return html`<marshrut-timeline .pupilId=${card.pupilId}></marshrut-timeline>`;
          case 'notes':
            return html`<marshrut-notes .card=${card} .session=${this.session}></marshrut-notes>`;
          case 'chest':
            return html`<marshrut-shown-chest
              troubles
              .api=${this._api}
              .pupilId=${card.pupilId}
              .personId=${this.session.person.personId}
            ></marshrut-shown-chest>`;
          case 'colleagues':
            return html`<marshrut-pupil-colleagues
              .card=${card}
              .session=${this.session}
            ></marshrut-pupil-colleagues>`;
          case 'words':
            return html`<marshrut-child-words
              .api=${this._api}
              .card=${card}
              .session=${this.session}
            ></marshrut-child-words>`;
          case 'meeting':
            return html`<marshrut-meetings
              .card=${card}
              .session=${this.session}
              .meeting=${this.place.meeting}
            ></marshrut-meetings>`;
          case 'builder':
            return html`<marshrut-route-builder
              .card=${card}
              .session=${this.session}
              .routeId=${this.place.routeId}
            ></marshrut-route-builder>`;
        }
      },
    });
  }

  private _desk(card: PupilCard): TemplateResult {
    const words = panelWords.words;
    const part = this._part(card);
    if (this.place.part === 'builder') return part;
    return html`${this._top(card)}
    ${tabs({
      label: words.sections,
      items: [
        ...(card.abilities.readPlan ? [{ id: 'profile' as const, title: words.profileTab }] : []),
        { id: 'route', title: words.routeTab },
        { id: 'notes', title: words.notesTab },
        ...(card.abilities.readPlan ? [{ id: 'colleagues' as const, title: words.colleaguesTab }] : []),
        ...(card.abilities.writeRoute ? [{ id: 'meeting' as const, title: words.meetingTab }] : []),
        ...(card.abilities.seeAsPupil ? [{ id: 'words' as const, title: words.childWordsTab }] : []),
        { id: 'chest', title: words.chestTab },
        ...(card.abilities.readPlan ? [{ id: 'timeline' as const, title: words.timelineTab }] : []),
      ],
      chosen: this.place.part,
      choose: (id) => this._goPart(id as Part),
      panel: part,
    })}
    ${
      this._previewing
        ? html`<marshrut-pupil-preview
            .pupilId=${card.pupilId}
            .name=${card.name}
            @dialog-close=${() => (this._previewing = false)}
          ></marshrut-pupil-preview>`
        : nothing
    }`;
  }

  override render(): TemplateResult {
    const words = panelWords.words;
    return html`
      ${
        this.place.part === 'builder'
          ? nothing
          : html`<button
              class="button quiet back"
              type="button"
              @click=${() => this._go({ screen: 'learners' })}
            >
              ${icon(backIcon)}${words.back}
            </button>`
      }
      ${this._card.render({
        pending: loadingFace,
        complete: (card) => this._desk(card),
        error: (failure) => this._unread(failure),
      })}
    `;
  }

  /** Trying again shows nobody whom the reader may not see; a review can lead to such a pupil. */
  private _unread(failure: unknown): TemplateResult {
    const { notSeenTitle: title, notSeenText: text } = panelWords.words;
    return failure instanceof ApiFailure && failure.status === 404
      ? messageFace({ picture: waveIcon, title, text })
      : failureFace({ failure, picture: waveIcon, retry: this._card.again });
  }
}
define('marshrut-pupil-desk', MarshrutPupilDesk);
