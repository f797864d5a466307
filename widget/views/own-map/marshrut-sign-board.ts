import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Pen } from '../../components/capture/pen.ts';
import { define } from '../../components/define.ts';
import { ownMapWords } from '../../locales/own-map-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { backIcon, checkIcon, icon, undoIcon } from '../../styles/icons.ts';
import { SignDrawnEvent } from './sign-events.ts';
import { signField, signPath } from './sign-path.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-sign-board': MarshrutSignBoard;
  }
}

/**
 * A small field for a sign of the child's own: one pen, thick lines, undo. A finger, a mouse or the arrow keys
 * lead the pen, and beside it stands how the sign will look on the map.
 * @fires sign-drawn - with the sign, or without one when the child goes back
 */
export class MarshrutSignBoard extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: grid;
        gap: 16px;
      }
      .field {
        position: relative;
        inline-size: min(100%, 20rem);
        aspect-ratio: 1;
        border: 2px solid var(--edge);
        border-radius: var(--round);
        background: var(--surface);
        cursor: crosshair;
        touch-action: none;
      }
      .field svg {
        display: block;
        inline-size: 100%;
        block-size: 100%;
        fill: none;
        stroke: currentcolor;
        stroke-width: 2;
        stroke-linecap: round;
        stroke-linejoin: round;
        pointer-events: none;
      }
      .pen {
        visibility: hidden;
        stroke-width: 0.4;
      }
      .field:focus-visible .pen {
        visibility: visible;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 16px;
        align-items: center;
      }
    `,
  ];

  /** Pictures without words, for whoever reads little. */
  @property({ type: Boolean }) few = false;
  private readonly _pen = new Pen<undefined>({
    ink: undefined,
    sheet: { width: signField, height: signField },
    keyStep: 1,
    changed: () => this.requestUpdate(),
  });

  /** To the field. */
  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.field')?.focus());
  }

  private get _picture(): string {
    return signPath(this._pen.strokes.map(({ points }) => points));
  }

  private _button(of: { word: string; picture: string; off?: boolean; look?: string; deed: () => void }) {
    return html`<button
      class="button large ${of.look ?? ''}"
      type="button"
      aria-label=${of.word}
      ?disabled=${of.off ?? false}
      @click=${of.deed}
    >
      ${icon(of.picture)}${this.few ? nothing : of.word}
    </button>`;
  }

  override render(): TemplateResult {
    const words = ownMapWords.words;
    const picture = this._picture;
    const { x, y } = this._pen.at;
    const off = picture === '';
    return html`
      <div
        class="field"
        tabindex="0"
        role="application"
        aria-label=${words.field}
        @pointerdown=${this._pen.down}
        @pointermove=${this._pen.move}
        @keydown=${this._pen.key}
        @blur=${this._pen.leave}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d=${picture || 'M0 0'} />
          <circle class="pen" cx=${x} cy=${y} r="1.5" />
        </svg>
      </div>
      <p class="only-read-aloud" role="status">${this._pen.isDown ? words.penDown : ''}</p>
      <div class="row">
        ${this._button({
          word: words.undo,
          picture: undoIcon,
          off,
          deed: () => this._pen.take(this._pen.strokes.slice(0, -1)),
        })}
        ${this._button({
          word: words.back,
          picture: backIcon,
          look: 'quiet',
          deed: () => this.dispatchEvent(new SignDrawnEvent()),
        })}
        ${this._button({
          word: words.ready,
          picture: checkIcon,
          off,
          look: 'primary',
          deed: () => this.dispatchEvent(new SignDrawnEvent(picture)),
        })}
      </div>
    `;
  }
}
define('marshrut-sign-board', MarshrutSignBoard);
