// Long because all that a child presses is sent, kept and told of in one place.
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ProgressView, PupilPage } from '../../../lti-server/contract/routes.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { PlacementKind } from '../../../lti-server/contract/vocabulary.ts';
import { ApiFailure, offlineCode } from '../../api/api-failure.ts';
import type { Api } from '../../api/client.ts';
import type { KeptPresses } from '../../api/kept-presses.ts';
import { sendPress, type Press } from '../../api/presses.ts';
import { loadPupilPage } from '../../api/pupil.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { tabs, tabStyles } from '../../components/tabs.ts';
import { appWords } from '../../locales/app-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { backIcon, icon, waveIcon } from '../../styles/icons.ts';
import type { LookChosenEvent } from '../map/look-chosen-event.ts';
import type { Working } from './marshrut-now-step.ts';
import './marshrut-pupil-view.ts';
import type { Said } from './marshrut-pupil-view.ts';
import type { PupilStep } from './path.ts';
import { PlaceHistory } from './place-history.ts';
import type { PlaceOpenEvent } from './place-open-event.ts';
import { findPlace, places, type Place, type PlaceCode } from './places.ts';
import type {
  HelpCallEvent,
  SignalBackEvent,
  StepChoiceEvent,
  StepReportEvent,
  StepSignalEvent,
} from './step-events.ts';
import { withProgress } from './with-progress.ts';

/** The place that a link of this kind begins with; the others begin with the route. */
const openedBy: Partial<Record<PlacementKind, string>> = { questions: 'questions', event: 'events' };

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-pupil-home': MarshrutPupilHome;
  }
}

/** The page and what it needs are fetched by then, on a slow computer too. */
const liveAfterMs = 1500;

/** Loads a pupil's page for the pupil, or for a parent with one child or several, and saves what is reported. */
export class MarshrutPupilHome extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    tabStyles,
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
  @state() private _working: Working;
  @state() private _said: Said | undefined;
  /** Made once for a step, so that a call that is sent again after a failure stays one call. */
  private readonly _helpIds = new Map<string, string>();
  private _kept: KeptPresses | undefined;
  private _keptCode: Promise<void> | undefined;
  private _came = false;
  /** Presses reach the server one after the other. */
  private _turn: Promise<void> = Promise.resolve();
  private readonly _page = new Reading<PupilPage>(this, {
    key: () => this._pupilId,
    read: async (signal) => {
      const page =
        this._firstPage() ?? (await loadPupilPage(this.api, { pupilId: this._pupilId ?? '', signal }));
      this._keptCode = this._openKept().catch(() => undefined);
      return page;
    },
  });

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
    this._kept?.stop();
    this._kept = undefined;
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
    if (!document.hidden && this._working === undefined) void this._page.refresh();
  };

  private get _pupilId(): string | undefined {
    return this._chosen ?? this.session.pupils[0]?.pupilId;
  }

  private get _family(): boolean {
    return this.session.home === 'family';
  }

  private get _offered(): readonly Place[] {
    return places.filter(({ forFamily }) => forFamily || !this._family);
  }

  private get _openPlace(): PlaceCode | undefined {
    return findPlace(this._offered, this._places.place);
  }

  /** Whoever opened a place begins at its way back, and comes back to the button that opened it. */
  private async _keepPlace(before: string | undefined): Promise<void> {
    await this.updateComplete;
    const view = this.renderRoot.querySelector('marshrut-pupil-view');
    if (this._openPlace) this.renderRoot.querySelector<HTMLElement>('.leave')?.focus();
    else if (before !== undefined) {
      view?.focusPlace(before);
      // What was done there may show here.
      void this._page.refresh();
    }
  }

  private _choosePupil(pupilId: string): void {
    this._chosen = pupilId;
    this._said = undefined;
  }

  /** What could not be sent is kept from the first read on; its code comes then, while there is a connection. */
  private async _openKept(): Promise<void> {
    if (this._kept || this._family) return;
    const { KeptPresses } = await import('../../api/kept-presses.ts');
    if (this._kept || !this.isConnected) return;
    const sent = (): void => {
      this._said = { text: appWords.words.sentLater };
      void this._page.refresh();
    };
    this._kept = new KeptPresses({ api: this.api, personId: this.session.person.personId, sent });
  }

  /** One write at a time; says how it ended. What goes beside a step (`working` undefined) waits for its turn. */
  private async _save(working: Working, { stepId, press, said }: Save): Promise<void> {
    const page = this._page.value;
    const step = page?.route?.steps.find(({ id }) => id === stepId);
    if (!page?.route || !step || (working && this._working)) return;
    if (working) this._working = working;
    this._said = undefined;
    const { routeId } = page.route;
    const before = this._turn;
    this._turn = before.then(() => this._deliver(press(routeId), (answer) => said(step, answer)));
    await this._turn;
    if (working) this._working = undefined;
  }

  private async _deliver(press: Press, said: (answer: ProgressView) => Said): Promise<void> {
    const words = appWords.words;
    try {
      // What was pressed first goes first.
      if (this._kept?.waiting) await this._kept.send();
      const answer = await sendPress(this.api, press);
      this._said = said(answer);
      const page = this._page.value;
      if (page) this._page.replace(withProgress(page, answer));
    } catch (failure) {
      const { code, status } = failure instanceof ApiFailure ? failure : { code: '', status: 0 };
      if (status === 404 || status === 409) {
        // Another tab or the tutor was quicker: trying again would never help, looking again does.
        this._said = { text: words.changedMeanwhile };
        void this._page.refresh();
      } else if (code !== offlineCode) this._said = { text: words.notSaved };
      else {
        await this._keptCode;
        this._kept?.keep(press);
        this._said = { text: this._kept ? words.keptOffline : words.notSavedOffline };
      }
    }
  }

  private get _whoSees(): string {
    const words = appWords.words;
    const tutors = this._page.value?.tutors.map(({ name }) => name).join(', ');
    return tutors ? words.helpWho(tutors) : words.helpWhoUnknown;
  }

  private _report({ stepId, state: reported }: StepReportEvent): Promise<void> {
    const words = appWords.words;
    return this._save(reported === 'done' ? 'done' : 'not_now', {
      stepId,
      press: (routeId) => ({
        endpoint: 'PUT /api/routes/:routeId/steps/:stepId/state',
        params: { routeId, stepId },
        body: { state: reported },
      }),
      said: ({ title, state: before }, { progress }) => {
        if (reported === 'planned' || reported === 'now') return { text: words.saidBack(title) };
        const texts = { done: words.saidDone, changed: words.saidOtherwise, not_now: words.saidLater };
        const next = progress.find(({ state: known }) => known === 'now');
        const step = this._page.value?.route?.steps.find(({ id }) => id === next?.stepId);
        const text = [texts[reported](title), step ? words.saidNext(step.title) : '', this._whoSees];
        return { text: text.filter(Boolean).join(' '), undo: { stepId, state: before } };
      },
    });
  }

  private _choose({ stepId, alternativeId }: StepChoiceEvent): Promise<void> {
    const words = appWords.words;
    return this._save('choice', {
      stepId,
      press: (routeId) => ({
        endpoint: 'PUT /api/routes/:routeId/steps/:stepId/choice',
        params: { routeId, stepId },
        body: { alternativeId },
      }),
      said: ({ alternatives }) => {
        const way = alternatives.find(({ id }) => id === alternativeId);
        return { text: way ? words.saidChosen(way.title) : words.saidChooseAgain };
      },
    });
  }

  private _call({ stepId }: HelpCallEvent): Promise<void> {
    const helpId = this._helpIds.get(stepId) ?? crypto.randomUUID();
    this._helpIds.set(stepId, helpId);
    return this._save('help', {
      stepId,
      press: (routeId) => ({
        endpoint: 'POST /api/routes/:routeId/steps/:stepId/help',
        params: { routeId, stepId },
        body: { helpId },
      }),
      said: () => {
        this._helpIds.delete(stepId);
        return { text: appWords.words.saidHelp };
      },
    });
  }

  private _signal({ signal: { stepId, signalId, ...body } }: StepSignalEvent): Promise<void> {
    return this._save(undefined, {
      stepId,
      press: (routeId) => ({
        endpoint: 'PUT /api/routes/:routeId/steps/:stepId/signals/:signalId',
        params: { routeId, stepId, signalId },
        body,
      }),
      said: () => ({ text: `${appWords.words.saidSignal[body.kind]} ${this._whoSees}` }),
    });
  }

  private _takeBack({ stepId, signalId }: SignalBackEvent): Promise<void> {
    return this._save(undefined, {
      stepId,
      press: (routeId) => ({
        endpoint: 'DELETE /api/routes/:routeId/steps/:stepId/signals/:signalId',
        params: { routeId, stepId, signalId },
      }),
      said: () => ({ text: appWords.words.signalBack }),
    });
  }

  private _view(page: PupilPage): TemplateResult {
    const family = this._family;
    return html`<marshrut-pupil-view
      .page=${page}
      audience=${family ? 'family' : 'pupil'}
      .working=${this._working}
      .said=${this._said}
      ?readonly=${family}
      .places=${this._offered}
      @place-open=${this._goTo}
      @step-report=${this._report}
      @step-choice=${this._choose}
      @help-call=${this._call}
      @step-signal=${this._signal}
      @signal-back=${this._takeBack}
    ></marshrut-pupil-view>`;
  }

  /** A step that is taken up again is found on the map, and what was said of it beside it. */
  private _reportFromMap(event: StepReportEvent): void {
    this._places.leave();
    void this._report(event);
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
      stepId: this._said?.undo?.stepId,
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
    if (this.session.pupils.length < 2) return page;
    return tabs({
      label: appWords.words.children,
      items: this.session.pupils.map(({ pupilId, name }) => ({ id: pupilId, title: name })),
      chosen: this._pupilId ?? '',
      choose: (pupilId) => this._choosePupil(pupilId),
      panel: page,
    });
  }
}
define('marshrut-pupil-home', MarshrutPupilHome);

interface Save {
  readonly stepId: string;
  readonly press: (routeId: string) => Press;
  readonly said: (step: PupilStep, answer: ProgressView) => Said;
}
