import { LitElement, css, html, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { define } from '../../components/define.ts';
import { choiceWords } from '../../locales/choice-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { icon } from '../../styles/icons.ts';
import { paperIcon } from '../../styles/talk-icons.ts';
import { strip, stripStyles, type PaperRoute } from './strip.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-paper': MarshrutPaper;
  }
}

/** On paper there is nothing but the strip: the page that it was opened from stays on the screen. */
const onlyTheStrip = new CSSStyleSheet();
onlyTheStrip.replaceSync('@media print { body > :not(marshrut-paper) { display: none !important } }');

/** Shows the strip over the whole page, to be looked at and printed. */
export async function openPaper(route: PaperRoute): Promise<void> {
  await choiceWords.load();
  document.querySelector('body > marshrut-paper')?.remove();
  document.body.append(Object.assign(document.createElement('marshrut-paper'), { route }));
}

/**
 * The paper twin of a route: an A4 strip with a picture, few words and three boxes to colour for each step
 * (domain section 5, point 20).
 */
export class MarshrutPaper extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    stripStyles,
    css`
      dialog {
        inline-size: 100%;
        max-inline-size: 100%;
        block-size: 100%;
        max-block-size: 100%;
        padding: 16px;
        border: 0;
        background: var(--paper);
        color: var(--ink);
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: 16px;
        margin-block-end: 16px;
      }
      .sheet {
        max-inline-size: 190mm;
        margin-inline: auto;
        padding: 8mm;
        border: 1px solid #999;
        background: #fff;
        color: #000;
        font-size: 15pt;
      }
      @media (max-width: 560px) {
        .sheet {
          padding: 4mm;
        }
      }
      @media print {
        dialog {
          position: static;
          display: block;
          padding: 0;
        }
        .bar {
          display: none;
        }
        .sheet {
          max-inline-size: none;
          /* The word under the last box is wider than its box. */
          padding: 0 4mm;
          border: 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) route!: PaperRoute;
  @query('dialog') private _dialog!: HTMLDialogElement;
  private readonly _opener = document.activeElement;

  override connectedCallback(): void {
    super.connectedCallback();
    document.adoptedStyleSheets.push(onlyTheStrip);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== onlyTheStrip);
    if (this._opener instanceof HTMLElement) this._opener.focus();
  }

  protected override firstUpdated(): void {
    this._dialog.showModal();
  }

  override render(): TemplateResult {
    const words = choiceWords.words;
    return html`<dialog
      aria-label=${words.paperTitle}
      @cancel=${(event: Event) => {
        event.preventDefault();
        this.remove();
      }}
    >
      <div class="bar">
        <button class="button large primary" type="button" @click=${() => window.print()}>
          ${icon(paperIcon)}${words.print}
        </button>
        <button class="button large" type="button" @click=${() => this.remove()}>${words.close}</button>
      </div>
      <div class="sheet">${strip(this.route)}</div>
    </dialog>`;
  }
}
define('marshrut-paper', MarshrutPaper);
