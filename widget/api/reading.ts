import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';

/** One template for each face of a reading; all of them must be drawn. */
export interface ReadingFaces<Value> {
  pending: () => TemplateResult;
  complete: (value: Value) => TemplateResult;
  error: (failure: unknown) => TemplateResult;
}

/** The browser has its connection back; the open page has been read anew. */
const news = ['online', 'marshrut-page-changed'];

type State<Value> =
  | { face: 'pending' }
  | { face: 'complete'; value: Value }
  | { face: 'error'; failure: unknown };

/**
 * Something read from the server for a view. Starts again when its key changes, drops the answer of a
 * reading that was overtaken, and stops when the view leaves the page. (A small own controller and not
 * `@lit/task`: every pupil downloads it.)
 */
export class Reading<Value> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #key: () => string | undefined;
  readonly #read: (signal: AbortSignal) => Promise<Value>;
  readonly #follows: boolean;
  #current: AbortController | undefined;
  #readKey: string | undefined;
  #connected = false;
  #state: State<Value> = { face: 'pending' };

  constructor(
    host: ReactiveControllerHost,
    {
      key,
      read,
      follows = false,
    }: {
      key: () => string | undefined;
      read: (signal: AbortSignal) => Promise<Value>;
      /** Reads once more whenever the server says that the open pupil's page has changed. */
      follows?: boolean;
    },
  ) {
    this.#host = host;
    this.#key = key;
    this.#read = read;
    this.#follows = follows;
    host.addController(this);
  }

  hostUpdate(): void {
    const key = this.#key();
    // A view that has left may be drawn once more by what it was still doing.
    if (key === this.#readKey || !this.#connected) return;
    this.#readKey = key;
    this.again();
  }

  hostConnected(): void {
    this.#connected = true;
    for (const kind of news) window.addEventListener(kind, this.#heard);
  }

  hostDisconnected(): void {
    this.#connected = false;
    for (const kind of news) window.removeEventListener(kind, this.#heard);
    this.#current?.abort();
    this.#readKey = undefined;
  }

  /** Reads once more, as after «Попробовать ещё раз». */
  readonly again = (): void => {
    this.#current?.abort();
    if (this.#readKey === undefined) return;
    const current = new AbortController();
    this.#current = current;
    this.#show({ face: 'pending' });
    this.#read(current.signal).then(
      (value) => current.signal.aborted || this.#show({ face: 'complete', value }),
      (failure: unknown) => current.signal.aborted || this.#show({ face: 'error', failure }),
    );
  };

  /**
   * Reads once more without taking away what is shown, be it a failure, and puts it in place when that is
   * calm. Answers whether it came to that; otherwise all stays as it is.
   */
  readonly refresh = async (calm?: () => Promise<void>): Promise<boolean> => {
    const current = this.#current;
    if (current === undefined || this.#state.face === 'pending') return false;
    const before = this.#state;
    const value = await this.#read(current.signal).catch(() => undefined);
    await calm?.();
    // A write or another reading may have come in between, and knows better.
    if (value === undefined || current.signal.aborted || this.#state !== before) return false;
    this.replace(value);
    return true;
  };

  /** Puts a newer value in place without reading, as after a write that answered with it. */
  replace(value: Value): void {
    this.#show({ face: 'complete', value });
  }

  /** The value, when there is one. */
  get value(): Value | undefined {
    return this.#state.face === 'complete' ? this.#state.value : undefined;
  }

  render(faces: ReadingFaces<Value>): TemplateResult {
    const state = this.#state;
    if (state.face === 'complete') return faces.complete(state.value);
    return state.face === 'error' ? faces.error(state.failure) : faces.pending();
  }

  /** What could not be read is read when there is a connection again; nothing is asked in between. */
  readonly #heard = ({ type }: Event): void => {
    if (this.#state.face === 'error' || (this.#follows && type !== news[0])) void this.refresh();
  };

  #show(state: State<Value>): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
