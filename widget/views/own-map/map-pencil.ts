import type { ReactiveElement } from 'lit';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import type { MapDrawing } from '../../../lti-server/contract/voice.ts';
import type { Api } from '../../api/client.ts';
import { keptPresses, sendInTurn, thingOf } from '../../api/kept-presses.ts';
import type { Press } from '../../api/presses.ts';
import { loadChildPage } from '../../api/child-page.ts';
import { Reading } from '../../api/reading.ts';
import { Writing } from '../../api/writing.ts';
import { appWords } from '../../locales/app-words.ts';
import { ownMapWords } from '../../locales/own-map-words.ts';
import { PressUnsentEvent } from '../pupil/press-unsent-event.ts';
import { placeAt, type OwnPlace, type OwnSign } from '../pupil/sign-at.ts';
import { withProgress } from '../pupil/with-progress.ts';

/** What a child draws its map with: reads the page, sends what is drawn, keeps what cannot be sent. */
export class MapPencil {
  readonly page: Reading<PupilPage>;
  /** How the last stroke ended, in words. */
  told = '';
  readonly #host: ReactiveElement;
  readonly #api: () => Api;
  /** Under whom presses are kept; nobody: only looks. */
  readonly #personId: () => string | undefined;
  readonly #writing: Writing;
  #onTheWay: readonly Press[] = [];
  /** Strokes reach the server one after the other. */
  #turn: Promise<void> = Promise.resolve();

  constructor(
    host: ReactiveElement,
    of: { api: () => Api; pupilId: () => string; personId?: () => string | undefined },
  ) {
    this.#host = host;
    this.#api = of.api;
    this.#personId = of.personId ?? (() => undefined);
    this.#writing = new Writing(host);
    this.page = new Reading<PupilPage>(host, {
      follows: true,
      key: () => of.pupilId() || undefined,
      read: async (signal) => {
        const [page] = await Promise.all([
          loadChildPage(of.api(), { pupilId: of.pupilId(), signal }),
          ownMapWords.load(),
        ]);
        return page;
      },
    });
  }

  /** It could not be saved: that stands there in words for every reader. */
  get isTrouble(): boolean {
    return this.#writing.trouble !== undefined;
  }

  get drawing(): MapDrawing | undefined {
    return this.page.value?.route?.voice?.drawing;
  }

  /** What stands at a place: nothing of the child's, and as large as usual, until it draws there. */
  at(place: string): OwnPlace {
    return placeAt(this.drawing, place) ?? { place, signId: null, size: 'middle' };
  }

  /**
   * Changes a place, and keeps the sign before, if it is a new one. What is changed comes to all that the child has
   * made of the place so far, though the screen does not show it before the server has it.
   */
  draw(place: string, change: Partial<Pick<OwnPlace, 'signId' | 'size'>>, sign?: OwnSign): Promise<void> {
    const endpoint = 'PUT /api/routes/:routeId/map/places/:place';
    return this.#send((routeId) => {
      const params = { routeId, place };
      const meant = this.#waiting({ endpoint, params })?.body as Omit<OwnPlace, 'place'> | undefined;
      const { signId, size } = { ...(meant ?? this.at(place)), ...change };
      return [...(sign ? [signPress(routeId, sign)] : []), { endpoint, params, body: { signId, size } }];
    });
  }

  /** Says what a sign means. */
  say(sign: OwnSign): Promise<void> {
    return this.#send((routeId) => [signPress(routeId, sign)]);
  }

  /** What was pressed last for the same thing and has not arrived yet. */
  #waiting(press: Pick<Press, 'endpoint' | 'params'>): Press | undefined {
    const all = [...keptPresses(this.#personId()), ...this.#onTheWay];
    return all.findLast((one) => thingOf(one) === thingOf(press));
  }

  #send(pressesOf: (routeId: string) => Press[]): Promise<void> {
    const routeId = this.page.value?.route?.routeId;
    const presses = routeId === undefined ? [] : pressesOf(routeId);
    // What is typed is told twice: when the field is left, and by the button.
    const isNew = (press: Press): boolean => JSON.stringify(this.#waiting(press)) !== JSON.stringify(press);
    const strokes = presses.filter(isNew);
    if (strokes.length === 0) return this.#turn;
    this.#onTheWay = [...this.#onTheWay, ...strokes];
    this.#turn = this.#turn
      .then(() => this.#deliver([...strokes]))
      .finally(() => (this.#onTheWay = this.#onTheWay.filter((press) => !strokes.includes(press))));
    return this.#turn;
  }

  async #deliver(presses: Press[]): Promise<void> {
    const words = ownMapWords.words;
    const done = await this.#writing.run('draw', async () => {
      // One after the other: a place asks for its sign.
      for (;;) {
        const answer = await sendInTurn(this.#api(), presses[0]!);
        presses.shift();
        if (presses.length === 0) return answer;
      }
    });
    const { trouble } = this.#writing;
    if (done) {
      const page = this.page.value;
      if (page) this.page.replace(withProgress(page, done.value));
      this.told = words.kept;
    } else if (trouble === 'offline') {
      const isKept = presses.map((press) => {
        const unsent = new PressUnsentEvent(press);
        this.#host.dispatchEvent(unsent);
        return unsent.isKept;
      });
      this.told = isKept.every(Boolean) ? appWords.words.keptOffline : appWords.words.notSavedOffline;
    } else {
      this.told = trouble === 'gone' ? words.gone : words.notSaved;
      if (trouble === 'gone') this.page.again();
    }
    this.#host.requestUpdate();
  }
}

const signPress = (routeId: string, { signId, picture, words }: OwnSign): Press => ({
  endpoint: 'PUT /api/routes/:routeId/map/signs/:signId',
  params: { routeId, signId },
  body: { picture, words },
});
