import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { KeyView } from '../../../lti-server/contract/installation.ts';
import { loadKeys, rotateKeys } from '../../api/installation.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { failureFace, loadingFace, messageFace } from '../../components/faces.ts';
import { installationWords } from '../../locales/installation-words.ts';
import { timeInWords } from '../../locales/moments.ts';
import { harbourIcon, waveIcon } from '../../styles/icons.ts';
import { confirm } from './confirm.ts';
import { InstallationPart } from './installation-part.ts';

/** The tool's own keys: which signs, which is coming, which is still published; a rotation with overlap. */
export class MarshrutKeys extends InstallationPart {
  @state() private _asking = false;
  private readonly _keys = new Reading<KeyView[]>(this, {
    key: () => 'keys',
    read: (signal) => loadKeys(this.api, signal),
  });

  private async _rotate(): Promise<void> {
    await this.deed(
      async () => this._keys.replace(await rotateKeys(this.api)),
      installationWords.words.rotated,
    );
    this._asking = false;
  }

  private _card({ kid, state: stands, signsFrom, retiresAt }: KeyView): TemplateResult {
    const words = installationWords.words;
    const now = Date.now();
    return html`<li class="card">
      <p class="row"><code>${kid}</code></p>
      <p><span class="badge ${stands === 'signing' ? '' : 'plain'}">${words.keyStates[stands]}</span></p>
      <p class="soft small">
        ${words.keySigns(timeInWords(signsFrom, now))}${
          retiresAt === null ? nothing : html`, ${words.keyUntil(timeInWords(retiresAt, now))}`
        }
      </p>
    </li>`;
  }

  private _all(keys: readonly KeyView[]): TemplateResult {
    const words = installationWords.words;
    return keys.length === 0
      ? messageFace({ picture: harbourIcon, title: words.keysNone, text: words.keysNoneText })
      : html`<ul class="stack tight">
          ${keys.map((key) => this._card(key))}
        </ul>`;
  }

  override render(): TemplateResult {
    const words = installationWords.words;
    return html`<div class="stack">
      <p class="intro">${words.keysIntro}</p>
      ${this.problemLine()}
      ${this._keys.render({
        pending: loadingFace,
        complete: (keys) => this._all(keys),
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._keys.again }),
      })}
      ${
        this.whole
          ? html`<p>
              <button class="button" type="button" @click=${() => (this._asking = true)}>
                ${words.rotate}
              </button>
            </p>`
          : nothing
      }
      ${confirm({
        open: this._asking,
        heading: words.rotateTitle,
        text: words.rotateText,
        deed: words.rotate,
        busy: this.busy,
        done: () => void this._rotate(),
        close: () => (this._asking = false),
      })}
    </div>`;
  }
}
define('marshrut-keys', MarshrutKeys);
