import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CompletionView } from '../../../lti-server/contract/completion.ts';
import type { Api } from '../../api/client.ts';
import { loadCompletion, retryCompletion, switchCompletion } from '../../api/completion.ts';
import { apiContext } from '../../api/context.ts';
import { Reading } from '../../api/reading.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { completionWords } from '../../locales/completion-words.ts';
import { momentInWords } from '../../locales/dates.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { backIcon, icon, waveIcon } from '../../styles/icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { failureLine } from '../panel/failure-line.ts';
import { PlaceEvent } from '../panel/panel-events.ts';
import { completionRow } from './completion-row.ts';
import { completionStyles } from './completion-styles.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-completion': MarshrutCompletion;
  }
}

/** How often to look while something is on its way to the LMS. */
const lookEveryMs = 8000;

/** "Count as done" of one activity: the switch, what it means, and what the LMS was told of whom. */
export class MarshrutCompletion extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, deskStyles, completionStyles];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) linkId = '';
  /** Somebody came here from elsewhere in the panel: the focus comes along. */
  @property({ type: Boolean }) arriving = false;
  @state() private _earlier = false;
  @state() private _busy = false;
  @state() private _problem = '';
  private _timer: ReturnType<typeof setInterval> | undefined;
  private readonly _view = new Reading<CompletionView>(this, {
    key: () => this.linkId,
    read: async (signal) => {
      await completionWords.load();
      return loadCompletion(this._api, { linkId: this.linkId, signal });
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this._timer = setInterval(() => this._look(), lookEveryMs);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this._timer);
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    if (this.arriving) this.renderRoot.querySelector('h1')?.focus();
  }

  private _look(): void {
    const waits = this._view.value?.pupils.some((pupil) => pupil.state === 'waiting');
    if (waits && !this._busy && document.visibilityState === 'visible') void this._view.refresh();
  }

  private async _do(deed: () => Promise<CompletionView>, said: string): Promise<void> {
    if (this._busy) return;
    this._busy = true;
    this._problem = '';
    try {
      this._view.replace(await deed());
      this._earlier = false;
      this.dispatchEvent(new AnnouncementEvent(said));
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
    }
    await this.updateComplete;
    // The button that was pressed may be gone with what it did.
    if (this.shadowRoot?.activeElement === null) this.renderRoot.querySelector('h1')?.focus();
  }

  private _switch(on: boolean, earlier: boolean): void {
    const words = completionWords.words;
    const { linkId } = this;
    const said = !on ? words.saidOff : this._view.value?.on ? words.saidEarlier : words.saidOn;
    void this._do(() => switchCompletion(this._api, { linkId, on, earlier }), said);
  }

  private _retry(pupilId: string | null): void {
    const { linkId } = this;
    void this._do(() => retryCompletion(this._api, { linkId, pupilId }), completionWords.words.saidRetry);
  }

  private _whoSwitched({ on, switched }: CompletionView): TemplateResult | typeof nothing {
    if (switched === null) return nothing;
    const words = completionWords.words;
    const day = momentInWords(switched.at);
    return html`<span class="soft small-text"
      >${on ? words.switchedOn(switched.by, day) : words.switchedOff(switched.by, day)}</span
    >`;
  }

  private _off(view: CompletionView, earlier: number): TemplateResult {
    const words = completionWords.words;
    return html`
      <p class="row"><span class="badge plain">${words.isOff}</span>${this._whoSwitched(view)}</p>
      ${
        earlier > 0
          ? html`<label class="also">
              <input
                type="checkbox"
                .checked=${this._earlier}
                @change=${(event: Event) => (this._earlier = (event.target as HTMLInputElement).checked)}
              />${words.alsoEarlier(earlier)}
            </label>`
          : nothing
      }
      <p>
        <button
          class="button primary"
          type="button"
          aria-disabled=${this._busy}
          @click=${() => this._switch(true, this._earlier)}
        >
          ${words.turnOn}
        </button>
      </p>
    `;
  }

  private _on(view: CompletionView, earlier: number): TemplateResult {
    const words = completionWords.words;
    return html`
      <p class="row"><span class="badge">${words.isOn}</span>${this._whoSwitched(view)}</p>
      ${
        earlier > 0
          ? html`<p class="banner">
              ${words.countEarlierHint(earlier)}
              <button class="button small" type="button" @click=${() => this._switch(true, true)}>
                ${words.countEarlier}
              </button>
            </p>`
          : nothing
      }
      <p class="row">
        <button
          class="button"
          type="button"
          aria-disabled=${this._busy}
          @click=${() => this._switch(false, false)}
        >
          ${words.turnOff}
        </button>
        <span class="soft small-text">${words.turnOffHint}</span>
      </p>
    `;
  }

  private _card(view: CompletionView): TemplateResult {
    const words = completionWords.words;
    const earlier = view.pupils.filter((pupil) => pupil.state === 'earlier').length;
    return html`<section class="card about">
      <p>${words.about}</p>
      <p class="soft">${words.never}</p>
      ${
        view.trouble !== null && !view.on
          ? html`<div class="banner">
              <div>
                <h2>${words.troubleTitle}</h2>
                <p>${words.troubles[view.trouble]}</p>
              </div>
            </div>`
          : view.on
            ? this._on(view, earlier)
            : this._off(view, earlier)
      }
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
    </section>`;
  }

  private _list({ pupils, on }: CompletionView): TemplateResult {
    const words = completionWords.words;
    const refused = pupils.filter((pupil) => pupil.state === 'refused').length;
    return html`<section class="stack" aria-labelledby="list-title">
      <div class="row between">
        <h2 id="list-title">${words.listTitle}</h2>
        ${
          refused > 1
            ? html`<button class="button small" type="button" @click=${() => this._retry(null)}>
                ${words.retryAll}
              </button>`
            : nothing
        }
      </div>
      ${
        pupils.length === 0
          ? html`<p class="soft">${words.nobody}</p>`
          : html`<ul class="pupils">
              ${repeat(
                pupils,
                (pupil) => pupil.pupilId,
                (pupil) => completionRow({ pupil, on, retry: () => this._retry(pupil.pupilId) }),
              )}
            </ul>`
      }
    </section>`;
  }

  override render(): TemplateResult {
    return html`<div class="stack">
      <p>
        <button
          class="button quiet back"
          type="button"
          @click=${() => this.dispatchEvent(new PlaceEvent({ screen: 'learners' }))}
        >
          ${icon(backIcon)}${panelWords.words.back}
        </button>
      </p>
      <div class="heading">
        <h1 tabindex="-1">${panelWords.words.countAsDone}</h1>
        <p class="soft">${this._view.value?.activity.title ?? nothing}</p>
      </div>
      ${this._view.render({
        pending: loadingFace,
        complete: (view) => html`${this._card(view)} ${this._list(view)}`,
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._view.again }),
      })}
    </div>`;
  }
}
define('marshrut-completion', MarshrutCompletion);
