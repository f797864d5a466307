import { LitElement, css, html, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { embedSnippet } from '../../../lti-server/contract/embed-snippet.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { field, fieldDescription, fieldStyles } from '../../components/field.ts';
import { pickerWords } from '../../locales/picker-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-embed-code': MarshrutEmbedCode;
  }
}

/** The code that puts the route into the text of a page, to copy. Only the launch's address is missing in it. */
export class MarshrutEmbedCode extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    css`
      details {
        padding: 12px 16px;
        border: 1px solid var(--line);
        border-radius: var(--round);
      }
      summary {
        font-weight: 600;
        cursor: pointer;
      }
      .inside {
        display: grid;
        gap: 14px;
        justify-items: start;
        padding-block-start: 14px;
      }
      .field {
        inline-size: 100%;
      }
      textarea {
        font-family: ui-monospace, Menlo, Consolas, monospace;
        font-size: 0.875rem;
      }
    `,
  ];

  /** How the address begins in this LMS, where that is known. */
  @property({ attribute: false }) beginning: string | null = null;
  /** What the link is called: the name of the frame. */
  @property() name = '';
  @state() private _address: string | undefined;
  @state() private _incomplete = false;
  @query('textarea') private _code!: HTMLTextAreaElement;

  private get _launchUrl(): string {
    return this._address ?? this.beginning ?? 'https://';
  }

  private get _snippet(): string {
    return embedSnippet({
      toolOrigin: location.origin,
      launchUrl: this._launchUrl.trim(),
      title: this.name,
      look: 'frame',
    });
  }

  private async _copy(): Promise<void> {
    const words = pickerWords.words;
    const address = URL.parse(this._launchUrl);
    this._incomplete =
      address === null || !/^https?:$/.test(address.protocol) || this._launchUrl.trim() === this.beginning;
    if (this._incomplete) return;
    // Inside a frame the clipboard is the LMS's to give, and many do not.
    const copied = await navigator.clipboard?.writeText(this._snippet).then(
      () => true,
      () => false,
    );
    if (!copied) this._code.select();
    this.dispatchEvent(new AnnouncementEvent(copied ? words.copied : words.copyByHand));
  }

  override render(): TemplateResult {
    const words = pickerWords.words;
    return html`<details>
      <summary>${words.embedTitle}</summary>
      <div class="inside">
        <p>${words.embedText}</p>
        ${field({
          id: 'address',
          label: words.embedAddress,
          hint: this.beginning === null ? words.embedAddressHint : words.embedMoodleHint,
          problem: this._incomplete ? words.embedAddressProblem : '',
          control: html`<input
            id="address"
            inputmode="url"
            autocomplete="off"
            spellcheck="false"
            aria-describedby=${fieldDescription('address')}
            aria-invalid=${this._incomplete}
            .value=${this._launchUrl}
            @input=${(event: Event) => {
              this._address = (event.target as HTMLInputElement).value;
              this._incomplete = false;
            }}
          />`,
        })}
        ${field({
          id: 'code',
          label: words.embedCode,
          control: html`<textarea
            id="code"
            rows="5"
            readonly
            spellcheck="false"
            aria-describedby=${fieldDescription('code')}
            .value=${this._snippet}
          ></textarea>`,
        })}
        <button class="button" type="button" @click=${() => void this._copy()}>${words.copy}</button>
      </div>
    </details>`;
  }
}
define('marshrut-embed-code', MarshrutEmbedCode);
