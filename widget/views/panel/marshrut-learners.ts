// Long because it holds the faces of the first screen: the own day, a class and the course share one heading,
// one reading and one way back.
import { consume } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { HelpView } from '../../../lti-server/contract/routes.ts';
import type { CourseLearner, CourseLearners } from '../../../lti-server/contract/learners.ts';
import type { Overview } from '../../../lti-server/contract/overview.ts';
import type { Duties } from '../../../lti-server/contract/coordination.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { loadDuties } from '../../api/handover.ts';
import { loadOverview } from '../../api/overview.ts';
import { answerHelp, loadLearners } from '../../api/panel.ts';
import { Reading } from '../../api/reading.ts';
import { afterDialog } from '../../components/after-dialog.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace, messageFace } from '../../components/faces.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { harbourIcon, waveIcon } from '../../styles/icons.ts';
import { courseNews, hasNews } from './course-news.ts';
import { deskStyles } from './desk-styles.ts';
import { failureLine } from './failure-line.ts';
import { callsForHelp } from './help-calls.ts';
import type { LearnerFilter } from './learners-filter.ts';
import { learnersStyles } from './learners-styles.ts';
import { nameStyles } from './name-styles.ts';
import './marshrut-learner-list.ts';
import type { TakeEvent } from './marshrut-learner-list.ts';
import './marshrut-take-dialog.ts';
import type { TakenEvent } from './marshrut-take-dialog.ts';
import { PlaceEvent, ShortcutsEvent } from './panel-events.ts';
import './marshrut-ways.ts';
import type { TurnEvent } from './marshrut-ways.ts';
import type { ConfirmedEvent } from '../roster/marshrut-roster.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-learners': MarshrutLearners;
  }
}

/** News are fetched when somebody comes back to the page after at least so long. */
const staleMs = 60_000;

/**
 * The learners of the course: calls for help first, then everyone with the state of the route in words.
 * @fires known - what the first screen is; whatever can wait comes after that
 */
export class MarshrutLearners extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, deskStyles, learnersStyles, nameStyles];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) course!: NonNullable<SessionView['course']>;
  @property({ attribute: false }) session!: SessionView;
  /** The reader's name. */
  @property() reader = '';
  /** Whether a finished route can be counted where the reader came from. */
  @property({ type: Boolean }) counts = false;
  /** What the list begins with; nothing leaves it to the list. */
  @state() private _filter: LearnerFilter | undefined;
  @state() private _taking: CourseLearner | undefined;
  @state() private _problem = '';
  /** Nothing while it has not come, and where it cannot: then the list is there all the same. */
  @state() private _overview: Overview | undefined;
  /** What the reader has to do for the whole school, and which hand-overs wait to be read. */
  @state() private _duties: Duties | undefined;
  /** Whether the own children's day is shown instead of the course's list; whoever has children begins with it. */
  @state() private _day: boolean | undefined;
  /** Whether a teacher's class is shown instead of the list: whoever has no tutees but other ties begins with it. */
  @state() private _class: boolean | undefined;
  /** The ways are drawn all at once: one that came later would push the others from under a press. */
  @state() private _waysKnown = false;
  private _loadedAt = 0;
  private readonly _learners = new Reading<CourseLearners>(this, {
    key: () => this.course.courseId,
    read: (signal) => this._load(signal).finally(() => this._know()),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this._lookAgain);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this._lookAgain);
  }

  /** It is known what the first screen is. */
  private _know(): void {
    if (!this._waysKnown) this.dispatchEvent(new Event('known'));
    this._waysKnown = true;
  }

  /** Back from another screen: the focus goes on from what opened it, the list is brought up to date. */
  async comeBackTo(selector: string): Promise<void> {
    await this.updateComplete;
    const inside = 'marshrut-overview, marshrut-colleagues, marshrut-ways, marshrut-learner-list';
    const screens = this.renderRoot.querySelectorAll<Element & { comeBackTo(selector: string): boolean }>(
      inside,
    );
    const isInside = [...screens].some((screen) => screen.comeBackTo(selector));
    const [first] = [selector, 'h1'].flatMap((one) => this.renderRoot.querySelector<HTMLElement>(one) ?? []);
    if (!isInside) first?.focus();
    await this.refresh();
  }

  private async _load(signal?: AbortSignal): Promise<CourseLearners> {
    const { courseId } = this.course;
    const own = Promise.all([this._loadOverview(signal), this._loadDuties(signal)]).then(() => {
      // The own children's day does not wait for the list of the course.
      if (this._day) this._know();
    });
    const [course] = await Promise.all([
      loadLearners(this._api, signal ? { courseId, signal } : { courseId }),
      own,
    ]);
    this._loadedAt = Date.now();
    const isColleague = course.learners.some(({ tie }) => tie !== null && tie !== 'guardian');
    if (this._overview?.children.length === 0 && isColleague) await this._loadClass();
    // Before the list is drawn, so that it does not jump; without it, the list is there all the same.
    if (hasNews(course)) await import('../roster/marshrut-roster.ts').catch(() => undefined);
    return course;
  }

  /** The day of the own children; without it, the list is there all the same. */
  private async _loadOverview(signal?: AbortSignal): Promise<void> {
    const [overview, drawn] = await Promise.all([
      loadOverview(this._api, signal ? { signal } : {}).catch(() => undefined),
      // Together: one after the other would be one more way to the server and back.
      import('../overview/marshrut-overview.ts')
        .then(({ loadOverviewWords }) => loadOverviewWords().then(() => true))
        .catch(() => false),
    ]);
    if (!overview) return;
    this.dispatchEvent(new ShortcutsEvent(overview.settings.keys));
    if (!drawn) return;
    this._overview = overview;
    this._day ??= overview.children.length > 0;
  }

  /** Without them, the list is there all the same. */
  private async _loadDuties(signal?: AbortSignal): Promise<void> {
    const duties = await loadDuties(this._api, signal ? { signal } : {}).catch(() => undefined);
    if (duties && duties.received.length > 0) {
      const code = await import('../handover/marshrut-received.ts').catch(() => undefined);
      await code?.loadHandoverWords().catch(() => undefined);
    }
    if (duties?.newYear)
      await import('../handover/marshrut-new-year.ts')
        .then(({ loadNewYearWords }) => loadNewYearWords())
        .catch(() => delete duties.newYear);
    this._duties = duties ?? this._duties;
  }

  /** The class of a teacher or a specialist; without it, the list is there all the same. */
  private async _loadClass(): Promise<void> {
    if (this._class !== undefined) return;
    const code = await import('../colleagues/marshrut-colleagues.ts').catch(() => undefined);
    const drawn = await code?.loadColleaguesWords().then(
      () => true,
      () => false,
    );
    if (drawn) this._class = true;
  }

  /** Brings both up to date without a loading face; when it does not come, what is shown stays. */
  async refresh(): Promise<void> {
    if (this._learners.value === undefined && !this._isDay) return;
    const course = await this._load().catch(() => undefined);
    if (course) this._learners.replace(course);
  }

  private readonly _lookAgain = (): void => {
    if (document.visibilityState === 'visible' && Date.now() - this._loadedAt > staleMs) void this.refresh();
  };

  private readonly _open = (pupilId: string): boolean =>
    this.dispatchEvent(new PlaceEvent({ screen: 'pupil', pupilId, part: 'route' }));

  private async _answer({ person }: CourseLearner, help: HelpView): Promise<void> {
    this._problem = '';
    try {
      await answerHelp(this._api, help.helpId);
    } catch (failure) {
      this._problem = failureLine(failure);
      return;
    }
    const course = this._learners.value;
    const learners = (course?.learners ?? []).map((learner) => ({
      ...learner,
      openHelp: learner.openHelp.filter(({ helpId }) => helpId !== help.helpId),
    }));
    if (course) this._learners.replace({ ...course, learners });
    this.dispatchEvent(new AnnouncementEvent(panelWords.words.helpAnswered(person.name)));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.call .button, h1')?.focus();
  }

  private async _confirmed({ after }: ConfirmedEvent): Promise<void> {
    this._learners.replace(after);
    await afterDialog(this);
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  private async _taken({ learner, card }: TakenEvent): Promise<void> {
    this._taking = undefined;
    this.dispatchEvent(new AnnouncementEvent(panelWords.words.taken(card.name)));
    await this.refresh();
    await afterDialog(this);
    this.renderRoot
      .querySelector('marshrut-learner-list')
      ?.comeBackTo(`[data-person="${learner.person.personId}"] .name`);
  }

  private async _turn(day: boolean): Promise<void> {
    if (this._class === undefined) this._day = day;
    else this._class = day;
    // Whoever goes from the own children to the course wants to see those who are not among them.
    if (!day) this._filter = 'all';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  private _ways(): TemplateResult {
    return html`<marshrut-ways
      .own=${this._overview && (this._class === undefined ? 'day' : 'class')}
      ?turned=${this._class ?? this._day}
      .reader=${{
        tutees: (this._overview?.children.length ?? 0) > 0,
        ownClass: this._class !== undefined,
        coordinates: this._duties?.coordinates === true,
        activity: this.counts,
      }}
      @turn=${({ own }: TurnEvent) => void this._turn(own)}
    ></marshrut-ways>`;
  }

  private _news(course: CourseLearners | undefined): TemplateResult | typeof nothing {
    return courseNews({
      course,
      courseId: this.course.courseId,
      look: () => void this.refresh(),
      confirmed: (event) => void this._confirmed(event),
    });
  }

  private get _isDay(): boolean {
    return this._waysKnown && this._day === true && this._overview !== undefined && !this._class;
  }

  private _ownDay(): TemplateResult {
    return html`<marshrut-overview
        .overview=${this._overview}
        .reader=${this.reader}
        @overview-stale=${() => void this.refresh()}
      ></marshrut-overview>
      ${this._news(this._learners.value)}`;
  }

  private _everyone(course: CourseLearners): TemplateResult {
    const words = panelWords.words;
    const { learners } = course;
    const news = this._news(course);
    if (learners.length === 0)
      return html`${news}
      ${messageFace({
        picture: harbourIcon,
        title: words.nobodyTitle,
        text: words.nobodyText,
        more: html`<button class="button" type="button" @click=${this._learners.again}>
          ${words.showAll}
        </button>`,
      })}`;
    if (this._class)
      return html`<marshrut-colleagues first .session=${this.session}></marshrut-colleagues> ${news}`;
    return html`
      ${callsForHelp({
        learners,
        open: this._open,
        answer: (learner, help) => void this._answer(learner, help),
      })}
      ${news}
      <marshrut-learner-list
        .course=${course}
        .filter=${this._filter}
        @take=${({ learner }: TakeEvent) => (this._taking = learner)}
      ></marshrut-learner-list>
      <marshrut-take-dialog
        .learner=${this._taking}
        .courseId=${this.course.courseId}
        @taken=${this._taken}
        @dialog-close=${() => (this._taking = undefined)}
      ></marshrut-take-dialog>
    `;
  }

  override render(): TemplateResult {
    return html`
      <div class="heading">
        <h1 tabindex="-1">
          ${this._class ? panelWords.words.myClass : this._day ? panelWords.words.myDay : panelWords.words.learners}
        </h1>
        <p class="soft">${this._day || this._class ? '' : this.course.title}</p>
      </div>
      ${this._waysKnown ? this._ways() : nothing}
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
      ${
        this._duties?.received.length
          ? html`<marshrut-received .received=${this._duties.received}></marshrut-received>`
          : nothing
      }
      ${this._duties?.newYear ? html`<marshrut-new-year .newYear=${this._duties.newYear}></marshrut-new-year>` : nothing}
      ${
        this._isDay
          ? this._ownDay()
          : this._learners.render({
              pending: loadingFace,
              complete: (course) => this._everyone(course),
              error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._learners.again }),
            })
      }
    `;
  }
}
define('marshrut-learners', MarshrutLearners);
