import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { AttemptPage, PlatformView } from '../../../lti-server/contract/installation.ts';
import { loadPlatforms, searchAttempts } from '../../api/installation.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { failureFace, loadingFace, messageFace } from '../../components/faces.ts';
import { field } from '../../components/field.ts';
import { installationWords } from '../../locales/installation-words.ts';
import { lighthouseIcon, waveIcon } from '../../styles/icons.ts';
import { attemptCard, attemptStyles } from './attempt-card.ts';
import { InstallationPart } from './installation-part.ts';

/** The launch inspector: every attempt of the last month, which check ended it and how that is mended. */
export class MarshrutAttempts extends InstallationPart {
  static override styles = [
    ...InstallationPart.styles,
    attemptStyles,
    css`
      .choose {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
        align-items: end;
      }
      .choose .field {
        flex: 0 1 18rem;
      }
      .choose .button {
        margin-block-end: 6px;
      }
    `,
  ];

  @state() private _platformId = '';
  @state() private _refusedOnly = false;
  private readonly _platforms = new Reading<PlatformView[]>(this, {
    key: () => 'platforms',
    read: (signal) => loadPlatforms(this.api, signal),
  });
  private readonly _attempts = new Reading<AttemptPage>(this, {
    key: () => `${this._platformId} ${this._refusedOnly}`,
    read: (signal) => searchAttempts(this.api, { ...this._search, before: null, signal }),
  });

  private get _search(): { platformId: string | null; refusedOnly: boolean } {
    return { platformId: this._platformId || null, refusedOnly: this._refusedOnly };
  }

  private async _more(shown: AttemptPage): Promise<void> {
    const words = installationWords.words;
    const first = shown.attempts.length;
    await this.deed(async () => {
      const page = await searchAttempts(this.api, { ...this._search, before: shown.next });
      this._attempts.replace({ attempts: [...shown.attempts, ...page.attempts], next: page.next });
    }, words.shown(first));
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('summary')[first]?.focus();
  }

  private _choice(): TemplateResult {
    const words = installationWords.words;
    const platforms = this._platforms.value ?? [];
    return html`<div class="choose">
      ${
        platforms.length > 1
          ? field({
              id: 'platform',
              label: words.platform,
              control: html`<select
                id="platform"
                @change=${(event: Event) => (this._platformId = (event.target as HTMLSelectElement).value)}
              >
                <option value="">${words.allPlatforms}</option>
                ${platforms.map(
                  ({ platformId, name }) =>
                    html`<option value=${platformId} ?selected=${platformId === this._platformId}>
                      ${name}
                    </option>`,
                )}
              </select>`,
            })
          : nothing
      }
      ${field({
        id: 'results',
        label: words.results,
        control: html`<select
          id="results"
          @change=${(event: Event) =>
            (this._refusedOnly = (event.target as HTMLSelectElement).value === 'refused')}
        >
          <option value="all">${words.all}</option>
          <option value="refused" ?selected=${this._refusedOnly}>${words.refusedOnly}</option>
        </select>`,
      })}
      <button class="button" type="button" @click=${this._attempts.again}>${words.refresh}</button>
    </div>`;
  }

  private _list(page: AttemptPage): TemplateResult {
    const words = installationWords.words;
    const { attempts, next } = page;
    if (attempts.length === 0)
      return this._platformId || this._refusedOnly
        ? html`<p role="status">${words.attemptsNoneFit}</p>`
        : messageFace({
            picture: lighthouseIcon,
            title: words.attemptsNone,
            text: words.attemptsNoneText,
          });
    return html`
      <p class="soft small" role="status">${words.shown(attempts.length)}</p>
      <ul class="stack tight">
        ${repeat(attempts, ({ requestId }) => requestId, attemptCard)}
      </ul>
      ${
        next === null
          ? nothing
          : html`<p>
              <button
                class="button"
                type="button"
                aria-disabled=${this.busy}
                @click=${() => this._more(page)}
              >
                ${words.more}
              </button>
            </p>`
      }
    `;
  }

  override render(): TemplateResult {
    const words = installationWords.words;
    return html`<div class="stack">
      <p class="intro">${words.attemptsIntro}</p>
      ${this._choice()} ${this.problemLine()}
      ${this._attempts.render({
        pending: loadingFace,
        complete: (page) => this._list(page),
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._attempts.again }),
      })}
    </div>`;
  }
}
define('marshrut-attempts', MarshrutAttempts);
