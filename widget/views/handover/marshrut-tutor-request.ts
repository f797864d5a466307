import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { TutorAsked } from '../../../lti-server/contract/coordination.ts';
import { written } from '../../../lti-server/contract/fields.ts';
import type { Api } from '../../api/client.ts';
import { askForTutor, loadTutorRequest, takeTutorRequestBack } from '../../api/handover.ts';
import { Reading } from '../../api/reading.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { field, fieldDescription, fieldStyles } from '../../components/field.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import { momentInWords } from '../../locales/dates.ts';
import { handoverWords } from '../../locales/handover-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { failureLine } from '../panel/failure-line.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-tutor-request': MarshrutTutorRequest;
  }
}

/** Asks the coordinator for a tutor where a child has none; without it the page is whole all the same. */
export class MarshrutTutorRequest extends LitElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, deskStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) pupilId = '';
  @state() private _why = '';
  @state() private _checked = false;
  @state() private _busy = false;
  @state() private _problem = '';
  private readonly _asked = new Reading<TutorAsked>(this, {
    key: () => this.pupilId || undefined,
    read: async (signal) => {
      const [asked] = await Promise.all([
        loadTutorRequest(this.api, { pupilId: this.pupilId, signal }),
        handoverWords.load(),
      ]);
      return asked;
    },
  });

  private async _do(work: () => Promise<TutorAsked>, said: string): Promise<void> {
    if (this._busy) return;
    this._busy = true;
    this._problem = '';
    try {
      this._asked.replace(await work());
      this.dispatchEvent(new AnnouncementEvent(said));
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private async _ask(event: Event): Promise<void> {
    event.preventDefault();
    const why = written(this._why);
    this._checked = true;
    if (why === '') {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('#why')?.focus();
      return;
    }
    if (holdsTooLong(this.renderRoot)) return;
    const { pupilId } = this;
    await this._do(() => askForTutor(this.api, { pupilId, why }), handoverWords.words.askDone);
  }

  private _form(heard: boolean): TemplateResult {
    const words = handoverWords.words;
    const missing = this._checked && written(this._why) === '';
    return html`<form class="stack tight" novalidate @submit=${this._ask}>
      <p class="soft">${words.askText} ${heard ? nothing : words.askNobody}</p>
      ${field({
        id: 'why',
        label: words.askWhy,
        problem: missing ? words.askWhyNeeded : '',
        control: html`<input
          id="why"
          ${upTo(200)}
          aria-describedby=${fieldDescription('why')}
          aria-invalid=${missing}
          .value=${this._why}
          @input=${(event: InputEvent) => (this._why = (event.target as HTMLInputElement).value)}
        />`,
      })}
      <p>
        <button class="button small" type="submit" aria-disabled=${this._busy}>
          ${this._busy ? panelWords.words.saving : words.ask}
        </button>
      </p>
    </form>`;
  }

  private _card({ asked, heard }: TutorAsked): TemplateResult {
    const words = handoverWords.words;
    return html`<section class="card stack tight no-print" aria-labelledby="ask-title">
      <h2 id="ask-title">${words.askTitle}</h2>
      ${
        asked === null
          ? this._form(heard)
          : html`<p>${asked.why}</p>
              <p class="soft small-text">${words.asked(asked.askedBy, momentInWords(asked.askedAt))}</p>
              <p>
                <button
                  class="button small quiet"
                  type="button"
                  @click=${() =>
                    this._do(() => takeTutorRequestBack(this.api, this.pupilId), words.takenBack)}
                >
                  ${words.takeBack}
                </button>
              </p>`
      }
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
    </section>`;
  }

  override render(): TemplateResult {
    const none = (): TemplateResult => html``;
    return this._asked.render({ pending: none, error: none, complete: (asked) => this._card(asked) });
  }
}
define('marshrut-tutor-request', MarshrutTutorRequest);
