import { LitElement, css, html, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { captureWords } from '../../locales/capture-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { checkIcon, icon, undoIcon } from '../../styles/icons.ts';
import { define } from '../define.ts';
import { Pen, type Stroke } from './pen.ts';

/** The sheet in its own pixels; on the screen it takes the width that there is. */
const sheet = { width: 960, height: 720 };
const penWidth = 10;
/** How far an arrow key leads the pen. */
const keyStep = 24;

/** Told apart by lightness as well, for eyes that see colours differently. */
const colours = {
  ink: '#16323c',
  sea: '#1f6fb2',
  leaf: '#2f8f4e',
  sun: '#f2c230',
  coral: '#d9713f',
} as const;
type Colour = keyof typeof colours;

/** A drawing is ready: a PNG of the sheet. */
export class DrawnEvent extends Event {
  static readonly eventName = 'drawn';
  readonly picture: Blob;
  constructor(picture: Blob) {
    super(DrawnEvent.eventName);
    this.picture = picture;
  }
}

declare global {
  interface HTMLElementEventMap {
    drawn: DrawnEvent;
  }
  interface HTMLElementTagNameMap {
    'marshrut-drawing-board': MarshrutDrawingBoard;
  }
}

/**
 * A sheet of paper: a pen, five colours, undo, clear. A finger, a mouse or the arrow keys lead the pen.
 * @fires drawn - with the picture, when the child says it is ready
 */
export class MarshrutDrawingBoard extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: grid;
        gap: 16px;
      }
      canvas {
        inline-size: 100%;
        block-size: auto;
        border: 2px solid var(--edge);
        border-radius: var(--round);
        background: #fff;
        cursor: crosshair;
        touch-action: none;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 16px;
      }
      .colour {
        display: grid;
        place-items: center;
        inline-size: 64px;
        block-size: 64px;
        padding: 0;
        border: 3px solid transparent;
        border-radius: 50%;
        background: none;
        cursor: pointer;
      }
      .colour svg {
        inline-size: 44px;
        block-size: 44px;
        forced-color-adjust: none;
      }
      .colour[aria-checked='true'] {
        border-color: var(--ink);
      }
      .button {
        flex: 1 1 auto;
        min-block-size: 64px;
      }
    `,
  ];

  @query('canvas') private _canvas!: HTMLCanvasElement;
  @state() private _colour: Colour = 'ink';
  private readonly _pen = new Pen<Colour>({ ink: 'ink', sheet, keyStep, changed: () => this._drawn() });

  protected override firstUpdated(): void {
    this._redraw();
  }

  /** To the sheet. */
  override focus(): void {
    void this.updateComplete.then(() => this._canvas.focus());
  }

  private _drawn(): void {
    this._redraw();
    this.requestUpdate();
  }

  private _redraw(): void {
    const paper = this._canvas.getContext('2d');
    if (!paper) return;
    paper.fillStyle = '#fff';
    paper.fillRect(0, 0, sheet.width, sheet.height);
    for (const stroke of this._pen.strokes) this._draw(paper, stroke);
    if (this.shadowRoot?.activeElement === this._canvas && this._canvas.matches(':focus-visible')) {
      paper.strokeStyle = colours.ink;
      paper.lineWidth = 2;
      paper.strokeRect(this._pen.at.x - 12, this._pen.at.y - 12, 24, 24);
    }
  }

  private _draw(paper: CanvasRenderingContext2D, { ink, points }: Stroke<Colour>): void {
    const [first] = points;
    if (!first) return;
    paper.strokeStyle = colours[ink];
    paper.lineWidth = penWidth;
    paper.lineCap = paper.lineJoin = 'round';
    paper.beginPath();
    paper.moveTo(first.x, first.y);
    // A touch without a move is a dot.
    for (const { x, y } of points.length === 1 ? [first] : points) paper.lineTo(x, y);
    paper.stroke();
  }

  /** The sheet as it is drawn on now: a PNG; undefined while nothing is drawn. */
  async picture(): Promise<Blob | undefined> {
    if (this._pen.strokes.length === 0) return undefined;
    this._canvas.blur();
    this._redraw();
    return await new Promise((resolve) => {
      this._canvas.toBlob((picture) => resolve(picture ?? undefined), 'image/png');
    });
  }

  private async _finish(): Promise<void> {
    const picture = await this.picture();
    if (picture) this.dispatchEvent(new DrawnEvent(picture));
  }

  private _swatch(colour: Colour): TemplateResult {
    const { colourNames } = captureWords.words;
    return html`<button
      class="colour"
      type="button"
      role="radio"
      aria-checked=${this._colour === colour}
      aria-label=${colourNames[colour]}
      @click=${() => (this._colour = this._pen.ink = colour)}
    >
      <svg viewBox="0 0 44 44" aria-hidden="true">
        <circle cx="22" cy="22" r="21" fill=${colours[colour]} stroke="#fff" stroke-width="2"></circle>
      </svg>
    </button>`;
  }

  override render(): TemplateResult {
    const words = captureWords.words;
    const empty = this._pen.strokes.length === 0;
    return html`
      <canvas
        width=${sheet.width}
        height=${sheet.height}
        tabindex="0"
        role="application"
        aria-label=${words.paper}
        @pointerdown=${this._pen.down}
        @pointermove=${this._pen.move}
        @keydown=${this._pen.key}
        @focus=${this._redraw}
        @blur=${this._pen.leave}
      ></canvas>
      <div class="row" role="radiogroup" aria-label=${words.colours}>
        ${(Object.keys(colours) as Colour[]).map((colour) => this._swatch(colour))}
      </div>
      <div class="row">
        <button
          class="button"
          type="button"
          ?disabled=${empty}
          @click=${() => this._pen.take(this._pen.strokes.slice(0, -1))}
        >
          ${icon(undoIcon)}${words.undo}
        </button>
        <button class="button quiet" type="button" ?disabled=${empty} @click=${() => this._pen.take([])}>
          ${words.clear}
        </button>
        <button class="button primary ready" type="button" ?disabled=${empty} @click=${this._finish}>
          ${icon(checkIcon)}${words.ready}
        </button>
      </div>
    `;
  }
}
define('marshrut-drawing-board', MarshrutDrawingBoard);
