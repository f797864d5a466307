import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { EventView } from '../../../lti-server/contract/events.ts';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { tieStep } from '../../api/events.ts';
import { loadPupilPage } from '../../api/pupil.ts';
import { Reading } from '../../api/reading.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { eventsDeskWords } from '../../locales/events-desk-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { failureLine } from '../panel/failure-line.ts';
import { EventChangedEvent } from './event-changed-event.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-event-step': MarshrutEventStep;
  }
}

/**
 * Which step of a child's route an event is, for the tutor who writes that route. The child's steps are
 * fetched when the fold is opened.
 * @fires event-changed - it is another step now
 */
export class MarshrutEventStep extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        flex: 1 1 100%;
        font-size: 0.95rem;
      }
      summary {
        inline-size: fit-content;
        min-block-size: 34px;
        padding: 4px 2px;
        color: var(--primary);
        cursor: pointer;
      }
      select {
        inline-size: 100%;
        min-block-size: 44px;
        padding: 0 10px;
        border: 1px solid var(--edge);
        border-radius: var(--round-small);
        background: var(--surface);
        color: var(--ink);
        font: inherit;
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) eventId = '';
  @property({ attribute: false }) pupil!: EventView['invited'][number];
  @state() private _open = false;
  @state() private _busy = false;
  @state() private _problem = '';
  private readonly _page = new Reading<PupilPage>(this, {
    key: () => (this._open ? this.pupil.pupilId : undefined),
    read: (signal) => loadPupilPage(this._api, { pupilId: this.pupil.pupilId, signal }),
  });

  private async _tie({ target }: Event): Promise<void> {
    if (this._busy) return;
    this._busy = true;
    this._problem = '';
    const stepId = (target as HTMLSelectElement).value || null;
    const { eventId } = this;
    const { pupilId } = this.pupil;
    try {
      const view = await tieStep(this._api, { eventId, pupilId, stepId });
      this.dispatchEvent(new EventChangedEvent(view));
      this.dispatchEvent(new AnnouncementEvent(eventsDeskWords.words.stepTied));
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private _choice({ route }: PupilPage): TemplateResult {
    const words = eventsDeskWords.words;
    if (!route || route.steps.length === 0) return html`<p class="soft">${words.stepNoRoute}</p>`;
    const { stepId, name } = this.pupil;
    return html`<select
      aria-label=${words.stepOf(name)}
      aria-disabled=${this._busy}
      @change=${(event: Event) => void this._tie(event)}
    >
      <option value="" ?selected=${stepId === null}>${words.stepNone}</option>
      ${route.steps.map(
        ({ id, title }) => html`<option value=${id} ?selected=${id === stepId}>${title}</option>`,
      )}
    </select>`;
  }

  override render(): TemplateResult {
    const words = eventsDeskWords.words;
    return html`<details @toggle=${({ target }: Event) => (this._open = (target as HTMLDetailsElement).open)}>
      <summary>${this.pupil.stepId === null ? words.stepTie : words.stepIsTied}</summary>
      ${this._page.render({
        pending: () => html`<p class="soft">…</p>`,
        complete: (page) => this._choice(page),
        error: (failure) => html`<p class="soft">${failureLine(failure)}</p>`,
      })}
      ${this._problem ? html`<p role="alert">${this._problem}</p>` : nothing}
    </details>`;
  }
}
define('marshrut-event-step', MarshrutEventStep);
