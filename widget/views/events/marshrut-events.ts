import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ListedEvent } from '../../../lti-server/contract/events.ts';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { Api } from '../../api/client.ts';
import { listEventsOfPupil } from '../../api/events.ts';
import { Reading } from '../../api/reading.ts';
import { dayWindow } from '../../components/day-window.ts';
import { define } from '../../components/define.ts';
import { fewWords } from '../../components/few-words.ts';
import { failureFace, faceStyles, loadingFace, messageFace } from '../../components/faces.ts';
import { Handful, handfulStyles } from '../../components/handful.ts';
import { eventsWords } from '../../locales/events-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { boatIcon, eventIcon, icon, waveIcon } from '../../styles/icons.ts';
import { childEventStyles } from './child-event-styles.ts';
import './marshrut-event.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-events': MarshrutEvents;
  }
}

type Shelf = 'invited' | 'joined' | 'complete' | 'notNow';

const shelfOf = ({ answer, stage }: ListedEvent): Shelf => {
  if (answer === 'joined') return stage === 'complete' ? 'complete' : 'joined';
  return answer === 'invited' ? 'invited' : 'notNow';
};
const shelves: readonly Shelf[] = ['invited', 'joined', 'notNow', 'complete'];

/**
 * The events and journeys that a child is asked to join, and behind each its page. A place of the child's
 * page; a link that was made for one event opens it at once.
 */
export class MarshrutEvents extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, childEventStyles, handfulStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) session!: SessionView;
  @property({ attribute: false }) pupilId = '';
  /** The child's page, for what its steps are called. */
  @property({ attribute: false }) page: PupilPage | undefined;
  /** None: the list. */
  @state() private _eventId: string | undefined;
  private _begun = false;
  private readonly _handful = new Handful(this, 3);
  private readonly _events = new Reading<ListedEvent[]>(this, {
    follows: true,
    key: () => this.pupilId || undefined,
    read: async (signal) => {
      const [events] = await Promise.all([
        listEventsOfPupil(this.api, { pupilId: this.pupilId, signal }),
        eventsWords.load(),
      ]);
      return events;
    },
  });

  protected override willUpdate(): void {
    if (this._begun) return;
    this._begun = true;
    if (this.session.opens === 'event') this._eventId = this.session.eventId;
  }

  private async _go(eventId: string | undefined): Promise<void> {
    const from = this._eventId;
    this._eventId = eventId;
    if (eventId === undefined) void this._events.refresh();
    await this.updateComplete;
    const back =
      from === undefined ? undefined : this.renderRoot.querySelector<HTMLElement>(`[data-event="${from}"]`);
    (back ?? this.renderRoot.querySelector<HTMLElement>('.all, h1'))?.focus();
  }

  private _stepOf(event: ListedEvent | undefined): string {
    return this.page?.route?.steps.find(({ id }) => id === event?.stepId)?.title ?? '';
  }

  private get _few(): boolean {
    return this.page?.readingLevel === 1;
  }

  private _row(event: ListedEvent): TemplateResult {
    const words = eventsWords.words;
    const few = this._few;
    const quiet = few ? 'only-read-aloud' : 'soft';
    const when = dayWindow(event);
    const step = this._stepOf(event);
    return html`<li>
      <button
        class="event"
        type="button"
        data-event=${event.eventId}
        @click=${() => void this._go(event.eventId)}
      >
        ${icon(event.kind === 'journey' ? boatIcon : eventIcon)}
        <span
          >${few ? fewWords(event.title) : event.title}${
            when ? html`<span class=${quiet}>${when}</span>` : nothing
          }${step ? html`<span class=${quiet}>${words.yourStep(step)}</span>` : nothing}</span
        >
        <span class=${few ? 'only-read-aloud' : 'badge'}>${words.stages[event.stage]}</span>
      </button>
    </li>`;
  }

  private _list(events: readonly ListedEvent[]): TemplateResult {
    const words = eventsWords.words;
    if (events.length === 0)
      return messageFace({ picture: eventIcon, title: words.none, text: this._few ? '' : words.noneText });
    if (this._few) {
      const inOrder = shelves.flatMap((shelf) => events.filter((event) => shelfOf(event) === shelf));
      return html`<div class="page">
        <h1 class="only-read-aloud" tabindex="-1">${words.title}</h1>
        ${this._handful.of(
          inOrder,
          (some) =>
            html`<ul class="events">
              ${some.map((event) => this._row(event))}
            </ul>`,
        )}
      </div>`;
    }
    return html`<div class="page">
      <h1 tabindex="-1">${words.title}</h1>
      ${shelves.map((shelf) => {
        const here = events.filter((event) => shelfOf(event) === shelf);
        return here.length === 0
          ? nothing
          : html`<section aria-labelledby=${shelf}>
              <h2 id=${shelf}>${words[`${shelf}Title`]}</h2>
              <ul class="events">
                ${here.map((event) => this._row(event))}
              </ul>
            </section>`;
      })}
    </div>`;
  }

  private _one(eventId: string, events: readonly ListedEvent[]): TemplateResult {
    const step = this._stepOf(events.find((event) => event.eventId === eventId));
    const { allEvents } = eventsWords.words;
    return html`<button
        class="button large quiet all"
        type="button"
        aria-label=${allEvents}
        @click=${() => void this._go(undefined)}
      >
        ${icon(eventIcon)}${this._few ? nothing : allEvents}
      </button>
      <marshrut-event
        .api=${this.api}
        .session=${this.session}
        .pupilId=${this.pupilId}
        .eventId=${eventId}
        .step=${step}
        .level=${this.page?.readingLevel ?? 3}
      ></marshrut-event>`;
  }

  override render(): TemplateResult {
    return this._events.render({
      pending: loadingFace,
      complete: (events) =>
        this._eventId === undefined ? this._list(events) : this._one(this._eventId, events),
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._events.again }),
    });
  }
}
define('marshrut-events', MarshrutEvents);
