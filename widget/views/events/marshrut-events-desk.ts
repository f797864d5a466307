import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { eventKinds, type EventKind, type ListedEvent } from '../../../lti-server/contract/events.ts';
import { written } from '../../../lti-server/contract/fields.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { createEvent, listEventsOfCourse } from '../../api/events.ts';
import { Reading } from '../../api/reading.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { dayWindow } from '../../components/day-window.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { field, fieldDescription, fieldStyles } from '../../components/field.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import { eventsDeskWords } from '../../locales/events-desk-words.ts';
import { eventsWords } from '../../locales/events-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { backIcon, boatIcon, eventIcon, icon, waveIcon } from '../../styles/icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { notSavedLine } from '../panel/failure-line.ts';
import { PlaceEvent } from '../panel/panel-events.ts';
import { emptyPlan } from './event-form.ts';
import { eventDeskStyles } from './event-desk-styles.ts';
import './marshrut-event-desk.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-events-desk': MarshrutEventsDesk;
  }
}

interface NewEvent {
  eventId: string;
  kind: EventKind;
  title: string;
  ideasUntil: string | null;
}

const newEvent = (): NewEvent => ({
  eventId: crypto.randomUUID(),
  kind: 'event',
  title: '',
  ideasUntil: null,
});

/** The events and journeys of the course in the panel, and behind each its desk. */
export class MarshrutEventsDesk extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, fieldStyles, deskStyles, eventDeskStyles];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) session!: SessionView;
  /** None: the list. */
  @property({ attribute: false }) eventId: string | undefined;
  /** Somebody came here from elsewhere in the panel: the focus comes along. */
  @property({ type: Boolean }) arriving = false;
  @state() private _new = newEvent();
  @state() private _checked = false;
  @state() private _busy = false;
  @state() private _problem = '';
  private readonly _events = new Reading<ListedEvent[]>(this, {
    key: () => `${this.session.course?.courseId} ${this.eventId ?? 'list'}`,
    read: async (signal) => {
      const courseId = this.session.course?.courseId ?? '';
      await Promise.all([eventsWords.load(), eventsDeskWords.load()]);
      return this.eventId === undefined ? listEventsOfCourse(this._api, { courseId, signal }) : [];
    },
  });

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.arriving && changed.has('eventId')) this.renderRoot.querySelector<HTMLElement>('.back')?.focus();
  }

  private _go(eventId?: string): void {
    this.dispatchEvent(new PlaceEvent({ screen: 'events', ...(eventId === undefined ? {} : { eventId }) }));
  }

  private async _create(event: Event): Promise<void> {
    event.preventDefault();
    const courseId = this.session.course?.courseId;
    if (this._busy || courseId === undefined) return;
    this._checked = true;
    this._problem = '';
    const { eventId, kind, title, ideasUntil } = this._new;
    if (written(title) === '') {
      this.renderRoot.querySelector<HTMLElement>('#new-title')?.focus();
      return;
    }
    if (holdsTooLong(this.renderRoot)) return;
    this._busy = true;
    try {
      await createEvent(this._api, { courseId, eventId, kind, ideasUntil, plan: emptyPlan(title) });
      this._new = newEvent();
      this._checked = false;
      this.dispatchEvent(new AnnouncementEvent(eventsDeskWords.words.created));
      this._go(eventId);
    } catch (failure) {
      this._problem = notSavedLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private _row(event: ListedEvent): TemplateResult {
    const when = dayWindow(event);
    return html`<li>
      <button class="event" type="button" data-event=${event.eventId} @click=${() => this._go(event.eventId)}>
        ${icon(event.kind === 'journey' ? boatIcon : eventIcon)}
        <span class="title">${event.title}</span>
        ${when ? html`<span class="soft">${when}</span>` : nothing}
        <span class="soft">${eventsDeskWords.words.joined(event.joined ?? 0)}</span>
        ${event.lacks.length === 0 ? nothing : html`<span class="soft">${eventsDeskWords.words.activity}</span>`}
        <span class="badge">${eventsWords.words.stages[event.stage]}</span>
      </button>
    </li>`;
  }

  private _form(): TemplateResult {
    const words = eventsDeskWords.words;
    const untitled = this._checked && written(this._new.title) === '';
    return html`<section class="card" aria-labelledby="new">
      <h2 id="new">${words.newTitle}</h2>
      <form class="stack" novalidate @submit=${(event: Event) => void this._create(event)}>
        <fieldset>
          <legend>${words.kind}</legend>
          <div class="row">
            ${eventKinds.map(
              (kind) =>
                html`<label class="row">
                  <input
                    type="radio"
                    name="kind"
                    .checked=${kind === this._new.kind}
                    @change=${() => (this._new = { ...this._new, kind })}
                  />${kind === 'event' ? words.kindEvent : words.kindJourney}
                </label>`,
            )}
          </div>
        </fieldset>
        ${field({
          id: 'new-title',
          label: words.name,
          problem: untitled ? words.nameProblem : '',
          control: html`<input
            id="new-title"
            ${upTo(120)}
            autocomplete="off"
            aria-describedby=${fieldDescription('new-title')}
            aria-invalid=${untitled}
            .value=${this._new.title}
            @input=${(event: Event) =>
              (this._new = { ...this._new, title: (event.target as HTMLInputElement).value })}
          />`,
        })}
        ${field({
          id: 'new-until',
          label: words.ideasUntil,
          hint: words.ideasUntilHint,
          control: html`<input
            id="new-until"
            type="date"
            aria-describedby=${fieldDescription('new-until')}
            .value=${this._new.ideasUntil ?? ''}
            @change=${(event: Event) =>
              (this._new = { ...this._new, ideasUntil: (event.target as HTMLInputElement).value || null })}
          />`,
        })}
        ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
        <p>
          <button class="button primary" type="submit" aria-disabled=${this._busy}>${words.create}</button>
        </p>
      </form>
    </section>`;
  }

  private _list(events: readonly ListedEvent[]): TemplateResult {
    const words = eventsDeskWords.words;
    return html`<div class="stack">
      <h1 tabindex="-1">${panelWords.words.events}</h1>
      ${
        events.length === 0
          ? html`<p class="soft">${words.none}. ${words.noneText}</p>`
          : html`<ul class="events">
              ${events.map((event) => this._row(event))}
            </ul>`
      }
      ${this._form()}
    </div>`;
  }

  override render(): TemplateResult {
    const { eventId } = this;
    const words = panelWords.words;
    return html`<p class="no-print">
        <button
          class="button quiet back"
          type="button"
          @click=${() =>
            eventId === undefined ? this.dispatchEvent(new PlaceEvent({ screen: 'learners' })) : this._go()}
        >
          ${icon(backIcon)}${eventId === undefined ? words.back : words.events}
        </button>
      </p>
      ${this._events.render({
        pending: loadingFace,
        complete: (events) =>
          eventId === undefined
            ? this._list(events)
            : html`<marshrut-event-desk .session=${this.session} .eventId=${eventId}></marshrut-event-desk>`,
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._events.again }),
      })}`;
  }
}
define('marshrut-events-desk', MarshrutEventsDesk);
