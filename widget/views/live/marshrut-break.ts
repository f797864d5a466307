import { LitElement, css, html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { define } from '../../components/define.ts';
import { IdleEvent } from '../../launch/idle-event.ts';
import { liveWords } from '../../locales/live-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { harbourIcon, icon } from '../../styles/icons.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-break': MarshrutBreak;
  }
}

/**
 * A calm question after ten minutes (domain section 5, point 6). It lies over the end of what is in sight,
 * moves nothing and takes no focus; either answer takes it away, and the page stays as it was.
 */
export class MarshrutBreak extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        position: fixed;
        z-index: 2;
        inset-block-start: 12px;
        inset-inline: 12px;
        display: grid;
        align-items: end;
        justify-items: center;
        /* At the end of what is seen; where less is seen than it needs, it begins at the top. */
        min-block-size: calc(min(100vh, var(--sight-end, 100vh)) - 28px);
        pointer-events: none;
      }
      section {
        display: grid;
        grid-template-columns: auto 1fr auto;
        gap: 8px 16px;
        align-items: center;
        max-inline-size: 34rem;
        padding: 20px;
        border: 3px solid var(--primary);
        border-radius: 28px;
        background: var(--surface);
        font-size: 1.25rem;
        letter-spacing: 0.02em;
        box-shadow: var(--shadow);
        pointer-events: auto;
      }
      .icon {
        color: var(--primary);
        font-size: 1.6rem;
      }
      p,
      .answers {
        grid-column: 1 / -1;
      }
      .answers {
        display: flex;
        flex-wrap: wrap;
        gap: 16px;
      }
      .button {
        flex: 1 1 10rem;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** Said to who cannot see it; a screen reader hears what changes, not what is there from the start. */
  @state() private _told = '';

  protected override firstUpdated(): void {
    setTimeout(() => (this._told = liveWords.words.breakTitle), 100);
  }

  private _rest(): void {
    this.remove();
    window.dispatchEvent(new IdleEvent(true));
  }

  override render(): TemplateResult {
    const words = liveWords.words;
    return html`<section aria-labelledby="title">
      ${icon(harbourIcon)}
      <h2 id="title">${words.breakTitle}</h2>
      <marshrut-read-aloud .text=${`${words.breakTitle}\n${words.breakText}`}></marshrut-read-aloud>
      <p>${words.breakText}</p>
      <p class="only-read-aloud" role="status">${this._told}</p>
      <div class="answers">
        <button class="button large primary" type="button" @click=${this._rest}>${words.breakYes}</button>
        <button class="button large" type="button" @click=${() => this.remove()}>${words.breakNo}</button>
      </div>
    </section>`;
  }
}
define('marshrut-break', MarshrutBreak);
