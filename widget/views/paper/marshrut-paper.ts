import { LitElement, css, html, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { StepForm, StepState } from '../../../lti-server/contract/vocabulary.ts';
import { stepResults } from '../../../lti-server/contract/vocabulary.ts';
import { define } from '../../components/define.ts';
import { choiceWords } from '../../locales/choice-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { formIcons } from '../../styles/form-icons.ts';
import { icon } from '../../styles/icons.ts';
import { paperIcon } from '../../styles/talk-icons.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-paper': MarshrutPaper;
  }
}

interface PaperStep {
  readonly id: string;
  readonly title: string;
  readonly form: StepForm;
  readonly state: StepState;
}

/** What stands on the strip. */
export interface PaperRoute {
  readonly name: string;
  readonly title: string;
  readonly steps: readonly PaperStep[];
}

/** A sheet has room for as many; what is behind already gives way first. */
const stepsOnSheet = 8;

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
      h2 {
        font-size: 20pt;
      }
      .hint {
        margin-block: 2mm 4mm;
      }
      ol {
        display: grid;
      }
      li {
        display: grid;
        grid-template-columns: 16mm 1fr auto;
        gap: 4mm;
        align-items: center;
        padding-block: 3mm;
        border-block-start: 1px dashed #777;
        break-inside: avoid;
      }
      li > .icon {
        inline-size: 14mm;
        block-size: 14mm;
      }
      .title {
        font-weight: 700;
      }
      .boxes {
        display: flex;
        gap: 4mm;
      }
      .box {
        display: grid;
        gap: 1mm;
        justify-items: center;
        font-size: 9.5pt;
      }
      .square {
        inline-size: 12mm;
        block-size: 12mm;
        border: 0.7mm solid #000;
        border-radius: 2mm;
        forced-color-adjust: none;
      }
      .square.done {
        background: repeating-linear-gradient(45deg, #000 0 0.4mm, #fff 0.4mm 1.4mm);
        print-color-adjust: exact;
      }
      @media (max-width: 560px) {
        .sheet {
          padding: 4mm;
        }
        li {
          grid-template-columns: 12mm 1fr;
        }
        .boxes {
          grid-column: 1 / -1;
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
          padding: 0;
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

  /** The steps of now and ahead first; those behind only while there is room. */
  private get _steps(): readonly PaperStep[] {
    const { steps } = this.route;
    const isBehind = ({ state }: PaperStep): boolean => state === 'done' || state === 'changed';
    const ahead = steps.filter((step) => !isBehind(step)).slice(0, stepsOnSheet);
    const room = stepsOnSheet - ahead.length;
    const behind = room > 0 ? steps.filter(isBehind).slice(-room) : [];
    return steps.filter((step) => ahead.includes(step) || behind.includes(step));
  }

  private _step({ title, form, state }: PaperStep): TemplateResult {
    const words = choiceWords.words;
    return html`<li>
      ${icon(formIcons[form])}
      <span class="title">${title}</span>
      <span class="boxes">
        ${stepResults.map(
          (result) =>
            html`<span class="box">
              <span class="square ${result === state ? 'done' : ''}"></span>${words.paperBoxes[result]}
            </span>`,
        )}
      </span>
    </li>`;
  }

  override render(): TemplateResult {
    const words = choiceWords.words;
    const { name, title } = this.route;
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
      <div class="sheet">
        <h2>${title}</h2>
        <p class="hint">${words.paperFor(name)}<br />${words.paperHint}</p>
        <ol>
          ${this._steps.map((step) => this._step(step))}
        </ol>
      </div>
    </dialog>`;
  }
}
define('marshrut-paper', MarshrutPaper);
