// Long because every deed about a route ends alike: what is shown, what is said, where the focus goes.
import { consume } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PupilCard } from '../../../lti-server/contract/pupils.ts';
import type { RouteVersionView, RouteView } from '../../../lti-server/contract/route-views.ts';
import type { Step } from '../../../lti-server/contract/routes.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { Party, StepState } from '../../../lti-server/contract/vocabulary.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { loadDraft } from '../../api/drafts.ts';
import { Reading } from '../../api/reading.ts';
import {
  agreeRoute,
  closeRoute,
  listRoutes,
  loadRoute,
  loadRouteVersion,
  reopenRoute,
  setStepState,
  type RouteSummary,
} from '../../api/routes.ts';
import { afterDialog } from '../../components/after-dialog.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { fieldStyles } from '../../components/field.ts';
import { momentInWords } from '../../locales/dates.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { icon, waveIcon } from '../../styles/icons.ts';
import { editIcon, plusIcon, printIcon } from '../../styles/panel-icons.ts';
import { deskStyles } from './desk-styles.ts';
import { failureLine, isConflict } from './failure-line.ts';
import './marshrut-agree-dialog.ts';
import type { AgreeEvent } from './marshrut-agree-dialog.ts';
import './marshrut-confirm-dialog.ts';
import { PlaceEvent } from './panel-events.ts';
import {
  noRoute,
  oldVersion,
  otherRoutes,
  routeStanding,
  routeVersions,
  stepStateControl,
} from './route-desk-parts.ts';
import { routeDeskStyles } from './route-desk-styles.ts';
import type { RouteDeedEvent } from './route-deed-event.ts';
import type { BesideStep } from '../colleagues/beside-steps.ts';
import type { RouteProgressEvent } from '../voice/voice-events.ts';
import { routeReading, routeReadingStyles } from './route-reading.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-route-desk': MarshrutRouteDesk;
  }
}

interface Loaded {
  routes: RouteSummary[];
  route: RouteView | undefined;
  hasDraft: boolean;
}

/** A pupil's route to be read by adults, with what the caller may do about it. */
export class MarshrutRouteDesk extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    fieldStyles,
    deskStyles,
    routeReadingStyles,
    routeDeskStyles,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) card!: PupilCard;
  @property({ attribute: false }) session!: SessionView;
  /** Which route to open; the current one when it is not said. */
  @property({ attribute: false }) routeId: string | undefined;
  @state() private _version: RouteVersionView | undefined;
  @state() private _asking: 'agree' | 'close' | undefined;
  @state() private _deedsOpen = false;
  @state() private _busy = false;
  @state() private _problem = '';
  private readonly _loaded = new Reading<Loaded>(this, {
    key: () => `${this.card.pupilId} ${this.routeId ?? ''}`,
    read: (signal) => this._load(signal),
  });

  /** What colleagues have said of its steps; the route is there before it and without it. */
  private readonly _beside = new Reading<BesideStep>(this, {
    key: () => (this.card.abilities.readPlan ? this.card.pupilId : undefined),
    read: async (signal) =>
      (await import('../colleagues/beside-steps.ts')).loadBesideSteps(this._api, {
        pupilId: this.card.pupilId,
        signal,
      }),
  });

  private async _load(signal: AbortSignal): Promise<Loaded> {
    const { pupilId, abilities } = this.card;
    const routes = abilities.readPlan ? await listRoutes(this._api, { pupilId, signal }) : [];
    const current = routes.find(({ status }) => status !== 'closed') ?? routes[0];
    const routeId = routes.find((known) => known.routeId === this.routeId)?.routeId ?? current?.routeId;
    this._version = undefined;
    const [route, draft] = await Promise.all([
      routeId === undefined ? undefined : loadRoute(this._api, { routeId, signal }),
      abilities.writeRoute
        ? loadDraft(this._api, routeId === undefined ? `new-route:${pupilId}` : `route:${routeId}`)
        : null,
    ]);
    return { routes, route, hasDraft: draft !== null };
  }

  private _build(routeId?: string): void {
    const place = { screen: 'pupil', pupilId: this.card.pupilId, part: 'builder' } as const;
    this.dispatchEvent(new PlaceEvent(routeId ? { ...place, routeId } : place));
  }

  private _open(routeId: string): void {
    const { pupilId } = this.card;
    this.dispatchEvent(new PlaceEvent({ screen: 'pupil', pupilId, part: 'route', routeId }));
  }

  private _say(text: string): void {
    this.dispatchEvent(new AnnouncementEvent(text));
  }

  /** One write at a time. When somebody was quicker, their text is shown and the deed is to be repeated. */
  private async _do(deed: () => Promise<RouteView>, said: string): Promise<void> {
    if (this._busy) return;
    this._busy = true;
    this._problem = '';
    try {
      this._show(await deed());
      this._asking = undefined;
      this._say(said);
      await afterDialog(this);
      await this._focusHeading();
    } catch (failure) {
      this._asking = undefined;
      this._problem = isConflict(failure) ? panelWords.words.changedMeanwhile : failureLine(failure);
      if (isConflict(failure)) this._loaded.again();
    } finally {
      this._busy = false;
    }
  }

  private _show(route: RouteView): void {
    const { value } = this._loaded;
    if (!value) return;
    const { routeId, status, plan } = route;
    const routes = value.routes.map((known) =>
      known.routeId === routeId ? { ...known, status, stage: plan.stage } : known,
    );
    // A deed does not tell the levels again: they are the template's.
    const levels = route.levels ?? value.route?.levels;
    this._loaded.replace({ ...value, routes, route: levels ? { ...route, levels } : route });
  }

  private _agree(route: RouteView, agreedBy: Party[]): Promise<void> {
    const { routeId, revision } = route;
    return this._do(() => agreeRoute(this._api, { routeId, revision, agreedBy }), panelWords.words.agreed);
  }

  private async _setState(route: RouteView, step: Step, chosen: StepState): Promise<void> {
    this._problem = '';
    try {
      const address = { routeId: route.routeId, stepId: step.id };
      const { progress } = await setStepState(this._api, { ...address, state: chosen });
      this._show({ ...route, progress });
      const words = panelWords.words;
      this._say(words.stepStateSaved(step.title, words.stepStates[chosen]));
    } catch (failure) {
      this._problem = failureLine(failure);
      // The select goes back to what is true.
      this._show({ ...route });
    }
  }

  private async _readVersion(route: RouteView, version: number): Promise<void> {
    this._problem = '';
    try {
      this._version = await loadRouteVersion(this._api, { routeId: route.routeId, version });
      this._say(panelWords.words.versionShown(version));
      await this._focusHeading();
    } catch (failure) {
      this._problem = failureLine(failure);
    }
  }

  private _backToPlan(): Promise<void> {
    this._version = undefined;
    return this._focusHeading();
  }

  private async _focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  /** Their code comes when somebody opens them. */
  private _deeds(route: RouteView): TemplateResult | typeof nothing {
    if (!route.abilities.writeRoute || route.status === 'closed') return nothing;
    return html`<details
      class="versions no-print"
      @toggle=${({ currentTarget }: Event) => {
        this._deedsOpen = (currentTarget as HTMLDetailsElement).open;
        if (this._deedsOpen) void import('../builder/marshrut-route-deeds.ts');
      }}
    >
      <summary>${panelWords.words.deeds}</summary>
      ${
        this._deedsOpen
          ? html`<marshrut-route-deeds
              .route=${route}
              .session=${this.session}
              @route-deed=${({ deed, said }: RouteDeedEvent) => this._do(() => deed(this._api), said)}
            ></marshrut-route-deeds>`
          : nothing
      }
    </details>`;
  }

  private _actions(route: RouteView, hasDraft: boolean): TemplateResult | typeof nothing {
    const words = panelWords.words;
    if (!route.abilities.writeRoute) return nothing;
    const closed = route.status === 'closed';
    const { routeId, revision } = route;
    return html`<div class="row no-print">
      ${
        closed
          ? html`<button
                class="button primary"
                type="button"
                aria-disabled=${this._busy}
                @click=${() => this._do(() => reopenRoute(this._api, { routeId, revision }), words.reopened)}
              >
                ${words.reopen}
              </button>
              <button class="button" type="button" @click=${() => this._build()}>
                ${icon(plusIcon)}${words.composeNew}
              </button>`
          : html`${
                route.agreedIsCurrent
                  ? nothing
                  : html`<button
                      class="button primary"
                      type="button"
                      @click=${() => (this._asking = 'agree')}
                    >
                      ${words.agree}
                    </button>`
              }
              <button class="button" type="button" @click=${() => this._build(routeId)}>
                ${icon(editIcon)}${hasDraft ? words.continueDraft : words.edit}
              </button>
              ${
                route.status === 'agreed'
                  ? html`<button class="button quiet" type="button" @click=${() => (this._asking = 'close')}>
                      ${words.close}
                    </button>`
                  : nothing
              }`
      }
      <button class="button quiet" type="button" @click=${() => window.print()}>
        ${icon(printIcon)}${words.print}
      </button>
    </div>`;
  }

  /** What the child says goes to the tutor alone; its code comes when there is a route to speak of. */
  private _voice(route: RouteView): TemplateResult | typeof nothing {
    if (!route.abilities.answerHelp || route.status !== 'agreed') return nothing;
    void import('../voice/marshrut-route-voice.ts');
    return html`<marshrut-route-voice
      .api=${this._api}
      .session=${this.session}
      .pupilId=${this.card.pupilId}
      .routeId=${route.routeId}
      .plan=${route.plan}
      .progress=${route.progress}
      @route-progress=${({ progress }: RouteProgressEvent) => this._show({ ...route, progress })}
      @route-changed=${() => void this._loaded.refresh()}
    ></marshrut-route-voice>`;
  }

  private _route({ routes, route, hasDraft }: Loaded): TemplateResult {
    const words = panelWords.words;
    if (!route) {
      const { readPlan: mayRead, writeRoute: mayWrite } = this.card.abilities;
      return noRoute({ mayRead, mayWrite, hasDraft, write: () => this._build() });
    }
    if (this._version) return oldVersion(this._version, () => void this._backToPlan());
    return html`<article class="card stack" aria-labelledby="route-title">
        <div class="stack tight">
          <div class="row">
            <h2 id="route-title" tabindex="-1">${route.plan.title}</h2>
            <span class="badge plain">${words.statuses[route.status]}</span>
          </div>
          ${routeStanding(route)}
        </div>
        ${this._actions(route, hasDraft)} ${this._voice(route)}
        ${routeReading({
          plan: route.plan,
          progress: route.status === 'draft' ? [] : route.progress,
          beside: this._beside.value,
          stateControl:
            route.abilities.reportSteps && route.status === 'agreed'
              ? stepStateControl((step, chosen) => void this._setState(route, step, chosen))
              : undefined,
        })}
        <p class="soft small-text">${words.changedBy(route.updatedBy, momentInWords(route.updatedAt))}</p>
        ${this._deeds(route)} ${routeVersions(route, (version) => void this._readVersion(route, version))}
        ${otherRoutes({ routes, openId: route.routeId, open: (routeId) => this._open(routeId) })}
      </article>
      <marshrut-agree-dialog
        .open=${this._asking === 'agree'}
        .warning=${hasDraft ? words.agreeDraft : ''}
        ?busy=${this._busy}
        @agree=${(event: AgreeEvent) => this._agree(route, event.agreedBy)}
        @dialog-close=${() => (this._asking = undefined)}
      ></marshrut-agree-dialog>
      <marshrut-confirm-dialog
        .open=${this._asking === 'close'}
        ?busy=${this._busy}
        heading=${words.closeTitle}
        text=${words.closeText}
        deed=${words.close}
        @confirm=${() =>
          this._do(
            () => closeRoute(this._api, { routeId: route.routeId, revision: route.revision }),
            words.closed,
          )}
        @dialog-close=${() => (this._asking = undefined)}
      ></marshrut-confirm-dialog>`;
  }

  override render(): TemplateResult {
    return html`
      ${this._problem ? html`<p class="banner problem-line" role="alert">${this._problem}</p>` : nothing}
      ${this._loaded.render({
        pending: loadingFace,
        complete: (loaded) => this._route(loaded),
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._loaded.again }),
      })}
    `;
  }
}
define('marshrut-route-desk', MarshrutRouteDesk);
