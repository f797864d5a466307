import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { SheetChild, SheetStep } from '../../../lti-server/contract/bulk.ts';
import { dayWindow } from '../../components/day-window.ts';
import { define } from '../../components/define.ts';
import { shortName } from '../../components/short-name.ts';
import { bulkWords } from '../../locales/bulk-words.ts';
import { choiceWords } from '../../locales/choice-words.ts';
import { daysInWords, momentInWords } from '../../locales/dates.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { formIcons } from '../../styles/form-icons.ts';
import { icon } from '../../styles/icons.ts';
import { printIcon } from '../../styles/panel-icons.ts';
import { strip, stripStyles } from '../paper/strip.ts';
import type { PackKind } from './pack.ts';
import { printPackStyles } from './print-pack-styles.ts';
import { isOpen, weekOf, weekSteps } from './week-of.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-print-pack': MarshrutPrintPack;
  }
}

interface Pack {
  readonly kind: PackKind;
  readonly children: readonly SheetChild[];
  /** Who prints. */
  readonly reader: string;
  /** Names are shortened where others see the sheet. */
  readonly hangs: boolean;
}

/** On paper there is nothing but the sheets, and each begins a page. */
const onlyTheSheets = new CSSStyleSheet();
onlyTheSheets.replaceSync(
  '@page { size: A4; margin: 12mm } @media print { body > :not(marshrut-print-pack) { display: none !important } }',
);

/** Shows the sheets over the whole page, to be looked at and printed. */
export async function openPack(pack: Pack): Promise<void> {
  await Promise.all([bulkWords.load(), choiceWords.load()]);
  document.querySelector('body > marshrut-print-pack')?.remove();
  document.body.append(Object.assign(document.createElement('marshrut-print-pack'), { pack }));
}

/** One print job for several children: every child has a sheet of its own, with its addressee at the foot. */
export class MarshrutPrintPack extends LitElement {
  static override styles = [baseStyles, buttonStyles, stripStyles, printPackStyles];

  @property({ attribute: false }) pack!: Pack;
  /** Milliseconds; tests look at the week of another day. */
  @property({ attribute: false }) now = Date.now();
  @query('dialog') private _dialog!: HTMLDialogElement;
  private readonly _opener = document.activeElement;

  override connectedCallback(): void {
    super.connectedCallback();
    document.adoptedStyleSheets.push(onlyTheSheets);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== onlyTheSheets);
    if (this._opener instanceof HTMLElement) this._opener.focus();
  }

  protected override firstUpdated(): void {
    this._dialog.showModal();
  }

  private _name({ name }: SheetChild): string {
    return this.pack.hangs ? shortName(name) : name;
  }

  private _weekStep({ title, whatToDo, form, helpers, ...step }: SheetStep): TemplateResult {
    const words = bulkWords.words;
    return html`<li class="week-step">
      ${icon(formIcons[form])}
      <div>
        <p class="title">${title}</p>
        ${whatToDo ? html`<p class="what">${whatToDo}</p>` : nothing}
        <p class="what">
          ${[dayWindow(step), helpers.length > 0 ? words.withWhom(helpers.join(', ')) : ''].filter(Boolean).join(' · ')}
        </p>
      </div>
      <span class="days">
        ${words.weekdays.map((day) => html`<span class="box"><span class="square"></span>${day}</span>`)}
      </span>
    </li>`;
  }

  private _week(child: SheetChild): TemplateResult {
    const words = bulkWords.words;
    const { monday, sunday } = weekOf(this.now);
    const steps = weekSteps(child.route?.steps ?? [], { monday, sunday }).filter(isOpen);
    return html`<h2>${words.weekTitle(daysInWords(monday, sunday))}</h2>
      <p class="hint">${words.footFor(this._name(child))}<br />${words.weekBoxes}</p>
      ${
        steps.length === 0
          ? html`<p>${words.nothingPlanned}</p>`
          : html`<ol>
              ${steps.slice(0, 6).map((step) => this._weekStep(step))}
            </ol>`
      }`;
  }

  private _help(child: SheetChild): TemplateResult {
    const words = bulkWords.words;
    const { strengths, lines } = child.help;
    const list = (title: string, items: readonly string[]): TemplateResult | typeof nothing =>
      items.length === 0
        ? nothing
        : html`<h3>${title}</h3>
            <ul class="lines">
              ${items.map((item) => html`<li>${item}</li>`)}
            </ul>`;
    return html`<h2>${child.name}</h2>
      ${
        strengths.length + lines.length === 0
          ? html`<p>${words.helpEmpty}</p>`
          : html`${list(words.helpStrengths, strengths)} ${list(words.helpLines, lines)}`
      }`;
  }

  private _body(child: SheetChild): TemplateResult {
    if (this.pack.kind === 'help') return this._help(child);
    if (this.pack.kind === 'week') return this._week(child);
    const { title = '', steps = [] } = child.route ?? {};
    return strip({ name: this._name(child), title, steps });
  }

  private _sheet(child: SheetChild): TemplateResult {
    const words = bulkWords.words;
    const { kind, reader } = this.pack;
    return html`<article class="sheet ${kind}">
      <div>${this._body(child)}</div>
      <footer>
        <span>${words.footFor(this._name(child))}</span>
        ${kind === 'help' ? html`<span>${words.footHelp}</span>` : nothing}
        <span>${words.footBy(reader, momentInWords(this.now))}</span>
      </footer>
    </article>`;
  }

  override render(): TemplateResult {
    const words = bulkWords.words;
    const { children } = this.pack;
    return html`<dialog
      aria-label=${words.packTitle(children.length)}
      @cancel=${(event: Event) => {
        event.preventDefault();
        this.remove();
      }}
    >
      <div class="bar">
        <button class="button primary" type="button" @click=${() => window.print()}>
          ${icon(printIcon)}${words.print}
        </button>
        <button class="button" type="button" @click=${() => this.remove()}>${words.close}</button>
        <span>${words.packTitle(children.length)}</span>
      </div>
      ${children.map((child) => this._sheet(child))}
    </dialog>`;
  }
}
define('marshrut-print-pack', MarshrutPrintPack);
