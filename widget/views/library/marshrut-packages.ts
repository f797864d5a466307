import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { packageLimits, type LibraryItem } from '../../../lti-server/contract/library.ts';
import { ApiFailure } from '../../api/api-failure.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { exportPackage, importPackage } from '../../api/library.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { libraryViewWords } from '../../locales/library-view-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { failureLine } from '../panel/failure-line.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-packages': MarshrutPackages;
  }
  interface HTMLElementEventMap {
    'package-taken': Event;
  }
}

const fileName = 'marshrut-library.jws';

/**
 * Exchange with other schools, for who moderates: shared items out, a package in.
 * @fires package-taken - when new items wait for a decision
 */
export class MarshrutPackages extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    deskStyles,
    css`
      .file {
        position: relative;
        overflow: hidden;
      }
      .file input {
        position: absolute;
        inset: 0;
        opacity: 0;
        cursor: pointer;
      }
      .file:focus-within {
        outline: 3px solid var(--focus);
        outline-offset: 3px;
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) items: readonly LibraryItem[] = [];
  @state() private _said = '';
  @state() private _problem = '';

  private async _do(deed: () => Promise<string>): Promise<void> {
    this._problem = '';
    this._said = '';
    try {
      this._said = await deed();
      this.dispatchEvent(new AnnouncementEvent(this._said));
    } catch (failure) {
      this._problem = failureLine(failure);
    }
  }

  /** What one package cannot hold goes into several. */
  private async _packages(itemIds: string[]): Promise<string[]> {
    const half = Math.ceil(itemIds.length / 2);
    const halves = async (): Promise<string[]> => [
      ...(await this._packages(itemIds.slice(0, half))),
      ...(await this._packages(itemIds.slice(half))),
    ];
    if (itemIds.length > packageLimits.items) return halves();
    try {
      return [await exportPackage(this._api, itemIds)];
    } catch (failure) {
      const tooMuch = failure instanceof ApiFailure && failure.code === 'BODY_TOO_LARGE';
      if (tooMuch && itemIds.length > 1) return halves();
      throw failure;
    }
  }

  private _download(text: string): void {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/jose' }));
    const link = Object.assign(document.createElement('a'), { href: address, download: fileName });
    link.click();
    URL.revokeObjectURL(address);
  }

  private _export(itemIds: string[]): Promise<void> {
    return this._do(async () => {
      for (const text of await this._packages(itemIds)) this._download(text);
      return libraryViewWords.words.exported;
    });
  }

  private async _import(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    if (file.size > packageLimits.length) {
      this._problem = libraryViewWords.words.tooBig;
      return;
    }
    await this._do(async () => {
      const { waiting, known } = await importPackage(this._api, await file.text());
      this.dispatchEvent(new Event('package-taken'));
      return libraryViewWords.words.imported(waiting, known);
    });
    // The same file may be chosen again.
    input.value = '';
  }

  override render(): TemplateResult {
    const words = libraryViewWords.words;
    const shared = this.items.filter(({ standing }) => standing === 'shared').map(({ itemId }) => itemId);
    return html`<section class="card stack tight" aria-labelledby="packages-title">
      <h2 id="packages-title">${words.packages}</h2>
      <p class="soft">${words.packagesHint}</p>
      <div class="row">
        ${
          shared.length === 0
            ? html`<p class="small-text">${words.nothingToExport}</p>`
            : html`<button class="button small" type="button" @click=${() => this._export(shared)}>
                ${words.export}
              </button>`
        }
        <label class="button small file">
          ${words.import}
          <input
            type="file"
            accept=".jws,.txt"
            @change=${({ target }: Event) => this._import(target as HTMLInputElement)}
          />
        </label>
      </div>
      ${this._said ? html`<p>${this._said}</p>` : nothing}
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
    </section>`;
  }
}
define('marshrut-packages', MarshrutPackages);
