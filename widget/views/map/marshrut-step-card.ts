import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { isPast, pathOf } from '../../../lti-server/contract/path.ts';
import type { ListedEvent } from '../../../lti-server/contract/events.ts';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { Api } from '../../api/client.ts';
import { listEventsOfPupil } from '../../api/events.ts';
import { Reading } from '../../api/reading.ts';
import { dayWindow } from '../../components/day-window.ts';
import { define } from '../../components/define.ts';
import { fewNames, fewWords, wordsEach } from '../../components/few-words.ts';
import '../../components/marshrut-few-words.ts';
import { linkedText, outsideLink } from '../../components/linked-text.ts';
import { personChip, personChipStyles } from '../../components/person-chip.ts';
import { appWords } from '../../locales/app-words.ts';
import { mapWords } from '../../locales/map-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { brushIcon } from '../../styles/capture-icons.ts';
import { formIcons } from '../../styles/form-icons.ts';
import { eventIcon, icon, linkIcon, undoIcon } from '../../styles/icons.ts';
import { faceOf } from '../pupil/map-layout.ts';
import type { PupilStep } from '../pupil/path.ts';
import { StepReportEvent } from '../pupil/step-events.ts';
import { mapPlaceStyles } from './map-place-styles.ts';
import { placeWay } from './place-way.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-step-card': MarshrutStepCard;
  }
}

/**
 * One step of the map by itself: what it is called, what to do, with whom.
 * @fires step-report - a step that is behind or was put off is taken up again
 * @fires place-open - to the event that this step is, to the child's own sign for it
 */
export class MarshrutStepCard extends LitElement {
  static override styles = [baseStyles, buttonStyles, personChipStyles, mapPlaceStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) session: SessionView | undefined;
  @property({ attribute: false }) pupilId = '';
  @property({ attribute: false }) page: PupilPage | undefined;
  /** `step/…` */
  @property({ attribute: false }) place = '';
  /** A step can be an event of several children; only the child itself is told of it. */
  private readonly _events = new Reading<ListedEvent[]>(this, {
    key: () => (this.session?.home === 'pupil' ? this.pupilId : undefined),
    read: (signal) => listEventsOfPupil(this.api, { pupilId: this.pupilId, signal }),
  });

  private get _few(): boolean {
    return this.session?.home === 'pupil' && this.page?.readingLevel === 1;
  }

  private get _quiet(): string {
    return this._few ? 'only-read-aloud' : 'soft';
  }

  private _event(step: PupilStep): TemplateResult | typeof nothing {
    const event = this._events.value?.find(({ stepId }) => stepId === step.id);
    if (!event) return nothing;
    const word = this._few ? fewWords(event.title, 2) : mapWords.words.event(event.title);
    return placeWay('events', { picture: eventIcon, word });
  }

  private _ways({ alternatives, alternativeId }: PupilStep): TemplateResult | typeof nothing {
    if (alternatives.length === 0) return nothing;
    return html`<h2 class=${this._few ? 'only-read-aloud' : ''}>${mapWords.words.ways}</h2>
      <ul>
        ${alternatives.map(
          ({ id, title, whatToDo }) =>
            html`<li class="way ${id === alternativeId ? 'chosen' : ''}">
              <p>${this._few ? fewWords(title, wordsEach(alternatives.length, 4)) : title}</p>
              ${id === alternativeId ? html`<p class=${this._quiet}>${appWords.words.chosen}</p>` : nothing}
              ${whatToDo && !this._few ? html`<p class="as-written">${linkedText(whatToDo)}</p>` : nothing}
            </li>`,
        )}
      </ul>`;
  }

  private _around({ helpers, resources }: PupilStep): TemplateResult {
    const words = appWords.words;
    const quiet = this._few ? 'only-read-aloud' : '';
    return html`
      ${
        resources.length > 0
          ? html`<h2 class=${quiet}>${words.resources}</h2>
              <ul class="resources">
                ${resources.map(({ title, url }) => html`<li>${icon(linkIcon)}${outsideLink({ url, text: this._few ? fewWords(title, 1) : title })}</li>`)}
              </ul>`
          : nothing
      }
      ${
        helpers.length > 0
          ? html`<h2 class=${quiet}>${words.helpers}</h2>
              <ul class="chips">
                ${helpers
                  .slice(0, this._few ? 1 : undefined)
                  .map((name) => html`<li>${personChip({ name: this._few ? fewNames([name]) : name })}</li>`)}
              </ul>`
          : nothing
      }
    `;
  }

  /** Its lines are kept, so nothing stands between it and its paragraph. */
  private _text(text: string): unknown {
    return this._few
      ? html`<marshrut-few-words .text=${text} .most=${3}></marshrut-few-words>`
      : linkedText(text);
  }

  private _back(step: PupilStep, page: PupilPage): TemplateResult | typeof nothing {
    const isBehind = isPast(step) || step.state === 'not_now';
    if (!isBehind || !page.mayReport) return nothing;
    return html`<button
      class="button large"
      type="button"
      @click=${() => this.dispatchEvent(new StepReportEvent({ stepId: step.id, state: 'planned' }))}
    >
      ${icon(undoIcon)}${this._few ? appWords.words.undo : mapWords.words.bringBack}
    </button>`;
  }

  private _sign(step: PupilStep, page: PupilPage): TemplateResult | typeof nothing {
    if (!page.mayReport) return nothing;
    return placeWay(`sign/${step.id}`, { picture: brushIcon, word: mapWords.words.mySign });
  }

  override render(): TemplateResult | typeof nothing {
    const words = appWords.words;
    const { page } = this;
    if (!page) return nothing;
    const { route } = page;
    const step = route?.steps.find(({ id }) => `step/${id}` === this.place);
    if (!route || !step) return html`<div class="page"><p>${mapWords.words.gone}</p></div>`;
    const when = isPast(step) ? '' : dayWindow(step);
    const state = step.state === 'changed' ? words.otherwise : words.mapStates[faceOf(step, pathOf(route))];
    return html`<article class="page" aria-labelledby="title">
      <div class="line">
        <span class="picture">${icon(formIcons[step.form])}</span>
        <p class=${this._quiet}>${words.stepForms[step.form]}</p>
      </div>
      <h1 id="title">${this._few ? fewWords(step.title) : step.title}</h1>
      <p class=${this._quiet}>${when ? `${state}, ${when}` : state}</p>
      ${step.whatToDo ? html`<p class="as-written">${this._text(step.whatToDo)}</p>` : nothing}
      ${this._ways(step)} ${this._around(step)} ${this._event(step)} ${this._back(step, page)}
      ${this._sign(step, page)}
    </article>`;
  }
}
define('marshrut-step-card', MarshrutStepCard);
