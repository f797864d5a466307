import { consume } from '@lit/context';
import { LitElement, css, html, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { loadChildPage } from '../../api/child-page.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { DialogCloseEvent } from '../../components/marshrut-dialog.ts';
import { appWords } from '../../locales/app-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { icon, waveIcon } from '../../styles/icons.ts';
import { closeIcon } from '../../styles/panel-icons.ts';
import { eyeIcon } from '../../styles/panel-icons.ts';
import { deskStyles } from './desk-styles.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-pupil-preview': MarshrutPupilPreview;
  }
}

/**
 * The pupil's own page over the whole screen, to look at and not to press.
 * @fires dialog-close - when the reader wants it away
 */
export class MarshrutPupilPreview extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    deskStyles,
    css`
      dialog {
        inline-size: 100%;
        max-inline-size: 100%;
        block-size: 100%;
        max-block-size: 100%;
        padding: 0;
        border: 0;
        background: var(--paper);
        color: var(--ink);
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        align-items: center;
        position: sticky;
        z-index: 1;
        inset-block-start: 0;
        padding: 8px clamp(12px, 3vw, 32px);
        background: var(--sand);
        color: var(--sand-ink);
      }
      .bar h2 {
        display: flex;
        flex: 1 1 14rem;
        gap: 8px;
        align-items: center;
      }
      .page {
        max-inline-size: 76rem;
        margin-inline: auto;
        padding: 20px clamp(12px, 3vw, 32px) 60px;
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) pupilId = '';
  @property({ attribute: false }) name = '';
  @query('dialog') private _dialog!: HTMLDialogElement;
  private _opener: Element | null = null;
  private readonly _page = new Reading<PupilPage>(this, {
    key: () => this.pupilId,
    read: async (signal) => {
      const [page] = await Promise.all([
        loadChildPage(this._api, { pupilId: this.pupilId, signal }),
        // The whole home, though only its view is shown: so the pupil's own page stays one file.
        import('../pupil/marshrut-pupil-home.ts'),
      ]);
      return page;
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    const root = this.getRootNode();
    this._opener = root instanceof ShadowRoot ? root.activeElement : null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // The browser gives the focus back only when a dialog is closed, not when it is taken away.
    if (this._opener instanceof HTMLElement) this._opener.focus();
  }

  protected override firstUpdated(): void {
    this._dialog.showModal();
  }

  private _close(event: Event): void {
    event.preventDefault();
    this.dispatchEvent(new DialogCloseEvent());
  }

  override render(): TemplateResult {
    const words = panelWords.words;
    return html`<dialog aria-labelledby="bar-title" @cancel=${this._close}>
      <div class="bar">
        <h2 id="bar-title">${icon(eyeIcon)}${words.asPupilBar(this.name)}</h2>
        <button class="button small" type="button" autofocus @click=${this._close}>
          ${icon(closeIcon)}${appWords.words.close}
        </button>
        <p class="small-text">${words.asPupilHint}</p>
      </div>
      <div class="page">
        ${this._page.render({
          pending: loadingFace,
          complete: (page) => html`<marshrut-pupil-view .page=${page} readonly></marshrut-pupil-view>`,
          error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._page.again }),
        })}
      </div>
    </dialog>`;
  }
}
define('marshrut-pupil-preview', MarshrutPupilPreview);
