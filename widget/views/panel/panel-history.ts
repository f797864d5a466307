import type { ReactiveController, ReactiveControllerHost } from 'lit';

const parts = [
  'profile',
  'timeline',
  'route',
  'notes',
  'colleagues',
  'chest',
  'words',
  'meeting',
  'builder',
] as const;
export type Part = (typeof parts)[number];

/** Where in the panel somebody is: the list, what counts as done, the library, the events, or a part of a pupil's screen. */
export type Place =
  | { screen: 'learners' }
  | { screen: 'completion' }
  | { screen: 'library' }
  | { screen: 'search' }
  | {
      screen: 'bulk';
      /** Whom somebody has chosen on the way; without them, whoever was chosen last. */
      pupilIds?: readonly string[];
      /** An item of the library that is to be given as a step. */
      itemId?: string;
    }
  | { screen: 'contacts' }
  | { screen: 'coordination' }
  | {
      screen: 'handover';
      /** The child who was handed over to the reader. */
      pupilId: string;
    }
  | { screen: 'colleagues' }
  | { screen: 'events'; eventId?: string }
  | {
      screen: 'pupil';
      pupilId: string;
      part: Part;
      /** The route that is open in the builder; none for a new one. */
      routeId?: string;
      /** The meeting that is open; `new` for one that prepares itself at once. */
      meeting?: string;
    };

/** The screens that stand beside the list and the pupils' own. */
export type ScreenName = Exclude<Place['screen'], 'learners' | 'pupil'>;

const list: Place = { screen: 'learners' };

/** The browser keeps the state over a reload; it is read as anything else that comes from outside. */
const placeFrom = (state: unknown): Place => {
  const { marshrut } = (state ?? {}) as {
    marshrut?: Partial<Omit<Extract<Place, { screen: 'pupil' }>, 'screen'>> & {
      screen?: Place['screen'];
      eventId?: unknown;
      pupilIds?: unknown;
      itemId?: unknown;
    };
  };
  if (marshrut?.screen === 'completion') return { screen: 'completion' };
  if (marshrut?.screen === 'library' || marshrut?.screen === 'search') return { screen: marshrut.screen };
  if (marshrut?.screen === 'contacts' || marshrut?.screen === 'colleagues')
    return { screen: marshrut.screen };
  if (marshrut?.screen === 'coordination') return { screen: 'coordination' };
  if (marshrut?.screen === 'handover')
    return typeof marshrut.pupilId === 'string' ? { screen: 'handover', pupilId: marshrut.pupilId } : list;
  if (marshrut?.screen === 'bulk') {
    const { pupilIds, itemId } = marshrut;
    const chosen = Array.isArray(pupilIds) ? pupilIds.filter((id) => typeof id === 'string') : undefined;
    return {
      screen: 'bulk',
      ...(chosen === undefined ? {} : { pupilIds: chosen }),
      ...(typeof itemId === 'string' ? { itemId } : {}),
    };
  }
  if (marshrut?.screen === 'events') {
    const { eventId } = marshrut;
    return { screen: 'events', ...(typeof eventId === 'string' ? { eventId } : {}) };
  }
  const part = parts.find((known) => known === marshrut?.part);
  if (typeof marshrut?.pupilId !== 'string' || part === undefined) return list;
  const { pupilId, routeId, meeting } = marshrut;
  return {
    screen: 'pupil',
    pupilId,
    part,
    ...(typeof routeId === 'string' ? { routeId } : {}),
    ...(typeof meeting === 'string' ? { meeting } : {}),
  };
};

/** Beside the place, an entry keeps what the launch has noted in it. */
const stateWith = (place: Place): object => ({ ...(history.state as object | null), marshrut: place });

/**
 * Back and forward inside the panel. The place stands in the entry's state and never in the address:
 * who is looked at is nobody's business who sees the address.
 */
export class PanelHistory implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #place: Place = placeFrom(history.state);
  #moved = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get place(): Place {
    return this.#place;
  }

  /** Whether somebody went somewhere; until then the focus is left where the browser put it. */
  get moved(): boolean {
    return this.#moved;
  }

  /** Begins somewhere else than with the list; a reload and Back keep the place that was reached. */
  begin(place: Place): void {
    if ((history.state as { marshrut?: unknown } | null)?.marshrut !== undefined) return;
    history.replaceState(stateWith(place), '');
    this.#place = place;
  }

  /** The place is known better now: Back does not lead to what it was before. */
  become(place: Place): void {
    history.replaceState(stateWith(place), '');
    this.#place = place;
    this.#host.requestUpdate();
  }

  go(place: Place): void {
    history.pushState(stateWith(place), '');
    this.#arrive(place);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#follow);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#follow);
  }

  readonly #follow = (event: PopStateEvent): void => this.#arrive(placeFrom(event.state));

  #arrive(place: Place): void {
    this.#place = place;
    this.#moved = true;
    this.#host.requestUpdate();
  }
}
