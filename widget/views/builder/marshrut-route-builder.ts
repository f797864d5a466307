// Long because all that can become of one draft (start, form, talk, comparison) shares its state.
import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { PupilCard } from '../../../lti-server/contract/pupils.ts';
import { RouteView } from '../../../lti-server/contract/route-views.ts';
import type { RoutePlan } from '../../../lti-server/contract/routes.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { TemplateCard } from '../../../lti-server/contract/templates.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { DraftKeeper } from '../../api/draft-keeper.ts';
import type { Draft } from '../../api/drafts.ts';
import { Reading } from '../../api/reading.ts';
import { listMeetings } from '../../api/meetings.ts';
import { listNotes } from '../../api/notes.ts';
import { loadProfile } from '../../api/profile.ts';
import { agreeRoute, chooseWay, createRoute, loadRoute, saveRoute } from '../../api/routes.ts';
import { loadTemplates } from '../../api/templates.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { fieldStyles } from '../../components/field.ts';
import { builderWords } from '../../locales/builder-words.ts';
import { libraryWords } from '../../locales/library-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { startWords } from '../../locales/start-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { backIcon, icon, waveIcon } from '../../styles/icons.ts';
import { talkIcon } from '../../styles/panel-icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { draftLine, draftLineStyles, restoredLine } from '../panel/draft-line.ts';
import { isConflict, notSavedLine } from '../panel/failure-line.ts';
import '../panel/marshrut-comparison.ts';
import type { ComparedEvent } from '../panel/marshrut-comparison.ts';
import { PlaceEvent } from '../panel/panel-events.ts';
import { builderStyles } from './builder-styles.ts';
import { nothingKnown, type Known } from './known-about.ts';
import './marshrut-plan-editor.ts';
import type { MarshrutPlanEditor } from './marshrut-plan-editor.ts';
import './marshrut-plan-talk.ts';
import type { TalkedEvent } from './marshrut-plan-talk.ts';
import './marshrut-route-start.ts';
import { StartDraft, type StartChangeEvent, type StartForm } from './start-form.ts';
import type { PlanChangeEvent } from './step-events.ts';
import { planDifferences, planFromSides } from './plan-conflict.ts';
import { isSamePlan, RouteDraft, tidied, type RouteForm } from './plan-form.ts';
import { countProblems, noProblems, planProblems } from './plan-problems.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-route-builder': MarshrutRouteBuilder;
  }
}

interface Loaded {
  /** The route as it was when the builder was opened; none for a new one. */
  route: RouteView | undefined;
  templates: TemplateCard[];
  known: Known;
}

/** Writes a route: from a clean sheet, from a template, or a further version of what there is. */
export class MarshrutRouteBuilder extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    fieldStyles,
    deskStyles,
    draftLineStyles,
    builderStyles,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) card!: PupilCard;
  @property({ attribute: false }) session!: SessionView;
  /** The route that is changed; a new one is written when there is none. */
  @property({ attribute: false }) routeId: string | undefined;
  @state() private _form: RouteForm | undefined;
  /** How far the beginning had come, as it was restored. */
  @state() private _start: StartForm | undefined;
  @state() private _restoredAt: number | undefined;
  /** Child and tutor look at the plan together. */
  @state() private _talking = false;
  @state() private _checked = false;
  @state() private _busy = false;
  @state() private _problem = '';
  @state() private _conflict: RouteView | undefined;
  @query('marshrut-plan-editor') private _editor!: MarshrutPlanEditor | null;
  private readonly _keeper = new DraftKeeper(this, {
    api: () => this._api,
    personId: () => this.session.person.personId,
    draftKey: () => (this.routeId ? `route:${this.routeId}` : `new-route:${this.card.pupilId}`),
  });
  private _greeted: Loaded | undefined;
  private readonly _loaded = new Reading<Loaded>(this, {
    key: () => `${this.card.pupilId} ${this.routeId ?? ''}`,
    read: (signal) => this._load(signal),
  });

  private async _load(signal: AbortSignal): Promise<Loaded> {
    const { routeId } = this;
    const [route, templates, known, draft] = await Promise.all([
      routeId === undefined ? undefined : loadRoute(this._api, { routeId, signal }),
      routeId === undefined ? loadTemplates(this._api, signal) : [],
      routeId === undefined ? this._loadKnown(signal) : nothingKnown,
      // A form without its old draft is better than no form.
      this._keeper.restore().catch(() => undefined),
      builderWords.load(),
      libraryWords.load(),
      startWords.load(),
    ]);
    this._form = route && { routeId: route.routeId, revision: route.revision, plan: route.plan };
    this._takeDraft(draft, route);
    return { route, templates, known };
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const loaded = this._loaded.value;
    // The heading comes with what was read.
    if (loaded && loaded !== this._greeted) this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
    this._greeted = loaded;
  }

  /** What is known already only helps to choose: without it, or a part of it, one can choose as well. */
  private async _loadKnown(signal: AbortSignal): Promise<Known> {
    const of = { pupilId: this.card.pupilId, signal };
    const [notes, card, agreements] = await Promise.all([
      listNotes(this._api, of).catch(() => []),
      loadProfile(this._api, of).then(
        ({ items }) => items,
        () => [],
      ),
      listMeetings(this._api, of).then(
        (list) => list.agreements,
        () => [],
      ),
    ]);
    return { notes, card, agreements };
  }

  private _takeDraft(draft: Draft | undefined, route: RouteView | undefined): void {
    const known = RouteDraft.safeParse(draft?.form);
    const start = StartDraft.safeParse(draft?.form);
    this._restoredAt = undefined;
    this._start = start.success ? start.data.start : undefined;
    if (draft && start.success) this._restoredAt = draft.savedAt;
    if (!draft || !known.success) return;
    if (route && isSamePlan(known.data.plan, route.plan)) {
      void this._keeper.drop();
      return;
    }
    this._form = known.data;
    this._restoredAt = draft.savedAt;
  }

  private _begin(plan: RoutePlan): void {
    this._form = { routeId: crypto.randomUUID(), revision: 0, plan };
    this._restoredAt = undefined;
    if (plan.steps.length > 0) this._keeper.change({ ...this._form });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h1')?.focus());
  }

  private _change({ plan }: PlanChangeEvent): void {
    if (!this._form) return;
    this._form = { ...this._form, plan };
    if (this._problem && countProblems(planProblems(plan)) === 0) this._problem = '';
    this._keeper.change({ ...this._form });
  }

  private async _throwAway(route: RouteView | undefined): Promise<void> {
    this._form = route && { routeId: route.routeId, revision: route.revision, plan: route.plan };
    this._start = undefined;
    this._restoredAt = undefined;
    this._checked = false;
    this.dispatchEvent(new AnnouncementEvent(panelWords.words.draftThrown));
    void this._keeper.drop();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  private _leave(): void {
    const { pupilId } = this.card;
    this.dispatchEvent(
      new PlaceEvent({
        screen: 'pupil',
        pupilId,
        part: 'route',
        ...(this.routeId ? { routeId: this.routeId } : {}),
      }),
    );
  }

  private async _talk(talking: boolean): Promise<void> {
    this._talking = talking;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  /** Saves what both have agreed on, and tells it to the pupil's page at once. */
  private async _agree({ picks }: TalkedEvent): Promise<void> {
    await this._save(undefined, async ({ routeId, revision, plan }) => {
      const agreed = await agreeRoute(this._api, { routeId, revision, agreedBy: ['pupil', 'tutor'] });
      for (const [stepId, alternativeId] of picks) {
        if (plan.steps.some(({ id }) => id === stepId))
          await chooseWay(this._api, { routeId, stepId, alternativeId });
      }
      return agreed;
    });
  }

  private async _save(event?: Event, further?: (saved: RouteView) => Promise<RouteView>): Promise<void> {
    event?.preventDefault();
    if (this._busy || !this._form) return;
    this._checked = true;
    this._problem = '';
    const form = { ...this._form, plan: tidied(this._form.plan) };
    this._form = form;
    const problems = planProblems(form.plan);
    if (countProblems(problems) > 0) {
      this._problem = builderWords.words.problems(countProblems(problems));
      this._talking = false;
      await this.updateComplete;
      await this._editor?.focusFirstProblem();
      return;
    }
    this._busy = true;
    try {
      const saved = await this._send(form);
      // From here on it is there: another try saves over it.
      this._form = { ...form, revision: saved.revision };
      this._finish(further ? await further(saved) : saved, further && startWords.words.agreed);
    } catch (failure) {
      this._talking &&= !isConflict(failure);
      if (isConflict(failure)) this._compare(failure.current, form);
      else this._problem = notSavedLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private _send({ routeId, revision, plan }: RouteForm): Promise<RouteView> {
    return revision === 0
      ? createRoute(this._api, { pupilId: this.card.pupilId, routeId, plan })
      : saveRoute(this._api, { routeId, revision, plan });
  }

  private _finish(route: RouteView, said = builderWords.words.saved): void {
    void this._keeper.drop();
    this.dispatchEvent(new AnnouncementEvent(said));
    const { pupilId } = this.card;
    this.dispatchEvent(new PlaceEvent({ screen: 'pupil', pupilId, part: 'route', routeId: route.routeId }));
  }

  private _compare(current: unknown, form: RouteForm): void {
    const known = RouteView.safeParse(current);
    if (!known.success) this._problem = panelWords.words.notSaved;
    // The save was taken, though its answer got lost on the way.
    else if (isSamePlan(known.data.plan, form.plan)) this._finish(known.data);
    else this._conflict = known.data;
  }

  private _useSides({ sides }: ComparedEvent, current: RouteView): Promise<void> {
    if (!this._form) return Promise.resolve();
    const plan = planFromSides({ mine: this._form.plan, theirs: current.plan, sides });
    this._form = { routeId: current.routeId, revision: current.revision, plan };
    this._keeper.change({ ...this._form });
    this._conflict = undefined;
    return this.updateComplete.then(() => this._save());
  }

  private async _backToForm(): Promise<void> {
    this._conflict = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  private _startOf({ templates, known }: Loaded): TemplateResult {
    return html`${restoredLine({ savedAt: this._restoredAt, throwAway: () => void this._throwAway(undefined) })}
      <marshrut-route-start
        .card=${this.card}
        .templates=${templates}
        .known=${known}
        .begun=${this._start}
        @plan-change=${({ plan }: PlanChangeEvent) => this._begin(plan)}
        @start-change=${({ start }: StartChangeEvent) => this._keeper.change({ start })}
      ></marshrut-route-start>
      ${draftLine(this._keeper)}`;
  }

  private _formOf(form: RouteForm, { route }: Loaded): TemplateResult {
    const words = builderWords.words;
    const problems = this._checked ? planProblems(form.plan) : noProblems;
    return html`<form novalidate @submit=${this._save}>
      ${restoredLine({ savedAt: this._restoredAt, throwAway: () => void this._throwAway(route) })}
      <marshrut-plan-editor
        .plan=${form.plan}
        .problems=${problems}
        @plan-change=${this._change}
      ></marshrut-plan-editor>
      <div class="actions">
        <button class="button primary" type="submit" aria-disabled=${this._busy}>
          ${this._busy ? panelWords.words.saving : words.save}
        </button>
        ${
          form.plan.steps.length > 0
            ? html`<button class="button" type="button" @click=${() => this._talk(true)}>
                ${icon(talkIcon)}${startWords.words.talk}
              </button>`
            : nothing
        }
        ${this._problem ? html`<p class="problem" role="alert">${this._problem}</p>` : nothing}
        ${draftLine(this._keeper)}
      </div>
    </form>`;
  }

  /** Nothing of what adults have written is on this screen. */
  private _talkPage({ plan }: RouteForm): TemplateResult {
    const words = startWords.words;
    return html`<div class="top">
        <button class="button quiet back" type="button" @click=${() => this._talk(false)}>
          ${icon(backIcon)}${words.endTalk}
        </button>
        <h1 tabindex="-1">${words.talkTitle}</h1>
      </div>
      <marshrut-plan-talk
        .plan=${plan}
        ?busy=${this._busy}
        @plan-change=${this._change}
        @talked=${this._agree}
      ></marshrut-plan-talk>
      ${this._problem ? html`<p class="problem" role="alert">${this._problem}</p>` : nothing}`;
  }

  private _page(loaded: Loaded): TemplateResult {
    if (this._talking && this._form) return this._talkPage(this._form);
    const words = builderWords.words;
    const { name } = this.card;
    const conflict = this._conflict;
    return html`<div class="top">
        <button class="button quiet back" type="button" @click=${this._leave}>
          ${icon(backIcon)}${words.back}
        </button>
        <h1 tabindex="-1">${loaded.route ? words.editTitle(name) : words.newTitle(name)}</h1>
        <p class="soft small-text">${words.leaveHint}</p>
      </div>
      ${
        conflict && this._form
          ? html`<marshrut-comparison
              .differences=${planDifferences({
                mine: this._form.plan,
                theirs: conflict.plan,
                base: this._form.revision === loaded.route?.revision ? loaded.route.plan : undefined,
              })}
              .by=${conflict.updatedBy}
              ?busy=${this._busy}
              @compared=${(event: ComparedEvent) => this._useSides(event, conflict)}
              @dialog-close=${this._backToForm}
            ></marshrut-comparison>`
          : this._form
            ? this._formOf(this._form, loaded)
            : this._startOf(loaded)
      }`;
  }

  override render(): TemplateResult {
    return this._loaded.render({
      pending: loadingFace,
      complete: (loaded) => this._page(loaded),
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._loaded.again }),
    });
  }
}
define('marshrut-route-builder', MarshrutRouteBuilder);
