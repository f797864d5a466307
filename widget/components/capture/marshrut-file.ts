import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FileKind } from '../../../lti-server/contract/vocabulary.ts';
import type { Api } from '../../api/client.ts';
import { loadFile } from '../../api/files.ts';
import { Reading } from '../../api/reading.ts';
import { captureWords } from '../../locales/capture-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { define } from '../define.ts';
import './marshrut-sound.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-file': MarshrutFile;
  }
}

/**
 * A photo, a drawing or a voice, fetched with the reader's own right: `<marshrut-file .api=${api}
 * .fileId=${id} .kind=${kind} .alt=${words}>`. A voice waits for a press.
 */
export class MarshrutFile extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      img,
      .place {
        display: block;
        inline-size: 100%;
        border-radius: var(--round-small);
      }
      img {
        block-size: auto;
        max-block-size: min(70vh, 28rem);
        border: 1px solid var(--line);
        background: #fff;
        object-fit: contain;
      }
      .place {
        min-block-size: 96px;
        background: var(--sea);
      }
      .button {
        min-block-size: 64px;
      }
    `,
  ];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) fileId = '';
  @property({ attribute: false }) kind: FileKind = 'photo';
  /** Another way to the bytes than by the file itself, where a record shows it to more people. */
  @property({ attribute: false }) load: ((signal: AbortSignal) => Promise<Blob>) | undefined;
  /** What the picture shows, in the words of whoever made it. */
  @property({ attribute: false }) alt = '';
  /** A small picture inside of something that is pressed: without a button of its own. */
  @property({ type: Boolean }) inside = false;
  @state() private _ready = false;
  /** A long list fetches what comes into sight. */
  @state() private _inSight = false;
  private _sight: IntersectionObserver | undefined;
  private readonly _file = new Reading<string>(this, {
    key: () => (this._ready && this._inSight && this.fileId !== '' ? this.fileId : undefined),
    read: async (signal) => {
      const blob = await (this.load?.(signal) ?? loadFile(this.api, { fileId: this.fileId, signal }));
      this._forget();
      return (this._address = URL.createObjectURL(blob));
    },
  });
  private _address: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void captureWords.load().then(() => (this._ready = true));
    this._sight = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) this._inSight = true;
    });
    this._sight.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._sight?.disconnect();
    this._forget();
  }

  private _forget(): void {
    if (this._address !== undefined) URL.revokeObjectURL(this._address);
    this._address = undefined;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this._ready) return html`<div class="place"></div>`;
    const words = captureWords.words;
    return this._file.render({
      pending: () => html`<div class="place"></div>`,
      error: () =>
        html`<p>${words.notOpening}</p>
          ${
            this.inside
              ? nothing
              : html`<button class="button" type="button" @click=${this._file.again}>${words.retry}</button>`
          }`,
      complete: (address) =>
        this.kind === 'voice'
          ? html`<marshrut-sound .src=${address} .label=${this.alt}></marshrut-sound>`
          : html`<img src=${address} alt=${this.alt || words.kinds[this.kind]} />`,
    });
  }
}
define('marshrut-file', MarshrutFile);
