import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { SheetChild } from '../../../lti-server/contract/bulk.ts';
import { define } from '../../components/define.ts';
import { bulkWords } from '../../locales/bulk-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { icon } from '../../styles/icons.ts';
import { printIcon } from '../../styles/panel-icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { failureLine } from '../panel/failure-line.ts';
import { bulkStyles } from './bulk-styles.ts';
import { packKinds, printable, type PackKind } from './pack.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-pack-choice': MarshrutPackChoice;
  }
}

/** What is printed for the chosen children: one sheet each, all of them in one print job. */
export class MarshrutPackChoice extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    deskStyles,
    bulkStyles,
    css`
      legend {
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) sheet: readonly SheetChild[] = [];
  /** Who prints, for the foot of each sheet. */
  @property() reader = '';
  @state() private _kind: PackKind = 'strip';
  @state() private _hangs = true;
  @state() private _problem = '';

  private async _openPack(): Promise<void> {
    this._problem = '';
    try {
      const { openPack } = await import('./marshrut-print-pack.ts');
      await openPack({
        kind: this._kind,
        children: printable(this._kind, this.sheet),
        reader: this.reader,
        hangs: this._hangs && this._kind !== 'help',
      });
    } catch (failure) {
      this._problem = failureLine(failure);
    }
  }

  override render(): TemplateResult {
    const words = bulkWords.words;
    const ready = printable(this._kind, this.sheet).length;
    return html`<div class="stack">
      <p class="soft">${words.printText}</p>
      <fieldset>
        <legend>${words.pack}</legend>
        ${packKinds.map(
          (kind) =>
            html`<label class="check">
              <input
                type="radio"
                name="pack"
                .checked=${this._kind === kind}
                @change=${() => (this._kind = kind)}
              />
              ${words.packs[kind]}
            </label>`,
        )}
      </fieldset>
      ${
        this._kind === 'help'
          ? nothing
          : html`<label class="check">
              <input
                type="checkbox"
                .checked=${this._hangs}
                @change=${(event: Event) => (this._hangs = (event.target as HTMLInputElement).checked)}
              />
              ${words.hangs}
            </label>`
      }
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
      ${
        ready === 0
          ? html`<p>${words.nobodyToPrint}</p>`
          : html`<div>
              <button class="button primary" type="button" @click=${this._openPack}>
                ${icon(printIcon)}${words.openPack}
              </button>
            </div>`
      }
    </div>`;
  }
}
define('marshrut-pack-choice', MarshrutPackChoice);
