import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ProgressView, PupilPage } from '../../../lti-server/contract/routes.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import { ApiFailure, offlineCode } from '../../api/api-failure.ts';
import type { Api } from '../../api/client.ts';
import { callForHelp, chooseAlternative, loadPupilPage, reportStepState } from '../../api/pupil.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { tabs, tabStyles } from '../../components/tabs.ts';
import { appWords } from '../../locales/app-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { backIcon, icon, waveIcon } from '../../styles/icons.ts';
import type { Working } from './marshrut-now-step.ts';
import './marshrut-pupil-view.ts';
import type { Said } from './marshrut-pupil-view.ts';
import type { PupilRoute, PupilStep } from './path.ts';
import { PlaceHistory } from './place-history.ts';
import type { PlaceOpenEvent } from './place-open-event.ts';
import { places, type Place } from './places.ts';
import type { HelpCallEvent, StepChoiceEvent, StepReportEvent } from './step-events.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-pupil-home': MarshrutPupilHome;
  }
}

/** The page with what the server answered to a write put into it. */
const withProgress = (page: PupilPage, { progress, help }: ProgressView): PupilPage => {
  if (page.route === null) return page;
  const steps = page.route.steps.map((step): PupilStep => {
    const known = progress.find(({ stepId }) => stepId === step.id);
    return known ? { ...step, state: known.state, alternativeId: known.alternativeId } : step;
  });
  return { ...page, route: { ...page.route, steps, help } };
};

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
  private readonly _page = new Reading<PupilPage>(this, {
    key: () => this._pupilId,
    read: (signal) => loadPupilPage(this.api, { pupilId: this._pupilId ?? '', signal }),
  });

  private readonly _places = new PlaceHistory(this, (before) => void this._keepPlace(before));
  private readonly _placeCode = new Reading<Place>(this, {
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
    document.addEventListener('visibilitychange', this._lookAgain);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this._lookAgain);
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

  private get _openPlace(): Place | undefined {
    return this._offered.find(({ kind }) => kind === this._places.place);
  }

  /** Whoever opened a place begins at its way back, and comes back to the button that opened it. */
  private async _keepPlace(before: string | undefined): Promise<void> {
    await this.updateComplete;
    const view = this.renderRoot.querySelector('marshrut-pupil-view');
    if (this._openPlace) this.renderRoot.querySelector<HTMLElement>('.leave')?.focus();
    else if (before !== undefined) view?.focusPlace(before);
  }

  private _choosePupil(pupilId: string): void {
    this._chosen = pupilId;
    this._said = undefined;
  }

  /** One write at a time; says how it ended. */
  private async _save(
    working: NonNullable<Working>,
    { stepId, write, said }: { stepId: string; write: Write; said: (step: PupilStep) => Said },
  ): Promise<void> {
    const page = this._page.value;
    const step = page?.route?.steps.find(({ id }) => id === stepId);
    if (!page?.route || !step || this._working) return;
    this._working = working;
    this._said = undefined;
    try {
      const answer = await write(page.route, step);
      this._said = said(step);
      this._page.replace(withProgress(page, answer));
    } catch (failure) {
      const words = appWords.words;
      const { code, status } = failure instanceof ApiFailure ? failure : { code: '', status: 0 };
      if (status === 404 || status === 409) {
        // Another tab or the tutor was quicker: trying again would never help, looking again does.
        this._said = { text: words.changedMeanwhile };
        void this._page.refresh();
      } else this._said = { text: code === offlineCode ? words.notSavedOffline : words.notSaved };
    } finally {
      this._working = undefined;
    }
  }

  private _report({ stepId, state: reported }: StepReportEvent): Promise<void> {
    const words = appWords.words;
    return this._save(reported === 'done' ? 'done' : 'not_now', {
      stepId,
      write: ({ routeId }) => reportStepState(this.api, { routeId, stepId, state: reported }),
      said: ({ title, state: before }) => {
        if (reported !== 'done' && reported !== 'not_now') return { text: words.saidBack(title) };
        const text = reported === 'done' ? words.saidDone(title) : words.saidLater(title);
        return { text, undo: { stepId, state: before } };
      },
    });
  }

  private _choose({ stepId, alternativeId }: StepChoiceEvent): Promise<void> {
    const words = appWords.words;
    return this._save('choice', {
      stepId,
      write: ({ routeId }) => chooseAlternative(this.api, { routeId, stepId, alternativeId }),
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
      write: async ({ routeId }) => {
        const answer = await callForHelp(this.api, { routeId, stepId, helpId });
        this._helpIds.delete(stepId);
        return answer;
      },
      said: () => ({ text: appWords.words.saidHelp }),
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
      @place-open=${({ place }: PlaceOpenEvent) => this._places.open(place)}
      @step-report=${this._report}
      @step-choice=${this._choose}
      @help-call=${this._call}
    ></marshrut-pupil-view>`;
  }

  /** The element of the place that is open; it lives until another is opened, so that nothing in it is lost. */
  private _screenOf({ tag }: Place): HTMLElement {
    if (this._screen?.tag !== tag) this._screen = { tag, element: document.createElement(tag) };
    return Object.assign(this._screen.element, {
      api: this.api,
      session: this.session,
      pupilId: this._pupilId,
    });
  }

  private _place(): TemplateResult {
    return html`<button class="button large quiet leave" type="button" @click=${this._places.leave}>
        ${icon(backIcon)}${appWords.words.back}
      </button>
      ${this._placeCode.render({
        pending: loadingFace,
        complete: (place) => html`${this._screenOf(place)}`,
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

type Write = (route: PupilRoute, step: PupilStep) => Promise<ProgressView>;
