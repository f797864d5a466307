import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Handover } from '../../../lti-server/contract/handover.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { confirmHandover, loadHandover } from '../../api/handover.ts';
import { Reading } from '../../api/reading.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { dayInWords, momentInWords } from '../../locales/dates.ts';
import { dayAndYearInWords } from '../../locales/day-and-year.ts';
import { handoverWords } from '../../locales/handover-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { icon, waveIcon } from '../../styles/icons.ts';
import { printIcon } from '../../styles/panel-icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { failureLine } from '../panel/failure-line.ts';
import { PlaceEvent } from '../panel/panel-events.ts';
import { handoverStyles } from './handover-styles.ts';
import './marshrut-greeting.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-handover': MarshrutHandover;
  }
}

/** So long after the page was read saying hello is still offered. */
const greetedForMs = 14 * 24 * 60 * 60_000;

/** The page that goes with a child from tutor to tutor; who takes over confirms having read it. */
export class MarshrutHandover extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, deskStyles, handoverStyles];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) session!: SessionView;
  @property({ attribute: false }) pupilId = '';
  @property({ type: Boolean }) arriving = false;
  @state() private _busy = false;
  @state() private _problem = '';
  private _greeted = false;
  private readonly _handover = new Reading<Handover>(this, {
    key: () => this.pupilId || undefined,
    read: async (signal) => {
      const [handover] = await Promise.all([
        loadHandover(this._api, { pupilId: this.pupilId, signal }),
        handoverWords.load(),
      ]);
      return handover;
    },
  });

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this._handover.value || this._greeted) return;
    this._greeted = true;
    if (this.arriving) this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  private async _confirm(): Promise<void> {
    if (this._busy) return;
    this._busy = true;
    this._problem = '';
    try {
      this._handover.replace(await confirmHandover(this._api, this.pupilId));
      this.dispatchEvent(new AnnouncementEvent(handoverWords.words.confirmedNow));
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private _part(title: string, lines: readonly (string | TemplateResult)[]): TemplateResult {
    return html`<section>
      <h2>${title}</h2>
      ${
        lines.length === 0
          ? html`<p class="soft">${handoverWords.words.nothing}</p>`
          : html`<ul>
              ${lines.map((line) => html`<li>${line}</li>`)}
            </ul>`
      }
    </section>`;
  }

  private _told(told: Handover['agreements']): TemplateResult[] {
    return told.map(
      ({ text, by, at }) =>
        html`<span class="as-written">${text}</span>
          <span class="soft small-text">${handoverWords.words.by(by, momentInWords(at))}</span>`,
    );
  }

  private _route({ route }: Handover): TemplateResult {
    const words = handoverWords.words;
    if (route === null)
      return html`<section>
        <h2>${words.route}</h2>
        <p class="soft">${words.noRoute}</p>
      </section>`;
    const list = (title: string, steps: readonly string[]): TemplateResult | typeof nothing =>
      steps.length === 0 ? nothing : html`<p><b>${title}:</b> ${steps.join('; ')}</p>`;
    return html`<section>
      <h2>${words.route}: ${route.title}</h2>
      <p><b>${words.routePurpose}:</b> ${route.purpose}</p>
      ${route.status === 'draft' ? html`<p class="soft">${words.routeDraft}</p>` : nothing}
      ${route.status === 'closed' ? html`<p class="soft">${words.routeClosed}</p>` : nothing}
      ${list(words.routeDone, route.done)} ${list(words.routeNow, route.now === null ? [] : [route.now])}
      ${list(words.routeComing, route.coming)}
      ${route.endsOn === null ? nothing : html`<p class="soft">${words.routeUntil(dayInWords(route.endsOn))}</p>`}
    </section>`;
  }

  private _people({ people }: Handover): TemplateResult[] {
    return people.map(
      ({ name, kind, reason, endsOn }) =>
        html`${name} — ${panelWords.words.tieKinds[kind]}
          <span class="soft small-text"
            >${[reason, endsOn === null ? '' : handoverWords.words.until(dayInWords(endsOn))]
              .filter(Boolean)
              .join(', ')}</span
          >`,
    );
  }

  private _foot(handover: Handover): TemplateResult {
    const words = handoverWords.words;
    return html`<div class="row no-print">
        ${
          handover.mayConfirm
            ? html`<button
                  class="button primary"
                  type="button"
                  aria-disabled=${this._busy}
                  @click=${this._confirm}
                >
                  ${this._busy ? panelWords.words.saving : words.confirm}
                </button>
                <span class="soft small-text">${words.confirmText}</span>`
            : html`<button
                class="button primary"
                type="button"
                @click=${() =>
                  this.dispatchEvent(
                    new PlaceEvent({ screen: 'pupil', pupilId: handover.pupilId, part: 'route' }),
                  )}
              >
                ${words.open}
              </button>`
        }
        <button class="button quiet" type="button" @click=${() => print()}>
          ${icon(printIcon)}${words.print}
        </button>
      </div>
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}`;
  }

  private _page(handover: Handover): TemplateResult {
    const words = handoverWords.words;
    const { name, grade, from, startsOn, endsOn, standsIn, readAt, since } = handover;
    const term =
      standsIn && endsOn !== null ? words.standsIn(dayInWords(endsOn)) : words.since(dayInWords(startsOn));
    return html`<article class="page">
      <h1 tabindex="-1">${words.title(name)}</h1>
      <p>
        ${grade === null ? nothing : html`<span class="badge plain">${words.grade(grade)}</span>`}
        ${from === null ? words.noFrom : words.fromTo(from)} ${term}
      </p>
      <p class="soft small-text">
        ${words.about} ${since === null ? nothing : words.sinceDay(dayAndYearInWords(since))}
      </p>
      ${readAt === null ? nothing : html`<p class="soft">${words.confirmed(momentInWords(readAt))}</p>`}
      <div class="two">
        ${this._part(words.strengths, handover.strengths)} ${this._part(words.help, handover.help)}
        ${this._part(words.interests, handover.interests)}
        ${this._part(words.goodWords, this._told(handover.goodWords))}
      </div>
      ${this._route(handover)} ${this._part(words.agreements, this._told(handover.agreements))}
      ${this._part(words.worked, this._told(handover.worked))}
      ${this._part(words.people, this._people(handover))}
      ${
        readAt !== null && Date.now() - readAt < greetedForMs
          ? html`<marshrut-greeting
              class="no-print"
              .session=${this.session}
              .handover=${handover}
            ></marshrut-greeting>`
          : nothing
      }
      ${this._foot(handover)}
      <p class="printed-for">${words.printedFor(this.session.person.name, momentInWords(Date.now()))}</p>
    </article>`;
  }

  override render(): TemplateResult {
    return this._handover.render({
      pending: loadingFace,
      complete: (handover) => this._page(handover),
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._handover.again }),
    });
  }
}
define('marshrut-handover', MarshrutHandover);
