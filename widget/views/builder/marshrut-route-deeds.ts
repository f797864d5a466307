import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CourseLearner } from '../../../lti-server/contract/learners.ts';
import type { RouteView } from '../../../lti-server/contract/route-views.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { loadLearners } from '../../api/panel.ts';
import { Reading } from '../../api/reading.ts';
import { copyRoute, pauseRoute, resumeRoute, shiftRoute, switchLevel } from '../../api/route-deeds.ts';
import { draftTemplate } from '../../api/templates.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { field, fieldDescription, fieldStyles } from '../../components/field.ts';
import { localDay } from '../../components/local-day.ts';
import { deedsWords } from '../../locales/deeds-words.ts';
import { libraryWords } from '../../locales/library-words.ts';
import { templateWords } from '../../locales/template-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { waveIcon } from '../../styles/icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { failureLine } from '../panel/failure-line.ts';
import { PlaceEvent } from '../panel/panel-events.ts';
import type { TemplateEditing } from '../library/marshrut-template-form.ts';
import { RouteDeedEvent } from '../panel/route-deed-event.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-route-deeds': MarshrutRouteDeeds;
  }
}

type Tutee = Pick<CourseLearner, 'person'> & { pupilId: string };

/**
 * What a tutor does with a route as a whole: moves it, lets it rest, switches its level, takes it for
 * another child.
 * @fires route-deed - with the write; who shows the route makes it and shows what came of it
 */
export class MarshrutRouteDeeds extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    fieldStyles,
    deskStyles,
    css`
      .deeds {
        display: grid;
        gap: 20px;
        padding-block-start: 8px;
      }
      .field {
        max-inline-size: 24rem;
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) route!: RouteView;
  @property({ attribute: false }) session!: SessionView;
  @state() private _for = '';
  @state() private _busy = false;
  @state() private _problem = '';
  /** The template that is being made of the route. */
  @state() private _template: TemplateEditing | undefined;
  /** One for the copy that is being made, however often it is sent. */
  private _copyId = crypto.randomUUID();
  private readonly _tutees = new Reading<Tutee[]>(this, {
    key: () => this.route.pupilId,
    read: async (signal) => {
      const [found] = await Promise.all([this._load(signal), deedsWords.load(), libraryWords.load()]);
      return found;
    },
  });

  private async _load(signal: AbortSignal): Promise<Tutee[]> {
    const courseId = this.session.course?.courseId;
    if (courseId === undefined) return [];
    const { learners } = await loadLearners(this._api, { courseId, signal });
    return learners.flatMap(({ pupilId, tie, person }) =>
      pupilId !== null && tie === 'tutor' && pupilId !== this.route.pupilId ? [{ pupilId, person }] : [],
    );
  }

  private _deed(deed: (api: Api) => Promise<RouteView>, said: string): void {
    this.dispatchEvent(new RouteDeedEvent({ deed, said }));
  }

  private async _copy(event: Event): Promise<void> {
    event.preventDefault();
    if (this._busy || this._for === '') return;
    this._busy = true;
    this._problem = '';
    try {
      const { routeId, pupilId } = await copyRoute(this._api, {
        pupilId: this._for,
        routeId: this._copyId,
        fromRouteId: this.route.routeId,
        startsOn: localDay(Date.now()),
      });
      this._copyId = crypto.randomUUID();
      this.dispatchEvent(new AnnouncementEvent(deedsWords.words.copied));
      this.dispatchEvent(new PlaceEvent({ screen: 'pupil', pupilId, part: 'route', routeId }));
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private _part(title: string, hint: string, deeds: TemplateResult): TemplateResult {
    return html`<section class="stack tight">
      <h3>${title}</h3>
      <p class="soft small-text">${hint}</p>
      ${deeds}
    </section>`;
  }

  private _button(title: string, press: () => void): TemplateResult {
    return html`<button class="button small" type="button" @click=${press}>${title}</button>`;
  }

  private _shift(): TemplateResult {
    const words = deedsWords.words;
    const { routeId, revision } = this.route;
    const by = (title: string, days: number): TemplateResult =>
      this._button(title, () =>
        this._deed((api) => shiftRoute(api, { routeId, revision, days }), words.shifted),
      );
    return this._part(
      words.shiftTitle,
      words.shiftHint,
      html`<div class="row">
        ${by(words.week, 7)} ${by(words.twoWeeks, 14)} ${by(words.month, 28)} ${by(words.earlier, -7)}
      </div>`,
    );
  }

  private _rest(): TemplateResult {
    const words = deedsWords.words;
    const { routeId, revision, pausedOn } = this.route;
    const on = (title: string, shift: boolean): TemplateResult =>
      this._button(title, () =>
        this._deed((api) => resumeRoute(api, { routeId, revision, shift }), words.resumed),
      );
    return this._part(
      words.restTitle,
      words.restHint,
      html`<div class="row">
        ${
          pausedOn === null
            ? this._button(words.pause, () =>
                this._deed((api) => pauseRoute(api, { routeId, revision }), words.paused),
              )
            : html`${on(words.resumeLater, true)} ${on(words.resume, false)}`
        }
      </div>`,
    );
  }

  private _level(): TemplateResult | typeof nothing {
    const words = deedsWords.words;
    const { routeId, revision, levels = [] } = this.route;
    if (levels.length === 0) return nothing;
    return this._part(
      words.levelTitle,
      words.levelHint,
      html`<div class="row">
        ${levels.map((level) => {
          const name = libraryWords.words.levels[level];
          return this._button(name, () =>
            this._deed((api) => switchLevel(api, { routeId, revision, level }), words.switched(name)),
          );
        })}
      </div>`,
    );
  }

  private _copyPart(tutees: readonly Tutee[]): TemplateResult {
    const words = deedsWords.words;
    if (tutees.length === 0)
      return this._part(words.copyTitle, words.copyHint, html`<p class="small-text">${words.nobody}</p>`);
    return this._part(
      words.copyTitle,
      words.copyHint,
      html`<form class="stack tight" @submit=${this._copy}>
        ${field({
          id: 'copy-for',
          label: words.copyFor,
          problem: this._problem,
          control: html`<select
            id="copy-for"
            required
            aria-describedby=${fieldDescription('copy-for')}
            @change=${(event: Event) => (this._for = (event.target as HTMLSelectElement).value)}
          >
            <option value="" .selected=${this._for === ''}></option>
            ${tutees.map(
              ({ pupilId, person }) =>
                html`<option value=${pupilId} .selected=${this._for === pupilId}>${person.name}</option>`,
            )}
          </select>`,
        })}
        <div>
          <button class="button small" type="submit" aria-disabled=${this._busy}>${words.copy}</button>
        </div>
      </form>`,
    );
  }

  private async _toTemplate(): Promise<void> {
    this._problem = '';
    try {
      const [content, { loadTemplateWords }] = await Promise.all([
        draftTemplate(this._api, this.route.routeId),
        import('../library/marshrut-template-form.ts'),
      ]);
      await loadTemplateWords();
      this._template = { itemId: crypto.randomUUID(), revision: 0, content };
    } catch (failure) {
      this._problem = failureLine(failure);
    }
  }

  private _templateSaved(): void {
    this._template = undefined;
    this.dispatchEvent(new AnnouncementEvent(templateWords.words.saved));
  }

  private _templatePart(): TemplateResult {
    const words = deedsWords.words;
    return this._part(
      words.templateTitle,
      words.templateHint,
      this._template
        ? html`<marshrut-template-form
            .session=${this.session}
            .editing=${this._template}
            @item-saved=${this._templateSaved}
            @dialog-close=${() => (this._template = undefined)}
          ></marshrut-template-form>`
        : html`<div>${this._button(words.template, () => void this._toTemplate())}</div>`,
    );
  }

  /** A short route beside this one, as after an illness: the child has the newer one until it is finished. */
  private _anotherPart(): TemplateResult {
    const words = deedsWords.words;
    const { pupilId } = this.route;
    return this._part(
      words.anotherTitle,
      words.anotherHint,
      html`<div>
        ${this._button(words.another, () => this.dispatchEvent(new PlaceEvent({ screen: 'pupil', pupilId, part: 'builder' })))}
      </div>`,
    );
  }

  override render(): TemplateResult {
    return this._tutees.render({
      pending: loadingFace,
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._tutees.again }),
      complete: (tutees) => {
        const words = deedsWords.words;
        return html`<div class="deeds">
          ${this._shift()} ${this._rest()} ${this._level()} ${this._copyPart(tutees)} ${this._anotherPart()}
          ${this._templatePart()} ${this._part(words.handOverTitle, words.handOverHint, html`${nothing}`)}
        </div>`;
      },
    });
  }
}
define('marshrut-route-deeds', MarshrutRouteDeeds);
