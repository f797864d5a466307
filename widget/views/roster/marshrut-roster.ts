import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CourseLearner, CourseLearners } from '../../../lti-server/contract/learners.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { confirmPupils } from '../../api/panel.ts';
import { Reading } from '../../api/reading.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { dialogActions } from '../../components/dialog-actions.ts';
import '../../components/marshrut-dialog.ts';
import { appWords } from '../../locales/app-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { rosterWords } from '../../locales/roster-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { failureLine } from '../panel/failure-line.ts';
import { rosterStyles } from './roster-styles.ts';

/** Learners were confirmed; this is the list now. */
export class ConfirmedEvent extends Event {
  static readonly eventName = 'confirmed';
  readonly after: CourseLearners;
  constructor(after: CourseLearners) {
    super(ConfirmedEvent.eventName);
    this.after = after;
  }
}
declare global {
  interface HTMLElementEventMap {
    confirmed: ConfirmedEvent;
  }
  interface HTMLElementTagNameMap {
    'marshrut-roster': MarshrutRoster;
  }
}

/** How often, and how many times, to look whether the LMS's list has been read. */
const lookEveryMs = 2000;
const mostLooks = 20;

/**
 * What the LMS's list of members has to tell above the list of learners: that it is being read, that it
 * could not be, or that nobody has confirmed some of them yet, which is done here.
 * @fires confirmed - cards were made
 * @fires roster-look - the list may have been read by now
 */
export class MarshrutRoster extends LitElement {
  static override styles = [baseStyles, buttonStyles, deskStyles, rosterStyles];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) course!: CourseLearners;
  @property({ attribute: false }) courseId = '';
  @state() private _open = false;
  @state() private _ticked: ReadonlySet<string> = new Set();
  @state() private _busy = false;
  @state() private _problem = '';
  private _looks = 0;
  private _timer: ReturnType<typeof setTimeout> | undefined;
  private readonly _words = new Reading<true>(this, {
    key: () => 'words',
    read: async () => {
      await rosterWords.load();
      return true;
    },
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this._timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('course')) return;
    clearTimeout(this._timer);
    if (this.course.roster.state !== 'waiting' || this._looks >= mostLooks) return;
    this._looks += 1;
    this._timer = setTimeout(() => this.dispatchEvent(new Event('roster-look')), lookEveryMs);
  }

  private get _unconfirmed(): CourseLearner[] {
    return this.course.learners.filter(({ confirmable }) => confirmable);
  }

  private _ask(): void {
    this._problem = '';
    this._ticked = new Set(
      this._unconfirmed.filter(({ perhapsGrownUp }) => !perhapsGrownUp).map(({ person }) => person.personId),
    );
    this._open = true;
  }

  private _tick(personId: string, on: boolean): void {
    const ticked = new Set(this._ticked);
    if (on) ticked.add(personId);
    else ticked.delete(personId);
    this._ticked = ticked;
  }

  private _tickAll(on: boolean): void {
    this._ticked = new Set(on ? this._unconfirmed.map(({ person }) => person.personId) : []);
  }

  private async _confirm(): Promise<void> {
    const personIds = [...this._ticked];
    if (this._busy || personIds.length === 0) return;
    this._busy = true;
    this._problem = '';
    try {
      const after = await confirmPupils(this._api, { courseId: this.courseId, personIds });
      this._open = false;
      this.dispatchEvent(new AnnouncementEvent(rosterWords.words.confirmed(personIds.length)));
      this.dispatchEvent(new ConfirmedEvent(after));
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private _dialog(): TemplateResult {
    const words = rosterWords.words;
    const count = this._ticked.size;
    const all = count === this._unconfirmed.length;
    return html`<marshrut-dialog
      .open=${this._open}
      heading=${words.title}
      @dialog-close=${() => (this._open = false)}
    >
      <div>
        <p>${words.text}</p>
        <ul class="ticks" tabindex="0" aria-label=${words.title}>
          ${repeat(
            this._open ? this._unconfirmed : [],
            ({ person }) => person.personId,
            ({ person, perhapsGrownUp }) =>
              html`<li>
                <label>
                  <input
                    type="checkbox"
                    .checked=${this._ticked.has(person.personId)}
                    @change=${(event: Event) =>
                      this._tick(person.personId, (event.target as HTMLInputElement).checked)}
                  />
                  <span>${person.name}</span>
                  ${perhapsGrownUp ? html`<span class="badge plain">${words.perhapsGrownUp}</span>` : nothing}
                </label>
              </li>`,
          )}
        </ul>
        <button class="button quiet small" type="button" @click=${() => this._tickAll(!all)}>
          ${all ? words.none : words.all}
        </button>
        ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
      </div>
      ${dialogActions({
        cancel: appWords.words.cancel,
        deed: this._busy ? panelWords.words.saving : count === 0 ? words.nobody : words.confirm(count),
        busy: this._busy || count === 0,
        close: () => (this._open = false),
        act: () => this._confirm(),
      })}
    </marshrut-dialog>`;
  }

  private _news(): TemplateResult | typeof nothing {
    const words = rosterWords.words;
    const { state } = this.course.roster;
    const count = this._unconfirmed.length;
    return html`
      <div role="status">
        ${state === 'waiting' ? html`<p class="soft">${words.waiting}</p>` : nothing}
        ${state === 'failed' ? html`<p class="soft">${words.failed}</p>` : nothing}
      </div>
      ${
        count === 0
          ? nothing
          : html`<section class="line" aria-labelledby="unconfirmed">
                <div>
                  <h2 id="unconfirmed">${words.unconfirmed(count)}</h2>
                  <p class="soft small-text">${words.unconfirmedText}</p>
                </div>
                <button class="button" type="button" @click=${this._ask}>${words.look}</button>
              </section>
              ${this._dialog()}`
      }
    `;
  }

  override render(): TemplateResult {
    return this._words.render({
      pending: () => html``,
      // Without its words this line is silent; the list below needs none of it.
      error: () => html``,
      complete: () => html`${this._news()}`,
    });
  }
}
define('marshrut-roster', MarshrutRoster);
