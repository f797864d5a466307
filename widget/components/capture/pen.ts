/** In the units of the sheet. */
export interface Point {
  x: number;
  y: number;
}
export interface Stroke<Ink> {
  ink: Ink;
  points: Point[];
}

const ways: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * A pen on a sheet, led by a finger, a mouse, or the arrow keys: Space puts it down and lifts it again. The
 * sheet is an element that takes its `pointerdown`, `pointermove`, `keydown` and `blur`.
 */
export class Pen<Ink> {
  ink: Ink;
  /** Where the keys have led it. */
  at: Point;
  #strokes: Stroke<Ink>[] = [];
  #isDown = false;
  readonly #sheet: { readonly width: number; readonly height: number };
  readonly #keyStep: number;
  readonly #changed: () => void;

  constructor({
    ink,
    sheet,
    keyStep,
    changed,
  }: {
    ink: Ink;
    sheet: { readonly width: number; readonly height: number };
    /** How far an arrow key leads the pen. */
    keyStep: number;
    /** Is called after every change, of the place of the pen too. */
    changed: () => void;
  }) {
    this.ink = ink;
    this.#sheet = sheet;
    this.#keyStep = keyStep;
    this.#changed = changed;
    this.at = { x: sheet.width / 2, y: sheet.height / 2 };
  }

  get strokes(): readonly Stroke<Ink>[] {
    return this.#strokes;
  }

  /** Whether the keys draw. */
  get isDown(): boolean {
    return this.#isDown;
  }

  /** What is on the sheet from now on. */
  take(strokes: readonly Stroke<Ink>[]): void {
    this.#isDown = false;
    this.#strokes = [...strokes];
    this.#changed();
  }

  readonly down = (event: PointerEvent): void => {
    if (!event.isPrimary) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#begin(this.#pointOf(event));
  };

  readonly move = (event: PointerEvent): void => {
    if (event.isPrimary && (event.currentTarget as Element).hasPointerCapture(event.pointerId))
      this.#go(this.#pointOf(event));
  };

  readonly key = (event: KeyboardEvent): void => {
    const way = ways[event.key];
    if (event.key === ' ') {
      this.#isDown = !this.#isDown;
      if (this.#isDown) this.#begin(this.at);
      else this.#changed();
    } else if (way) {
      const { width, height } = this.#sheet;
      const inside = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
      this.at = {
        x: inside(this.at.x + way[0] * this.#keyStep, width),
        y: inside(this.at.y + way[1] * this.#keyStep, height),
      };
      if (this.#isDown) this.#go(this.at);
      else this.#changed();
    } else return;
    event.preventDefault();
  };

  readonly leave = (): void => {
    this.#isDown = false;
    this.#changed();
  };

  #pointOf({ offsetX, offsetY, currentTarget }: PointerEvent): Point {
    const { clientWidth, clientHeight } = currentTarget as Element;
    return {
      x: (offsetX * this.#sheet.width) / clientWidth,
      y: (offsetY * this.#sheet.height) / clientHeight,
    };
  }

  #begin(point: Point): void {
    this.#strokes = [...this.#strokes, { ink: this.ink, points: [point] }];
    this.#changed();
  }

  #go(point: Point): void {
    this.#strokes.at(-1)?.points.push(point);
    this.#changed();
  }
}
