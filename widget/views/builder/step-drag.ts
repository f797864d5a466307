import type { ReactiveController, ReactiveControllerHost } from 'lit';

const edge = 60;
const scrollStep = 12;

/**
 * Drags a row of a list to another place by pointer: mouse, pen or finger. Rows stay where they are
 * until the drop, so that nothing that has the pointer or the focus is torn out of the page meanwhile.
 */
export class StepDrag implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #rows: () => HTMLElement[];
  readonly #drop: (move: { from: number; to: number }) => void;
  #from: number | undefined;
  #to = 0;
  #startY = 0;
  #row: HTMLElement | undefined;
  #middles: number[] = [];

  constructor(
    host: ReactiveControllerHost,
    { rows, drop }: { rows: () => HTMLElement[]; drop: (move: { from: number; to: number }) => void },
  ) {
    this.#host = host;
    this.#rows = rows;
    this.#drop = drop;
    host.addController(this);
  }

  /** Where the dragged row was; nothing when none is dragged. */
  get from(): number | undefined {
    return this.#from;
  }

  /** On which side of a row the dragged one would come to stand. */
  sideOf(place: number): 'before' | 'after' | undefined {
    if (this.#from === undefined || this.#to === this.#from || place !== this.#to) return undefined;
    return this.#to < this.#from ? 'before' : 'after';
  }

  grab({ place, clientY }: { place: number; clientY: number }): void {
    const rows = this.#rows();
    this.#row = rows[place];
    this.#from = place;
    this.#to = place;
    this.#startY = clientY + window.scrollY;
    this.#middles = rows.map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + window.scrollY + height / 2;
    });
    window.addEventListener('pointermove', this.#move);
    window.addEventListener('pointerup', this.#release);
    window.addEventListener('pointercancel', this.#cancel);
    window.addEventListener('keydown', this.#escape);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#end();
  }

  readonly #move = (event: PointerEvent): void => {
    if (event.clientY < edge) window.scrollBy(0, -scrollStep);
    if (event.clientY > window.innerHeight - edge) window.scrollBy(0, scrollStep);
    const from = this.#from ?? 0;
    const by = event.clientY + window.scrollY - this.#startY;
    if (this.#row) this.#row.style.transform = `translateY(${by}px)`;
    const middle = (this.#middles[from] ?? 0) + by;
    const above = this.#middles.filter((other, place) => place !== from && other < middle).length;
    if (above === this.#to) return;
    this.#to = above;
    this.#host.requestUpdate();
  };

  readonly #release = (): void => {
    const { from, to } = { from: this.#from, to: this.#to };
    this.#end();
    if (from !== undefined && from !== to) this.#drop({ from, to });
  };

  readonly #cancel = (): void => this.#end();

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#end();
  };

  #end(): void {
    window.removeEventListener('pointermove', this.#move);
    window.removeEventListener('pointerup', this.#release);
    window.removeEventListener('pointercancel', this.#cancel);
    window.removeEventListener('keydown', this.#escape);
    if (this.#row) this.#row.style.transform = '';
    this.#row = undefined;
    this.#from = undefined;
    this.#host.requestUpdate();
  }
}
