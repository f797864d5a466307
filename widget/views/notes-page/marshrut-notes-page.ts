import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { Api } from '../../api/client.ts';
import { loadPupilPage } from '../../api/pupil.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace, messageFace } from '../../components/faces.ts';
import { linkedText } from '../../components/linked-text.ts';
import { tabs, tabStyles } from '../../components/tabs.ts';
import { appWords } from '../../locales/app-words.ts';
import { momentInWords } from '../../locales/dates.ts';
import { notesPageWords } from '../../locales/notes-page-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { boatIcon, icon, noteIcon, waveIcon } from '../../styles/icons.ts';

/** The page and what it needs are fetched by then, on a slow computer too. */
const liveAfterMs = 1500;

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-notes-page': MarshrutNotesPage;
  }
}

/**
 * What a link made for «Мои записи» opens for a pupil or a family: the notes written for them and nothing
 * else, with the whole route one press away.
 */
export class MarshrutNotesPage extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    tabStyles,
    css`
      .page {
        display: grid;
        gap: 20px;
        justify-items: start;
        max-inline-size: 44rem;
        margin-inline: auto;
      }
      .tabs {
        margin-block-end: 20px;
      }
      h1 {
        display: flex;
        gap: 0.4em;
        align-items: center;
        font-size: 1.6rem;
      }
      h1 .icon {
        color: var(--primary);
      }
      .notes {
        display: grid;
        gap: 14px;
        inline-size: 100%;
      }
      .note {
        display: grid;
        gap: 6px;
        padding: 16px 18px;
        border: 1px solid transparent;
        border-radius: var(--round) var(--round) var(--round) 4px;
        background: var(--sand);
        font-size: 1.1rem;
      }
      .note .soft {
        color: var(--sand-ink);
        font-size: 0.95rem;
      }
      .as-written {
        white-space: pre-line;
      }
    `,
  ];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) session!: SessionView;
  /** Given when the page is opened from the route: about this pupil alone, and the way back is around it. */
  @property({ attribute: false }) pupilId: string | undefined;
  @state() private _chosen: string | undefined;
  @state() private _wholeRoute = false;
  private readonly _page = new Reading<PupilPage>(this, {
    key: () => this._pupilId,
    read: async (signal) => {
      await notesPageWords.load();
      return await loadPupilPage(this.api, { pupilId: this._pupilId ?? '', signal });
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('marshrut-page-changed', this._lookAgain);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('marshrut-page-changed', this._lookAgain);
  }

  /** Beside the route, whose page is kept as the server has it. */
  private readonly _lookAgain = (): void => {
    if (this.pupilId !== undefined) void this._page.refresh();
  };

  protected override firstUpdated(): void {
    if (this.pupilId !== undefined) return;
    const { api, _page: page, _forFamily: forFamily } = this;
    const pupilId = (): string | undefined => (this._wholeRoute ? undefined : this._pupilId);
    const followed = { api, page, pupilId, forChild: !forFamily, readAt: Date.now() };
    const follow = async (): Promise<void> =>
      (await import('../live/live-pupil-page.ts')).keepLive(this, followed);
    setTimeout(() => void follow().catch(() => undefined), liveAfterMs);
  }

  private get _pupilId(): string | undefined {
    return this.pupilId ?? this._chosen ?? this.session.pupils[0]?.pupilId;
  }

  private get _forFamily(): boolean {
    return this.session.home === 'family';
  }

  private async _openRoute(): Promise<void> {
    await import('../pupil/marshrut-pupil-home.ts');
    this._wholeRoute = true;
  }

  private _notes({ notes }: PupilPage): TemplateResult {
    const words = notesPageWords.words;
    const openRoute =
      this.pupilId === undefined
        ? html`<button class="button large" type="button" @click=${() => void this._openRoute()}>
            ${icon(boatIcon)}${this._forFamily ? words.openRouteFamily : words.openRoute}
          </button>`
        : nothing;
    if (notes.length === 0) {
      return messageFace({
        picture: noteIcon,
        title: words.noneTitle,
        text: this._forFamily ? words.noneFamily : words.none,
        more: openRoute,
      });
    }
    return html`<div class="page">
      <h1>${icon(noteIcon)}${this._forFamily ? appWords.words.notesFamily : appWords.words.notes}</h1>
      <ul class="notes">
        ${notes.map(
          ({ text, author, createdAt }) =>
            html`<li class="note">
              <p class="as-written">${linkedText(text)}</p>
              <p class="soft">
                ${author}, ${momentInWords(createdAt)}
                <marshrut-read-aloud .text=${text}></marshrut-read-aloud>
              </p>
            </li>`,
        )}
      </ul>
      ${openRoute}
    </div>`;
  }

  override render(): TemplateResult {
    if (this._wholeRoute) {
      return html`<marshrut-pupil-home .api=${this.api} .session=${this.session}></marshrut-pupil-home>`;
    }
    const page = this._page.render({
      pending: loadingFace,
      complete: (value) => this._notes(value),
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._page.again }),
    });
    if (this.session.pupils.length < 2 || this.pupilId !== undefined) return page;
    return tabs({
      label: appWords.words.children,
      items: this.session.pupils.map(({ pupilId, name }) => ({ id: pupilId, title: name })),
      chosen: this._pupilId ?? '',
      choose: (pupilId) => (this._chosen = pupilId),
      panel: page,
    });
  }
}
define('marshrut-notes-page', MarshrutNotesPage);
