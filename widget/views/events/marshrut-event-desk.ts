// Long because all deeds of staff about one event end alike: what is shown, what is said, what is refused.
import { consume } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  eventParts,
  eventStages,
  type EventPart,
  type EventView,
  type EventWord,
} from '../../../lti-server/contract/events.ts';
import { written } from '../../../lti-server/contract/fields.ts';
import type { CourseLearner } from '../../../lti-server/contract/learners.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import { ApiFailure } from '../../api/api-failure.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { changeEventStage, hideWord, invitePupils, loadEvent, sayWord } from '../../api/events.ts';
import { loadLearners } from '../../api/panel.ts';
import { Reading } from '../../api/reading.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace, messageFace } from '../../components/faces.ts';
import { field, fieldDescription, fieldStyles } from '../../components/field.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import { eventsDeskWords } from '../../locales/events-desk-words.ts';
import { eventsWords } from '../../locales/events-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { boatIcon, eventIcon, icon, waveIcon } from '../../styles/icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { failureLine } from '../panel/failure-line.ts';
import type { EventChangedEvent } from './event-changed-event.ts';
import { eventDeskStyles } from './event-desk-styles.ts';
import { wordFile } from './child-words.ts';
import './marshrut-event-plan.ts';
import './marshrut-event-step.ts';
import { stageLine } from './stage-line.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-event-desk': MarshrutEventDesk;
  }
}

/** An event for the staff of its course: stage, plan, ideas, who takes part, what the children take along. */
export class MarshrutEventDesk extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, fieldStyles, deskStyles, eventDeskStyles];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) session!: SessionView;
  @property({ attribute: false }) eventId = '';
  @state() private _busy = false;
  @state() private _problem = '';
  @state() private _chosen: readonly string[] = [];
  @state() private _about: EventPart = 'tasks';
  private _wordId = crypto.randomUUID();
  private readonly _event = new Reading<EventView>(this, {
    key: () => this.eventId || undefined,
    read: (signal) => loadEvent(this._api, { eventId: this.eventId, signal }),
  });
  private readonly _learners = new Reading<readonly CourseLearner[]>(this, {
    key: () => this.session.course?.courseId,
    read: async (signal) =>
      (await loadLearners(this._api, { courseId: this.session.course!.courseId, signal })).learners,
  });

  private async _do(deed: () => Promise<EventView>, said: (view: EventView) => string): Promise<boolean> {
    if (this._busy) return false;
    this._busy = true;
    this._problem = '';
    try {
      const view = await deed();
      this._event.replace(view);
      this.dispatchEvent(new AnnouncementEvent(said(view)));
      return true;
    } catch (failure) {
      this._problem = failureLine(failure);
      if (failure instanceof ApiFailure && failure.code === 'REVISION_CONFLICT') void this._event.refresh();
      return false;
    } finally {
      this._busy = false;
    }
  }

  private _move(view: EventView, way: 1 | -1): void {
    const stage = eventStages[eventStages.indexOf(view.stage) + way];
    if (stage === undefined) return;
    const { eventId, revision } = view;
    void this._do(
      () => changeEventStage(this._api, { eventId, revision, stage }),
      (now) => eventsDeskWords.words.moved(eventsWords.words.stages[now.stage]),
    );
  }

  private async _suggest(event: Event): Promise<void> {
    event.preventDefault();
    const input = this.renderRoot.querySelector<HTMLTextAreaElement>('#suggestion');
    const text = written(input?.value ?? '');
    if (text === '') return input?.focus();
    if (holdsTooLong(this.renderRoot)) return;
    const saying = { eventId: this.eventId, wordId: this._wordId, about: this._about, text, fileId: null };
    const words = eventsDeskWords.words;
    if (
      !(await this._do(
        () => sayWord(this._api, saying),
        () => words.suggested,
      ))
    )
      return;
    this._wordId = crypto.randomUUID();
    if (input) input.value = '';
  }

  private _takeBack({ wordId }: EventWord): void {
    const { eventId } = this;
    void this._do(
      () => hideWord(this._api, { eventId, wordId, hidden: true }),
      () => eventsWords.words.saidHidden,
    );
  }

  private async _invite(): Promise<void> {
    const { eventId } = this;
    const pupilIds = [...this._chosen];
    if (pupilIds.length === 0) return;
    const done = await this._do(
      () => invitePupils(this._api, { eventId, pupilIds }),
      () => eventsDeskWords.words.invitedSaid,
    );
    if (done) this._chosen = [];
  }

  private _stage(view: EventView): TemplateResult {
    const words = eventsDeskWords.words;
    const next = words.next[view.stage];
    const back = words.back[view.stage];
    return html`<section class="card" aria-label=${eventsWords.words.stages[view.stage]}>
      ${stageLine(view.stage)}
      <p>${words.about[view.stage]}</p>
      ${view.lacks.length === 0 ? nothing : html`<p class="soft">${words.stillActivity(view.lacks)}</p>`}
      <div class="row">
        ${
          next
            ? html`<button
                class="button primary"
                type="button"
                aria-disabled=${this._busy}
                @click=${() => this._move(view, 1)}
              >
                ${next}
              </button>`
            : nothing
        }
        ${
          back
            ? html`<button
                class="button quiet"
                type="button"
                aria-disabled=${this._busy}
                @click=${() => this._move(view, -1)}
              >
                ${back}
              </button>`
            : nothing
        }
      </div>
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
    </section>`;
  }

  private _suggestion(view: EventView): TemplateResult | typeof nothing {
    const words = eventsDeskWords.words;
    if (view.stage === 'reflection' || view.stage === 'complete') return nothing;
    const waits = view.stage === 'ideas' && !view.words.some(({ byChild }) => byChild);
    const own = view.words.filter((word) => word.own && !word.hidden);
    return html`<section class="card">
      <h2>${words.suggest}</h2>
      <form class="stack" @submit=${(event: Event) => void this._suggest(event)}>
        ${field({
          id: 'suggest-about',
          label: words.suggestAbout,
          control: html`<select
            id="suggest-about"
            aria-describedby=${fieldDescription('suggest-about')}
            @change=${(event: Event) =>
              (this._about =
                eventParts.find((part) => part === (event.target as HTMLSelectElement).value) ?? 'tasks')}
          >
            ${eventParts.map(
              (part) =>
                html`<option value=${part} ?selected=${part === this._about}>
                  ${words.parts[part].label}
                </option>`,
            )}
          </select>`,
        })}
        ${field({
          id: 'suggestion',
          label: words.suggestText,
          hint: waits ? words.suggestWaits : words.suggestHint,
          control: html`<textarea
            id="suggestion"
            ${upTo(600)}
            aria-describedby=${fieldDescription('suggestion')}
          ></textarea>`,
        })}
        <p>
          <button class="button" type="submit" aria-disabled=${this._busy}>${words.suggestSend}</button>
        </p>
      </form>
      ${
        own.length > 0
          ? html`<ul class="ideas">
              ${own.map(
                (word) =>
                  html`<li class="idea">
                    <span class="as-written">${word.text}</span>
                    <button
                      class="button small quiet"
                      type="button"
                      aria-label=${words.hideOf(word.text)}
                      @click=${() => this._takeBack(word)}
                    >
                      ${words.hide}
                    </button>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
    </section>`;
  }

  private _inviting(view: EventView): TemplateResult | typeof nothing {
    const words = eventsDeskWords.words;
    const learners = this._learners.value;
    if (view.stage === 'complete' || learners === undefined) return nothing;
    const asked = new Set(view.invited.map(({ pupilId }) => pupilId));
    const free = learners.flatMap(({ person, pupilId, active }) =>
      pupilId === null || !active || asked.has(pupilId) ? [] : [{ pupilId, name: person.name }],
    );
    if (free.length === 0) return html`<p class="soft">${words.inviteNobody}</p>`;
    return html`<details>
      <summary>${words.invite}</summary>
      <p class="hint">${words.inviteHint}</p>
      <ul class="pupils">
        ${free.map(
          ({ pupilId, name }) =>
            html`<li>
              <label>
                <input
                  type="checkbox"
                  .checked=${this._chosen.includes(pupilId)}
                  @change=${(event: Event) =>
                    (this._chosen = (event.target as HTMLInputElement).checked
                      ? [...this._chosen, pupilId]
                      : this._chosen.filter((id) => id !== pupilId))}
                />${name}
              </label>
            </li>`,
        )}
      </ul>
      <p>
        <button
          class="button"
          type="button"
          aria-disabled=${this._busy || this._chosen.length === 0}
          @click=${() => void this._invite()}
        >
          ${words.invite}
        </button>
      </p>
    </details>`;
  }

  private _group(view: EventView): TemplateResult {
    const words = eventsDeskWords.words;
    return html`<section class="card">
      <h2>${words.group}</h2>
      ${
        view.invited.length === 0
          ? html`<p class="soft">${words.nobodyInvited}</p>`
          : html`<ul class="pupils">
              ${view.invited.map(
                (pupil) =>
                  html`<li>
                    <span>${pupil.name}</span
                    ><span class="badge ${pupil.answer === 'joined' ? '' : 'plain'}"
                      >${words.answers[pupil.answer]}</span
                    >
                    ${
                      pupil.mayTie
                        ? html`<marshrut-event-step
                            .eventId=${view.eventId}
                            .pupil=${pupil}
                            @event-changed=${(event: EventChangedEvent) => this._event.replace(event.view)}
                          ></marshrut-event-step>`
                        : nothing
                    }
                  </li>`,
              )}
            </ul>`
      }
      ${this._inviting(view)}
    </section>`;
  }

  private _takeaways(view: EventView): TemplateResult | typeof nothing {
    const words = eventsDeskWords.words;
    if (view.stage !== 'reflection' && view.stage !== 'complete') return nothing;
    const said = view.words.filter(({ about, hidden }) => about === 'takeaway' && !hidden);
    return html`<section class="card">
      <h2>${words.takeaways}</h2>
      ${
        said.length === 0
          ? html`<p class="soft">${words.takeawaysNone}</p>`
          : html`<ul class="ideas">
              ${said.map(
                (word) =>
                  html`<li class=${word.byChild ? 'idea child' : 'idea'}>
                    <span
                      ><span class="as-written">${word.text}</span>
                      <span class="soft">${word.author}</span></span
                    >
                    ${wordFile({ api: this._api, eventId: view.eventId, word })}
                  </li>`,
              )}
            </ul>`
      }
    </section>`;
  }

  private _desk(view: EventView): TemplateResult {
    return html`<div class="stack">
      <h1 tabindex="-1">${icon(view.kind === 'journey' ? boatIcon : eventIcon)} ${view.plan.title}</h1>
      ${this._stage(view)}
      <div class="columns">
        <marshrut-event-plan
          .event=${view}
          .personId=${this.session.person.personId}
          @event-changed=${(event: EventChangedEvent) => this._event.replace(event.view)}
        ></marshrut-event-plan>
        <div class="stack">${this._takeaways(view)} ${this._group(view)} ${this._suggestion(view)}</div>
      </div>
    </div>`;
  }

  override render(): TemplateResult {
    return this._event.render({
      pending: loadingFace,
      complete: (view) => this._desk(view),
      error: (failure) =>
        failure instanceof ApiFailure && failure.status === 404
          ? messageFace({
              picture: eventIcon,
              title: eventsDeskWords.words.foreignTitle,
              text: eventsDeskWords.words.foreignText,
            })
          : failureFace({ failure, picture: waveIcon, retry: this._event.again }),
    });
  }
}
define('marshrut-event-desk', MarshrutEventDesk);
