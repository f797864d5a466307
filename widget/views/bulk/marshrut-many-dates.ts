import { LitElement, css, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BulkDeed, SheetChild } from '../../../lti-server/contract/bulk.ts';
import { define } from '../../components/define.ts';
import { bulkWords } from '../../locales/bulk-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { BulkDeedEvent } from './bulk-events.ts';
import { canTake, withRoute, type BulkForm } from './bulk-form.ts';
import { bulkStyles } from './bulk-styles.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-many-dates': MarshrutManyDates;
  }
}

type Deed = BulkDeed extends infer One
  ? One extends BulkDeed
    ? Omit<One, 'deedId' | 'children'>
    : never
  : never;

/**
 * Illness and holidays of several children: dates move, routes rest and go on.
 * @fires bulk-deed - with the deed
 */
export class MarshrutManyDates extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    deskStyles,
    bulkStyles,
    css`
      input {
        inline-size: 6rem;
        min-block-size: 36px;
        padding: 0.2em 0.6em;
        border: 1px solid var(--edge);
        border-radius: var(--round-small);
        background: var(--surface);
        color: var(--ink);
        font: inherit;
      }
    `,
  ];

  @property({ attribute: false }) form!: BulkForm;
  @property({ attribute: false }) sheet: readonly SheetChild[] = [];
  @property({ type: Boolean }) busy = false;
  @state() private _days = 1;

  /** What is sent again after a lost answer is the same deed; another press of another button is another one. */
  private _send(deed: Deed, name: string): void {
    if (this.busy) return;
    const children = withRoute(this.sheet);
    this.dispatchEvent(
      new BulkDeedEvent({ ...deed, deedId: `${this.form.deedId}-${name}`, children } as BulkDeed),
    );
  }

  private _button(title: string, deed: Deed, name: string): TemplateResult {
    return html`<button
      class="button small"
      type="button"
      aria-disabled=${this.busy}
      @click=${() => this._send(deed, name)}
    >
      ${title}
    </button>`;
  }

  private _shift(title: string, days: number): TemplateResult {
    return this._button(title, { kind: 'shift', days }, `shift${days}`);
  }

  override render(): TemplateResult {
    const words = bulkWords.words;
    const resting = this.sheet.filter(({ route }) => route?.pausedOn).length;
    return html`<div class="stack">
      <p>${words.forWhom(withRoute(this.sheet).length)}</p>
      <section class="stack tight" aria-labelledby="shift-title">
        <h3 id="shift-title">${words.shiftBy}</h3>
        <p class="soft small-text">${words.datesText}</p>
        <div class="row">
          ${this._shift(words.week, 7)} ${this._shift(words.twoWeeks, 14)} ${this._shift(words.earlier, -7)}
        </div>
        <form
          class="row"
          @submit=${(event: Event) => {
            event.preventDefault();
            if (this._days !== 0) this._send({ kind: 'shift', days: this._days }, `shift${this._days}`);
          }}
        >
          <label class="row">
            ${words.ownDays}
            <input
              type="number"
              min="-120"
              max="120"
              required
              .value=${String(this._days)}
              @input=${(event: Event) => (this._days = Math.trunc(Number((event.target as HTMLInputElement).value)))}
            />
          </label>
          <button class="button small" type="submit" aria-disabled=${this.busy}>${words.shift}</button>
        </form>
      </section>
      <section class="stack tight" aria-labelledby="pause-title">
        <h3 id="pause-title">${words.pauseTitle}</h3>
        <p class="soft small-text">${words.pauseText}</p>
        <div class="row">
          ${this._button(words.pause, { kind: 'pause' }, 'pause')}
          ${
            resting > 0
              ? html`${this._button(words.resumeLater, { kind: 'resume', shift: true }, 'later')}
                ${this._button(words.resume, { kind: 'resume', shift: false }, 'resume')}`
              : ''
          }
        </div>
      </section>
      <ul>
        ${this.sheet.map(
          (child) =>
            html`<li class="child-line">
              <span>${child.name}</span>
              <span class="soft">
                ${
                  child.route === null
                    ? words.noRoute
                    : canTake(child)
                      ? child.route.pausedOn === null
                        ? child.route.title
                        : words.resting
                      : words.closedRoute
                }
              </span>
            </li>`,
        )}
      </ul>
    </div>`;
  }
}
define('marshrut-many-dates', MarshrutManyDates);
