import { LitElement, css, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { Api } from '../../api/client.ts';
import { loadPupilPage } from '../../api/pupil.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace, messageFace } from '../../components/faces.ts';
import { tabs, tabStyles } from '../../components/tabs.ts';
import { appWords } from '../../locales/app-words.ts';
import { notesPageWords } from '../../locales/notes-page-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { boatIcon, icon, noteIcon, waveIcon } from '../../styles/icons.ts';
import { noteList, noteListStyles } from './note-list.ts';

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
    noteListStyles,
    css`
      .tabs {
        margin-block-end: 20px;
      }
    `,
  ];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) session!: SessionView;
  @state() private _chosen: string | undefined;
  @state() private _wholeRoute = false;
  private readonly _page = new Reading<PupilPage>(this, {
    key: () => this._pupilId,
    read: async (signal) => {
      await notesPageWords.load();
      return await loadPupilPage(this.api, { pupilId: this._pupilId ?? '', signal });
    },
  });

  protected override firstUpdated(): void {
    const { api, _page: page, _forFamily: forFamily } = this;
    const pupilId = (): string | undefined => (this._wholeRoute ? undefined : this._pupilId);
    const followed = { api, page, pupilId, forChild: !forFamily, readAt: Date.now() };
    const follow = async (): Promise<void> =>
      (await import('../live/live-pupil-page.ts')).keepLive(this, followed);
    setTimeout(() => void follow().catch(() => undefined), liveAfterMs);
  }

  private get _pupilId(): string | undefined {
    return this._chosen ?? this.session.pupils[0]?.pupilId;
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
    const openRoute = html`<button class="button large" type="button" @click=${() => void this._openRoute()}>
      ${icon(boatIcon)}${this._forFamily ? words.openRouteFamily : words.openRoute}
    </button>`;
    if (notes.length === 0) {
      return messageFace({
        picture: noteIcon,
        title: words.noneTitle,
        text: this._forFamily ? words.noneFamily : words.none,
        more: openRoute,
      });
    }
    return html`<div class="page">${noteList({ notes, forFamily: this._forFamily })} ${openRoute}</div>`;
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
    if (this.session.pupils.length < 2) return page;
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
