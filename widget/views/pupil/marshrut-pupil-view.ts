// Long because a child's page is one whole: what stands on it at which reading level is read in one place.
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { pathOf } from '../../../lti-server/contract/path.ts';
import type { HelpView, PupilPage } from '../../../lti-server/contract/routes.ts';
import {
  homePlace,
  type Look,
  type ReadingLevel,
  type StepState,
} from '../../../lti-server/contract/vocabulary.ts';
import type { StepSignal } from '../../../lti-server/contract/voice.ts';
import { afterPaint } from '../../components/after-paint.ts';
import { define } from '../../components/define.ts';
import { faceStyles, messageFace } from '../../components/faces.ts';
import { firstSentence } from '../../components/first-sentence.ts';
import { linkedText } from '../../components/linked-text.ts';
import { personChip, personChipStyles } from '../../components/person-chip.ts';
import { appWords } from '../../locales/app-words.ts';
import { momentInWords } from '../../locales/dates.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { boatIcon, goalIcon, harbourIcon, icon, noteIcon, peopleIcon, undoIcon } from '../../styles/icons.ts';
import './marshrut-now-step.ts';
import './marshrut-pupil-map.ts';
import type { Working } from './marshrut-now-step.ts';
import type { PupilPath, PupilRoute } from './path.ts';
import { PlaceOpenEvent } from './place-open-event.ts';
import { placeTiles } from './place-tiles.ts';
import { morePlaces, withMapWords, type Place } from './places.ts';
import { pupilStyles } from './pupil-styles.ts';
import { signAt } from './sign-at.ts';
import { StepReportEvent } from './step-events.ts';

/** What was just reported, told in one line, with the state to go back to. */
export interface Said {
  text: string;
  undo?: { stepId: string; state: StepState };
  /** It was not saved: that stands there in words for every reader. */
  isTrouble?: boolean;
  /** The step itself shows it; here it is only heard. */
  inStep?: boolean;
}

/** What the child's own signs mean comes after the steps; without it the map is still a map. */
const fetchLegend = async (): Promise<void> => {
  await afterPaint();
  await import('../own-map/marshrut-map-legend.ts');
};

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-pupil-view': MarshrutPupilView;
  }
}

/**
 * The pupil's page as it was loaded: the step for now, what comes next, what is behind, goals, notes,
 * people. It loads nothing itself, so the panel shows the same page in "see as the pupil":
 * `<marshrut-pupil-view .page=${page} readonly>`.
 * @fires step-report, step-choice, help-call - see `step-events.ts`
 * @fires place-open - one of the places beside the route was tapped
 */
export class MarshrutPupilView extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, personChipStyles, pupilStyles];

  @property({ attribute: false }) page!: PupilPage;
  /** Whose eyes: a family reads about the child, the child reads about itself. */
  @property() audience: 'pupil' | 'family' = 'pupil';
  @property({ type: Boolean }) readonly = false;
  @property({ attribute: false }) working: Working;
  @property({ attribute: false }) said: Said | undefined;
  /** The ways to what is beside the route; nobody who only looks gets any. */
  @property({ attribute: false }) places: readonly Place[] = [];

  /** The code of the list is there, or could not be fetched. */
  @state() private _list = false;
  @state() private _noList = false;
  private _reported = false;
  /** What is made of the page, once for each: a part that is given the same draws nothing anew. */
  private _path: PupilPath | undefined;
  private _help: HelpView | undefined;
  private _signals: readonly StepSignal[] = [];
  private _tutors: readonly string[] = [];

  constructor() {
    super();
    this.addEventListener('step-report', () => (this._reported = true));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('page')) {
      const { route, tutors } = this.page;
      this._path = route ? pathOf(route) : undefined;
      const id = this._path?.now?.id;
      this._help = route?.help
        .filter(({ stepId }) => stepId === id)
        .sort((a, b) => a.askedAt - b.askedAt)
        .at(-1);
      this._signals = route?.voice?.signals.filter(({ stepId }) => stepId === id) ?? [];
      this._tutors = tutors.map(({ name }) => name);
      if (route?.voice?.drawing) void fetchLegend().catch(() => undefined);
    }
    if (this._look === 'list' && !this._list) void this._fetchList();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const reported = this._reported;
    if (changed.has('page') || (changed.has('working') && this.working === undefined)) this._reported = false;
    if (reported && changed.has('page')) void this._keepPlace();
  }

  /** The button that was pressed may have gone with its step: the focus goes to what took its place. */
  private async _keepPlace(): Promise<void> {
    const now = this.renderRoot.querySelector('marshrut-now-step');
    await now?.updateComplete;
    if (this.shadowRoot?.activeElement === null)
      (now ?? this.renderRoot.querySelector<HTMLElement>('h1'))?.focus();
  }

  /** A family reads for itself. */
  private get _level(): ReadingLevel {
    return this.audience === 'family' ? 3 : this.page.readingLevel;
  }

  /** A list is all words: whoever reads little has a picture, and so has everybody while there is no list. */
  private get _look(): Look {
    return this.page.look === 'list' && (this._level === 1 || this._noList) ? 'ocean' : this.page.look;
  }

  private async _fetchList(): Promise<void> {
    try {
      await withMapWords(() => import('../map/marshrut-route-list.ts'))();
      this._list = true;
    } catch {
      this._noList = true;
    }
  }

  private get _still(): boolean {
    return this.readonly || !this.page.mayReport;
  }

  private _bringBack({ stepId, state }: { stepId: string; state: StepState }): void {
    if (this.working !== undefined) return;
    this.dispatchEvent(new StepReportEvent({ stepId, state }));
    // The button goes, and without a connection nothing comes in its place.
    this.renderRoot.querySelector('marshrut-now-step')?.focus();
  }

  private _face({ text, ...face }: { picture: string; title: string; text: string }): TemplateResult {
    return messageFace({ ...face, text: this._level === 1 ? '' : text });
  }

  private _nowPart(route: PupilRoute, path: PupilPath): TemplateResult {
    const words = appWords.words;
    const family = this.audience === 'family';
    if (route.closed) {
      const text = family ? words.closedFamily : words.closedText;
      return this._face({ picture: harbourIcon, title: words.closedTitle, text });
    }
    if (route.resting) {
      return this._face({ picture: harbourIcon, title: words.restingTitle, text: words.restingText });
    }
    if (path.now === undefined) {
      if (path.later.length > 0) {
        return this._face({ picture: boatIcon, title: words.calmLaterTitle, text: words.calmLaterText });
      }
      const text = family ? words.calmFamily : words.calmText;
      return this._face({ picture: boatIcon, title: words.calmTitle, text });
    }
    return html`<marshrut-now-step
      .step=${path.now}
      .sign=${this._look === 'list' ? signAt(route.voice?.drawing, path.now.id) : undefined}
      .help=${this._help}
      .signals=${this._signals}
      .level=${this._level}
      .tutors=${this._tutors}
      .working=${this.working}
      ?readonly=${this._still}
    ></marshrut-now-step>`;
  }

  private _saidLine(): TemplateResult {
    const { undo, text = '', isTrouble = false, inStep = this._level === 1 } = this.said ?? {};
    // The step itself shows all to whoever reads little; of what went wrong, the first sentence stands there.
    const line = isTrouble && this._level === 1 ? firstSentence(text) : text;
    return html`<div class="said">
      <p class=${inStep && !isTrouble ? 'only-read-aloud' : ''} role="status">${line}</p>
      ${undo ? this._quiet(undoIcon, appWords.words.undo, () => this._bringBack(undo)) : nothing}
      ${undo ? this._lookBack(undo.stepId) : nothing}
    </div>`;
  }

  private _quiet(picture: string, word: string, deed: () => void): TemplateResult {
    return html`<button class="button quiet" type="button" aria-label=${word} @click=${deed}>
      ${icon(picture)}${this._level === 1 ? nothing : word}
    </button>`;
  }

  /** A step that is behind can be looked back at: a quiet offer and never a gate. */
  private _lookBack(stepId: string): TemplateResult | typeof nothing {
    const state = this.page.route?.steps.find(({ id }) => id === stepId)?.state;
    const place = this.places.find(({ kind }) => kind === 'reflection');
    if (!place || (state !== 'done' && state !== 'changed')) return nothing;
    return this._quiet(place.icon, place.word(), () => this.dispatchEvent(new PlaceOpenEvent(place.kind)));
  }

  private _map(route: PupilRoute, path: PupilPath, look: Exclude<Look, 'list'>): TemplateResult {
    const drawing = route.voice?.drawing;
    return html`<marshrut-pupil-map
      .drawing=${drawing}
      .steps=${route.closed ? path.past : route.steps}
      .path=${path}
      .look=${look}
      .level=${this._level}
      ?still=${this.places.length === 0}
    ></marshrut-pupil-map>`;
  }

  /** What the child's own signs mean; of those that stand nowhere on the page, nothing is said. */
  private _legend({ voice, closed, steps }: PupilRoute, path: PupilPath, look: Look) {
    const drawing = voice?.drawing;
    if (!drawing) return nothing;
    const shown = (closed ? path.past : steps).map(({ id }) => id);
    if (look !== 'list') shown.push(homePlace);
    const places = drawing.places.filter(({ place }) => shown.includes(place));
    return html`<marshrut-map-legend
      ?few=${this._level === 1}
      .drawing=${{ ...drawing, places }}
    ></marshrut-map-legend>`;
  }

  private _steps(route: PupilRoute, path: PupilPath): TemplateResult {
    if (!this._list) return html``;
    return html`<marshrut-route-list
      .drawing=${route.voice?.drawing}
      .path=${path}
      ?closed=${route.closed}
      ?still=${this._still}
      ?busy=${this.working !== undefined}
    ></marshrut-route-list>`;
  }

  private _way(route: PupilRoute): TemplateResult {
    const words = appWords.words;
    const path = this._path!;
    const level = this._level;
    const look = this._look;
    return html`
      <div class=${level === 1 ? 'only-read-aloud' : 'top'}>
        ${this.audience === 'family' ? html`<p class="child">${this.page.name}</p>` : nothing}
        <h1 tabindex="-1">${route.title}</h1>
        ${
          level === 3
            ? html`<p class="purpose"><span class="soft">${words.whatFor}:</span> ${route.purpose}</p>`
            : nothing
        }
      </div>
      <div class="main">${this._saidLine()} ${this._nowPart(route, path)} ${this._places()}</div>
      ${look === 'list' ? this._steps(route, path) : this._map(route, path, look)}
      ${this._legend(route, path, look)}
    `;
  }

  private _notes(): TemplateResult | typeof nothing {
    const words = appWords.words;
    const { notes, route } = this.page;
    if (notes.length === 0) return nothing;
    const stepTitle = (stepId: string | null) => route?.steps.find(({ id }) => id === stepId)?.title;
    return html`<section>
      <h2>${icon(noteIcon)}${this.audience === 'family' ? words.notesFamily : words.notes}</h2>
      <ul class="notes">
        ${notes.map(
          ({ text, author, createdAt, stepId }) =>
            html`<li class="note">
              <p class="as-written">${linkedText(text)}</p>
              <p class="soft">
                ${author},
                ${momentInWords(createdAt)}${stepTitle(stepId) ? html` · ${stepTitle(stepId)}` : nothing}
                <marshrut-read-aloud .text=${text}></marshrut-read-aloud>
              </p>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private _goals(): TemplateResult | typeof nothing {
    const goals = this.page.route?.goals ?? [];
    if (goals.length === 0) return nothing;
    return html`<section>
      <h2>${icon(goalIcon)}${appWords.words.goals}</h2>
      ${this._aloud(goals.map(({ title, successSign }) => `${title}.\n${successSign}`))}
      <ul class="goals">
        ${goals.map(
          ({ title, successSign }) =>
            html`<li>
              <p>${title}</p>
              ${successSign ? html`<p class="soft">${successSign}</p>` : nothing}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private _people(): TemplateResult | typeof nothing {
    const words = appWords.words;
    if (this.page.tutors.length === 0) return nothing;
    return html`<section>
      <h2>${icon(peopleIcon)}${words.people}</h2>
      <ul class="chips">
        ${this.page.tutors.map(({ name }) => html`<li>${personChip({ name, part: words.tutor })}</li>`)}
      </ul>
    </section>`;
  }

  /** To the button that a place was opened with. */
  focusPlace(kind: string): void {
    const button = this.renderRoot.querySelector<HTMLElement>(
      `[data-place="${CSS.escape(kind)}"], [data-place=more]`,
    );
    if (kind === 'goals' || kind.includes('/'))
      this.renderRoot.querySelector('marshrut-pupil-map')?.focusPlace(kind);
    else button?.focus();
  }

  /** Who reads little is shown one button for all of them. */
  private _places(): TemplateResult | typeof nothing {
    if (this.places.length === 0) return nothing;
    const places = this._level === 1 ? [morePlaces] : this.places;
    return html`<nav aria-label=${appWords.words.placesTitle}>${placeTiles(places)}</nav>`;
  }

  /** One button for a list of short texts. */
  private _aloud(texts: readonly string[]): TemplateResult {
    return html`<marshrut-read-aloud class="of-list" .text=${texts.join('.\n')}></marshrut-read-aloud>`;
  }

  private _noRoute(): TemplateResult {
    const words = appWords.words;
    const family = this.audience === 'family';
    return this._face({
      picture: boatIcon,
      title: family ? this.page.name : words.noRouteTitle(this.page.name),
      text: family ? words.noRouteFamily : words.noRouteText,
    });
  }

  override render(): TemplateResult {
    const { route } = this.page;
    const way = route ? this._way(route) : html`${this._noRoute()}${this._places()}`;
    return html`<div class="page level-${this._level}">
      <div class="way">${way}</div>
      ${
        this._level === 3
          ? html`<div class="beside">${this._notes()} ${this._goals()} ${this._people()}</div>`
          : nothing
      }
    </div>`;
  }
}
define('marshrut-pupil-view', MarshrutPupilView);
