import { LitElement, html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { MapDrawing } from '../../../lti-server/contract/voice.ts';
import {
  homePlace,
  type IslandSize,
  type Look,
  type ReadingLevel,
} from '../../../lti-server/contract/vocabulary.ts';
import { afterPaint } from '../../components/after-paint.ts';
import { define } from '../../components/define.ts';
import { fewWords } from '../../components/few-words.ts';
import { appWords } from '../../locales/app-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { checkIcon, goalIcon, icon } from '../../styles/icons.ts';
import { formIcons } from '../../styles/form-icons.ts';
import { layOut, type Isle, type MapLayout } from './map-layout.ts';
import { mapStyles } from './map-styles.ts';
import { ocean } from './ocean.ts';
import type { PupilPath, PupilStep } from './path.ts';
import { PlaceOpenEvent } from './place-open-event.ts';
import type { Scenery } from './scenery.ts';
import { placeAt, signAt, type OwnPlace } from './sign-at.ts';

/** What is drawn; `list` is no map. */
export type MapLook = Exclude<Look, 'list'>;

/** The drawings beside the usual one are fetched by those who chose them. */
const sceneries: Record<MapLook, () => Promise<Scenery>> = {
  ocean: async () => ocean,
  forest: async () => (await import('./forest.ts')).forest,
  space: async () => (await import('./space.ts')).space,
};

/** How large an island is drawn that the child has made so. */
const scales: Record<IslandSize, number> = { small: 0.75, middle: 1, large: 1.25 };

/** In pixels: with words under the signs, and without. */
const rowWithWords = 196;
const rowWithoutWords = 154;

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-pupil-map': MarshrutPupilMap;
  }
}

/**
 * A pupil's route as a map: islands on the way, one for each step, the child's craft at the one for now.
 * What is drawn is silent; the signs on it are an ordered list of the steps, which print shows as a list too.
 * @fires place-open - an island was tapped (`step/…`), or the harbour that the way leads to (`goals`)
 */
export class MarshrutPupilMap extends LitElement {
  static override styles = [baseStyles, mapStyles];

  /** The steps to draw, in the order of the route. */
  @property({ attribute: false }) steps!: readonly PupilStep[];
  @property({ attribute: false }) path!: PupilPath;
  @property({ attribute: false }) look: MapLook = 'ocean';
  @property({ attribute: false }) level: ReadingLevel = 3;
  /** The child's own signs on it. */
  @property({ attribute: false }) drawing: MapDrawing | undefined;
  /** Whether the islands only stand there, as for a grown-up who looks from aside. */
  @property({ type: Boolean }) still = false;
  @state() private _width = 0;
  /** The step for now comes first; the map keeps its place until then. */
  @state() private _drawn = false;
  @state() private _letter = 1;
  @state() private _scenery: Scenery = ocean;
  private _map: MapLayout | undefined;
  // In the next frame: drawing anew at once would change the sizes that are being told.
  private readonly _watch = new ResizeObserver(() => this._measureSoon());

  override connectedCallback(): void {
    super.connectedCallback();
    // Known before the first frame is painted, so that nothing on the page moves after it; and not before the rest of
    // the page stands: asked at once, the browser would lay out a part of the page only to do it again.
    this._measureSoon();
    this._watchSizes();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._watch.disconnect();
  }

  /** The harbour is as wide as letters are large, so it tells when those change. */
  private _watchSizes(): void {
    for (const one of [this, ...this.renderRoot.querySelectorAll('.stop.home')]) this._watch.observe(one);
  }

  private _measureSoon(): void {
    requestAnimationFrame(() => this._measure());
  }

  /** While something else is shown instead of it, the map stays as it was. */
  private _measure(): void {
    if (this.clientWidth > 0) this._width = this.clientWidth;
    // Whoever has set larger letters gets a larger map with them. Asked here, where all sizes are known.
    this._letter = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('look')) void this._dress();
    const letter = this._letter;
    this._map = layOut({
      steps: this.steps,
      path: this.path,
      width: this._width || 320,
      row: (this.level === 1 ? rowWithoutWords : rowWithWords) * letter,
      letter,
    });
  }

  /** Places what was drawn; the page's policy allows no style attributes. */
  protected override updated(): void {
    const { height, isles, home } = this._map!;
    const chart = this.renderRoot.querySelector<HTMLElement>('.chart')!;
    chart.style.blockSize = `${height}px`;
    const spots = [...isles, home];
    chart.querySelectorAll<HTMLElement>('.stop').forEach((stop, place) => {
      stop.style.left = `${spots[place]!.x}px`;
      stop.style.top = `${spots[place]!.y}px`;
    });
  }

  protected override firstUpdated(): void {
    void this._draw();
  }

  private async _draw(): Promise<void> {
    await afterPaint();
    this._drawn = true;
    await this.updateComplete;
    if (this.isConnected) this._watchSizes();
  }

  private async _dress(): Promise<void> {
    const look = this.look;
    // Without its drawings the map is still a map.
    const scenery = await sceneries[look]().catch(() => ocean);
    if (look !== this.look) return;
    const sheet = scenery.styles.styleSheet!;
    const root = this.renderRoot as ShadowRoot;
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    this._scenery = scenery;
  }

  /** To the sign that a place was opened with. */
  focusPlace(place: string): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`)?.focus();
  }

  private _drawing({ width, height, isles, rests, home, sailed, ahead, branches }: MapLayout) {
    const { ground, isle, islet, craft, rest, home: harbour, veil } = this._scenery;
    const put = ({ x, y }: { x: number; y: number }, what: TemplateResult, own?: OwnPlace) =>
      svg`<g transform="translate(${Math.round(x)} ${Math.round(y)}) scale(${scales[own?.size ?? 'middle']})">${what}</g>`;
    const here = isles.find(({ face }) => face === 'here');
    const off = here && here.ways.length > 0 ? 94 : 62;
    const beside = here && { x: here.x + (here.x > width - 150 ? -off : off), y: here.y - 18 };
    return html`<svg aria-hidden="true" width=${width} height=${height} viewBox="0 0 ${width} ${height}">
      <defs>
        <pattern id="ground" width="160" height="120" patternUnits="userSpaceOnUse">${ground}</pattern>
      </defs>
      <g class="art"><rect class="tiles" width=${width} height=${height} fill="url(#ground)" /></g>
      <path class="branch" d=${branches || 'M0 0'} />
      <path class="ahead" d=${ahead || 'M0 0'} />
      <path class="sailed" d=${sailed || 'M0 0'} />
      <g class="art">
        ${rests.map((spot) => put(spot, rest))} ${put(home, harbour, placeAt(this.drawing, homePlace))}
        ${isles.map((spot, place) =>
          put(
            spot,
            spot.ways.length > 0 ? svg`${spot.ways.map((way) => put(way, islet))}` : isle(place),
            placeAt(this.drawing, spot.step.id),
          ),
        )}
        ${isles.filter(({ face }) => face === 'far').map((spot) => put(spot, veil))}
        ${put(beside ?? { x: home.x + 30, y: home.y + 34 }, craft)}
      </g>
    </svg>`;
  }

  private _stop({
    place,
    face,
    path,
    name,
    word,
    mark = nothing,
  }: {
    place: string;
    face: string;
    path: string;
    name: string;
    word: string;
    mark?: TemplateResult | typeof nothing;
  }): TemplateResult {
    const at = place.split('/')[1] ?? homePlace;
    const own = placeAt(this.drawing, at);
    const sign = signAt(this.drawing, at);
    const whole = [name, sign?.words, own && appWords.words.sizes[own.size]].filter(Boolean).join('. ');
    const looks = `stop ${face} ${own?.size ?? ''}`;
    const inside = html`<span class="sign">${icon(sign?.picture ?? path)}${mark}</span>
      ${word ? html`<span class="word" aria-hidden="true">${word}</span>` : nothing}
      <span class="whole" aria-hidden="true">${name}</span>`;
    return html`<li aria-current=${face === 'here' ? 'step' : nothing}>
      ${
        this.still
          ? html`<div class=${looks}><span class="only-read-aloud">${whole}</span>${inside}</div>`
          : html`<button
              class=${looks}
              type="button"
              aria-label=${whole}
              data-place=${place}
              @click=${() => this.dispatchEvent(new PlaceOpenEvent(place))}
            >
              ${inside}
            </button>`
      }
    </li>`;
  }

  private _isle({ step, face }: Isle): TemplateResult {
    const { mapStates, otherwise } = appWords.words;
    const named = face === 'here' || face === 'next' || this.level === 3;
    return this._stop({
      place: `step/${step.id}`,
      face,
      path: formIcons[step.form],
      name: `${step.title}. ${step.state === 'changed' ? otherwise : mapStates[face]}`,
      word: this.level > 1 && named ? fewWords(step.title) : '',
      mark: face === 'past' ? html`<span class="mark-done">${icon(checkIcon)}</span>` : nothing,
    });
  }

  override render(): TemplateResult {
    const words = appWords.words;
    const map = this._map!;
    const face = `chart ${this.look} ${map.narrow ? '' : 'wide'}`;
    if (!this._drawn) return html`<div class=${face}></div>`;
    return html`<div class=${face}>
      ${this._drawing(map)}
      <marshrut-listen touch></marshrut-listen>
      <ol aria-label=${words.mapTitle}>
        ${map.isles.map((isle) => this._isle(isle))}
        ${this._stop({
          place: 'goals',
          face: 'home',
          path: goalIcon,
          name: words.goals,
          word: this.level > 1 ? words.goals : '',
        })}
      </ol>
    </div>`;
  }
}
define('marshrut-pupil-map', MarshrutPupilMap);
