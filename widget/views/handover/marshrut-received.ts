import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Duties } from '../../../lti-server/contract/coordination.ts';
import { define } from '../../components/define.ts';
import { dayInWords } from '../../locales/dates.ts';
import { handoverWords } from '../../locales/handover-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { PlaceEvent } from '../panel/panel-events.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-received': MarshrutReceived;
  }
}

/** The words that the line is drawn with. */
export const loadHandoverWords = (): Promise<void> => handoverWords.load();

/** Children who were handed over to the reader and whose page waits to be read. */
export class MarshrutReceived extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    deskStyles,
    css`
      :host {
        display: block;
        margin-block-end: var(--gap);
      }
    `,
  ];

  @property({ attribute: false }) received: Duties['received'] = [];

  override render(): TemplateResult | typeof nothing {
    const words = handoverWords.words;
    if (this.received.length === 0) return nothing;
    return html`<section class="card stack tight no-print" aria-labelledby="received-title">
      <h2 id="received-title">${words.receivedTitle}</h2>
      <p class="soft">${words.receivedText(this.received.length)}</p>
      <ul class="stack tight">
        ${this.received.map(
          ({ pupilId, name, from, until }) =>
            html`<li class="row between">
              <span>
                <strong>${name}</strong>
                <span class="soft small-text"
                  >${words.received(from, until === null ? null : dayInWords(until))}</span
                >
              </span>
              <button
                class="button small"
                type="button"
                data-handover=${pupilId}
                aria-label=${words.readOf(name)}
                @click=${() => this.dispatchEvent(new PlaceEvent({ screen: 'handover', pupilId }))}
              >
                ${words.read}
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }
}
define('marshrut-received', MarshrutReceived);
