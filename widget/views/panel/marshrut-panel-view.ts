import { provide } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { LaunchHandover, SessionView } from '../../../lti-server/contract/session.ts';
import { staffRoles } from '../../../lti-server/contract/vocabulary.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace, messageFace } from '../../components/faces.ts';
import { eraseUnsentOfOthers } from '../../launch/unsent-drafts.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { harbourIcon, icon, noteIcon, waveIcon } from '../../styles/icons.ts';
import { eyeIcon } from '../../styles/panel-icons.ts';
import './marshrut-learners.ts';
import type { MarshrutLearners } from './marshrut-learners.ts';
import './marshrut-no-list.ts';
import type { MarshrutNoList } from './marshrut-no-list.ts';
import './marshrut-pupil-desk.ts';
import { PanelHistory, type Place, type ScreenName } from './panel-history.ts';
import { PanelKeys } from './panel-keys.ts';
import type { PlaceEvent, QuickNoteEvent, ShortcutsEvent } from './panel-events.ts';
import { faceOf, panelScreens } from './panel-screens.ts';
import { panelStyles } from './panel-styles.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-panel-view': MarshrutPanelView;
  }
}

/** What leads to a place from the list, as a selector in it. */
const openerOf = (place: Place): string | undefined => {
  if (place.screen === 'learners') return undefined;
  return place.screen === 'pupil' ? `[data-pupil="${place.pupilId}"]` : panelScreens[place.screen].opener;
};

/** What staff open with: the learners of the course, and behind each name a pupil's screen. */
export class MarshrutPanelView extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, panelStyles];

  @provide({ context: apiContext })
  @property({ attribute: false })
  api!: Api;
  @property({ attribute: false }) session!: SessionView;
  /** Whose work was opened from the LMS's gradebook. */
  @property({ attribute: false }) review: LaunchHandover['review'];
  @query('marshrut-learners') private _learners!: MarshrutLearners | null;
  @query('marshrut-learners, marshrut-no-list') private _first!: MarshrutLearners | MarshrutNoList | null;
  /** What a quick note is to be about; nothing while none is written. */
  @state() private _noting: QuickNoteEvent['about'] | undefined;
  /** Whether the code of the quick note is there; it is fetched before it is needed, for lost connections. */
  @state() private _canNote = false;
  /** Somebody has come up to the screen: nothing of any child is to be seen. */
  @state() private _covered = false;
  private readonly _history = new PanelHistory(this);
  private readonly _keys = new PanelKeys(this, {
    KeyN: () => this._note({ pupilIds: this._here(), kind: 'observation' }),
    KeyB: () => void this._cover(!this._covered),
  });
  /** What was opened from the list last, as a selector in it. */
  private _opened: string | undefined;
  private readonly _words = new Reading<true>(this, {
    key: () => 'words',
    read: async () => {
      await panelWords.load();
      return true;
    },
  });
  /** The code of the screen that is open beside the list. */
  private readonly _screen = new Reading<ScreenName>(this, {
    key: () => this._beside(),
    read: async () => {
      const screen = this._beside()!;
      await panelScreens[screen].load();
      return screen;
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    eraseUnsentOfOthers(this.session.person.personId);
    if (this.session.opens === 'event') {
      const { eventId } = this.session;
      this._history.begin({ screen: 'events', ...(eventId === undefined ? {} : { eventId }) });
    }
    if (this.review) this._history.begin({ screen: 'pupil', pupilId: this.review.pupilId, part: 'route' });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { place } = this._history;
    const opened = openerOf(place);
    if (opened === undefined && this._opened !== undefined) {
      // Back in the list: on from what was opened, with the news since then.
      void this._first?.comeBackTo(this._opened);
    }
    this._opened = opened;
  }

  protected override firstUpdated(): void {
    if (this.session.course === null) this._prepareNote();
  }

  private _prepareNote(): void {
    if (!this._asStaff) return;
    void import('../quick-note/marshrut-quick-note.ts').then(
      async ({ loadQuickNoteWords }) => {
        await loadQuickNoteWords();
        this._canNote = true;
      },
      () => undefined,
    );
  }

  /** Who is no staff of the course has no children here, only what is done for the school. */
  private get _asStaff(): boolean {
    const { course } = this.session;
    return course === null || staffRoles.includes(course.role);
  }

  /** The child whose screen is open. */
  private _here(): string[] {
    const { place } = this._history;
    return place.screen === 'pupil' ? [place.pupilId] : [];
  }

  private _note(about: QuickNoteEvent['about']): void {
    if (this._canNote && !this._covered) this._noting = about;
  }

  private async _cover(covered: boolean): Promise<void> {
    this._covered = covered;
    if (covered) this._noting = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(covered ? '.uncover' : '.cover')?.focus();
  }

  private _tools(): TemplateResult {
    const words = panelWords.words;
    return html`<p class="tools">
      ${
        this._canNote
          ? html`<button
              class="button small note"
              type="button"
              aria-keyshortcuts=${this._keys.on ? 'N' : nothing}
              @click=${() => this._note({ pupilIds: this._here(), kind: 'observation' })}
            >
              ${icon(noteIcon)}${words.quickNote}
            </button>`
          : nothing
      }
      <button
        class="button small quiet cover"
        type="button"
        title=${words.cover}
        aria-keyshortcuts=${this._keys.on ? 'B' : nothing}
        @click=${() => this._cover(true)}
      >
        ${icon(eyeIcon)}<span class="word">${words.cover}</span>
      </button>
    </p>`;
  }

  private _cloth(): TemplateResult {
    const words = panelWords.words;
    return messageFace({
      picture: harbourIcon,
      title: words.coveredTitle,
      text: words.coveredText,
      more: html`<button class="button primary uncover" type="button" @click=${() => this._cover(false)}>
        ${words.uncover}
      </button>`,
    });
  }

  private _go({ place, instead }: PlaceEvent): void {
    if (instead) {
      this._history.become(place);
      return;
    }
    const fromList = this._history.place.screen === 'learners';
    // A link made for the notes leads to the notes; from there every other part is as near as ever.
    const toNotes = fromList && place.screen === 'pupil' && this.session.opens === 'notes';
    this._history.go(toNotes ? { ...place, part: 'notes' } : place);
  }

  private _beside(): ScreenName | undefined {
    const { screen } = this._history.place;
    return screen === 'learners' || screen === 'pupil' ? undefined : screen;
  }

  private _screenBeside(): TemplateResult | typeof nothing {
    const { place, moved } = this._history;
    if (place.screen === 'learners' || place.screen === 'pupil') return nothing;
    return this._screen.render({
      pending: loadingFace,
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._screen.again }),
      complete: () =>
        html`${faceOf({
          session: this.session,
          api: this.api,
          place,
          arriving: moved,
          toList: () => this._history.go({ screen: 'learners' }),
        })}`,
    });
  }

  private _pupilScreen(): TemplateResult | typeof nothing {
    const { place } = this._history;
    if (place.screen !== 'pupil') return nothing;
    return html`<marshrut-pupil-desk
      .session=${this.session}
      .place=${place}
      ?arriving=${this._history.moved}
    ></marshrut-pupil-desk>`;
  }

  override render(): TemplateResult {
    return this._words.render({
      pending: loadingFace,
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._words.again }),
      complete: () => {
        const { course } = this.session;
        const listed = this._history.place.screen === 'learners';
        return html`${this._covered ? this._cloth() : nothing}
          <div
            ?hidden=${this._covered}
            @panel-place=${this._go}
            @quick-note=${({ about }: QuickNoteEvent) => this._note(about)}
            @shortcuts=${({ on }: ShortcutsEvent) => (this._keys.on = on)}
          >
            ${this._tools()}
            ${
              this._canNote
                ? html`<marshrut-quick-note
                    .session=${this.session}
                    .about=${this._noting}
                    @notes-sent=${() => void this._learners?.refresh()}
                    @dialog-close=${() => (this._noting = undefined)}
                  ></marshrut-quick-note>`
                : nothing
            }
            ${
              course && this._asStaff
                ? html`<marshrut-learners
                    ?hidden=${!listed}
                    .session=${this.session}
                    .course=${course}
                    .reader=${this.session.person.name}
                    ?counts=${this.session.activity !== null}
                    @known=${this._prepareNote}
                  ></marshrut-learners>`
                : html`<marshrut-no-list
                    ?hidden=${!listed}
                    .reader=${this.session.person.name}
                  ></marshrut-no-list>`
            }
            ${this._pupilScreen()} ${this._screenBeside()}
          </div>`;
      },
    });
  }
}
define('marshrut-panel-view', MarshrutPanelView);
