import type { ReactiveController, ReactiveControllerHost } from 'lit';

const placeOf = (state: unknown): string | undefined => {
  const { place } = (state ?? {}) as { place?: unknown };
  return typeof place === 'string' ? place : undefined;
};

/**
 * Which place beside the route is open. It stands in the state of the history entry and never in the
 * address, so that Back and a reload work and nobody who sees the address learns anything.
 */
export class PlaceHistory implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #arrived: (before: string | undefined) => void;
  #place = placeOf(history.state);
  /** Whether the entry before this one is the page that the place was opened from. */
  #opened = false;

  /** `arrived` is told of every change, with the place that was open before. */
  constructor(host: ReactiveControllerHost, arrived: (before: string | undefined) => void) {
    this.#host = host;
    this.#arrived = arrived;
    host.addController(this);
  }

  /** None: the route itself. */
  get place(): string | undefined {
    return this.#place;
  }

  /** Opens with a place, as the link on the course page asks; a reload and Back keep what was reached. */
  begin(place: string | undefined): void {
    const known = history.state as { place?: unknown } | null;
    if (place === undefined || (known !== null && 'place' in known)) return;
    history.replaceState({ ...known, place }, '');
    this.#place = place;
  }

  open(place: string): void {
    if (place === this.#place) return;
    // Beside the place, an entry keeps what the launch has noted in it.
    const state = { ...(history.state as object | null), place };
    // The screen of all places is passed through: Back leads to the route from behind it.
    if (this.#place === 'more') history.replaceState(state, '');
    else {
      history.pushState(state, '');
      this.#opened = true;
    }
    this.#arrive(place);
  }

  /** Back to the route. */
  readonly leave = (): void => {
    if (this.#opened) history.back();
    else {
      history.replaceState({ ...(history.state as object | null), place: undefined }, '');
      this.#arrive(undefined);
    }
  };

  hostConnected(): void {
    window.addEventListener('popstate', this.#follow);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#follow);
  }

  readonly #follow = (event: PopStateEvent): void => {
    this.#opened = false;
    this.#arrive(placeOf(event.state));
  };

  #arrive(place: string | undefined): void {
    const before = this.#place;
    if (place === before) return;
    this.#place = place;
    this.#host.requestUpdate();
    this.#arrived(before);
  }
}
