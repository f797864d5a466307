import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { PlacementKind } from '../../../lti-server/contract/vocabulary.ts';
import type { Api } from '../../api/client.ts';
import { loadPupilPage } from '../../api/pupil.ts';
import { Reading } from '../../api/reading.ts';
import { afterPaint } from '../../components/after-paint.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { appWords } from '../../locales/app-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { backIcon, icon, waveIcon } from '../../styles/icons.ts';
import type { tabs } from '../../components/tabs.ts';
import type { LookChosenEvent } from '../map/look-chosen-event.ts';
import './marshrut-pupil-view.ts';
import { PlaceHistory } from './place-history.ts';
import type { PlaceOpenEvent } from './place-open-event.ts';
import { findPlace, places, type Place, type PlaceCode } from './places.ts';
import type { StepDeeds } from './step-deeds.ts';
import type { StepEvent, StepReportEvent } from './step-events.ts';

/** The place that a link of this kind begins with; the others begin with the route. */
const openedBy: Partial<Record<PlacementKind, string>> = { questions: 'questions', event: 'events' };

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-pupil-home': MarshrutPupilHome;
  }
}

const familyPlaces = places.filter(({ forFamily }) => forFamily);

/** The step for now is on the screen by then. */
const deedsAfterMs = 300;

/** The page and what it needs are fetched by then, on a slow computer too. */
const liveAfterMs = 1500;

/** Loads a pupil's page for the pupil, or for a parent with one child or several, and saves what is reported. */
class MarshrutPupilHome extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    css`
      .tabs {
        margin-block-end: 20px;
      }
      .leave {
        margin-block-end: 16px;
      }
    `,
  ];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) session!: SessionView;
  @state() private _chosen: string | undefined;
  private _came = false;
  /** Draws a tab for each child; only a family with several needs them. */
  @state() private _tabs: typeof tabs | undefined;
  private readonly _page = new Reading<PupilPage>(this, {
    key: () => this._pupilId,
    read: async (signal) => {
      const [page] = await Promise.all([
        this._firstPage() ?? loadPupilPage(this.api, { pupilId: this._pupilId ?? '', signal }),
        this.session.pupils.length > 1 ? this._loadTabs() : undefined,
      ]);
      setTimeout(() => this.isConnected && void this._open().catch(() => undefined), deedsAfterMs);
      return page.stressMarks ? (await import('../../locales/stress.ts')).stressedPage(page) : page;
    },
  });

  private _opening: Promise<StepDeeds> | undefined;
  private _deeds: StepDeeds | undefined;
  /** The code of the deeds could not be fetched. */
  @state() private _cutOff = false;
  private readonly _places = new PlaceHistory(this, (before) => void this._keepPlace(before));
  private readonly _placeCode = new Reading<PlaceCode>(this, {
    key: () => this._openPlace?.kind,
    read: async () => {
      const place = this._openPlace!;
      await place.load();
      return place;
    },
  });
  private _screen: { tag: string; element: HTMLElement } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this._places.begin(openedBy[this.session.opens ?? 'route']);
    document.addEventListener('visibilitychange', this._lookAgain);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this._lookAgain);
  }

  protected override firstUpdated(): void {
    const followed = {
      api: this.api,
      readAt: Date.now(),
      pupilId: () => this._pupilId,
      page: this._page,
      forChild: !this._family,
    };
    // Nobody needs it to see the page, so it comes after it; without it the page stands as it was read.
    const follow = async (): Promise<void> =>
      (await import('../live/live-pupil-page.ts')).keepLive(this, followed);
    setTimeout(() => void follow().catch(() => undefined), liveAfterMs);
  }

  /** What came with the session is shown once; whoever looks again wants to see what is new. */
  private _firstPage(): PupilPage | undefined {
    const page = this._came ? undefined : this.session.page;
    this._came = true;
    return page;
  }

  /** Back from another tab: a tutor may have answered a call or agreed a new version meanwhile. */
  private readonly _lookAgain = (): void => {
    if (!document.hidden && this._deeds?.working === undefined) void this._page.refresh();
  };

  private get _pupilId(): string | undefined {
    return this._chosen ?? this.session.pupils[0]?.pupilId;
  }

  private get _family(): boolean {
    return this.session.home === 'family';
  }

  private get _offered(): readonly Place[] {
    return this._family ? familyPlaces : places;
  }

  private get _openPlace(): PlaceCode | undefined {
    return findPlace(this._offered, this._places.place);
  }

  /** Whoever opened a place begins at its way back, and comes back to the button that opened it. */
  private async _keepPlace(before: string | undefined): Promise<void> {
    await this.updateComplete;
    await afterPaint();
    const view = this.renderRoot.querySelector('marshrut-pupil-view');
    if (this._openPlace) this.renderRoot.querySelector<HTMLElement>('.leave')?.focus();
    else if (before !== undefined) {
      view?.focusPlace(before);
      // What was done there may show here.
      void this._page.refresh();
    }
  }

  private async _loadTabs(): Promise<void> {
    if (this._tabs) return;
    const { tabs: draw, tabStyles } = await import('../../components/tabs.ts');
    (this.renderRoot as ShadowRoot).adoptedStyleSheets.push(tabStyles.styleSheet!);
    this._tabs = draw;
  }

  private _choosePupil(pupilId: string): void {
    this._chosen = pupilId;
    this._deeds?.say(undefined);
  }

  private _open(): Promise<StepDeeds> {
    this._opening ??= import('./step-deeds.ts').then(
      ({ StepDeeds: Deeds }) =>
        (this._deeds = new Deeds(this, {
          api: () => this.api,
          personId: () => (this._family ? undefined : this.session.person.personId),
          page: this._page,
        })),
    );
    this._opening.catch(() => (this._opening = undefined));
    return this._opening;
  }

  private readonly _do = async (event: StepEvent): Promise<void> => {
    this._cutOff = false;
    const deeds = await this._open().catch(() => undefined);
    if (deeds) await deeds.do(event);
    else this._cutOff = true;
  };

  private _view(page: PupilPage): TemplateResult {
    const { _family: family, _deeds: deeds } = this;
    const cutOff = { text: appWords.words.notSavedOffline, isTrouble: true };
    return html`<marshrut-pupil-view
      .page=${page}
      audience=${family ? 'family' : 'pupil'}
      .working=${deeds?.working}
      .said=${this._cutOff ? cutOff : deeds?.said}
      ?readonly=${family}
      .places=${this._offered}
      @place-open=${this._goTo}
      @step-report=${this._do}
      @step-choice=${this._do}
      @help-call=${this._do}
      @step-signal=${this._do}
      @signal-back=${this._do}
    ></marshrut-pupil-view>`;
  }

  /** A step that is taken up again is found on the map, and what was said of it beside it. */
  private _reportFromMap(event: StepReportEvent): void {
    this._places.leave();
    void this._do(event);
  }

  private _goTo({ place }: PlaceOpenEvent): void {
    this._places.open(place);
  }

  private _lookChosen({ look }: LookChosenEvent): void {
    const page = this._page.value;
    if (page) this._page.replace({ ...page, look });
    this._places.leave();
  }

  /** The element of the place that is open; it lives until another is opened, so that nothing in it is lost. */
  private _screenOf({ tag, kind }: PlaceCode): HTMLElement {
    if (this._screen?.tag !== tag) this._screen = { tag, element: document.createElement(tag) };
    return Object.assign(this._screen.element, {
      api: this.api,
      session: this.session,
      pupilId: this._pupilId,
      page: this._page.value,
      place: kind,
      places: this._offered,
      stepId: this._deeds?.said?.undo?.stepId,
    });
  }

  private _place(): TemplateResult {
    return html`<button class="button large quiet leave" type="button" @click=${this._places.leave}>
        ${icon(backIcon)}${appWords.words.back}
      </button>
      <marshrut-listen></marshrut-listen>
      ${this._placeCode.render({
        pending: loadingFace,
        complete: (place) =>
          html`<div
            @step-report=${this._reportFromMap}
            @look-chosen=${this._lookChosen}
            @place-open=${this._goTo}
          >
            ${this._screenOf(place)}
          </div>`,
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._placeCode.again }),
      })}`;
  }

  override render(): TemplateResult {
    const open = this._openPlace !== undefined;
    return html`${open ? this._place() : nothing}
      <div ?hidden=${open}>${this._home()}</div>`;
  }

  private _home(): TemplateResult {
    const page = this._page.render({
      pending: loadingFace,
      complete: (value) => this._view(value),
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._page.again }),
    });
    if (!this._tabs) return page;
    return this._tabs({
      label: appWords.words.children,
      items: this.session.pupils.map(({ pupilId, name }) => ({ id: pupilId, title: name })),
      chosen: this._pupilId ?? '',
      choose: (pupilId) => this._choosePupil(pupilId),
      panel: page,
    });
  }
}
define('marshrut-pupil-home', MarshrutPupilHome);

// As a value nobody needs it, and a chunk that exports it would fetch a file more.
export type { MarshrutPupilHome };
