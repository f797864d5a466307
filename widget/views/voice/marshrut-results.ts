import { LitElement, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Step, StepProgress } from '../../../lti-server/contract/routes.ts';
import { stepResults } from '../../../lti-server/contract/vocabulary.ts';
import type { Api } from '../../api/client.ts';
import { enterResults, type StepResult } from '../../api/voice.ts';
import { Writing } from '../../api/writing.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { appWords } from '../../locales/app-words.ts';
import { voiceWords } from '../../locales/voice-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { icon } from '../../styles/icons.ts';
import { resultSigns } from '../paper/result-signs.ts';
import { RouteProgressEvent } from './voice-events.ts';
import { voiceStyles } from './voice-styles.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-results': MarshrutResults;
  }
}

/**
 * What stands on the paper strip, entered by one tap a step and written down for all of them at once.
 * @fires route-progress - it is written
 */
export class MarshrutResults extends LitElement {
  static override styles = [baseStyles, buttonStyles, voiceStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) routeId = '';
  @property({ attribute: false }) steps: readonly Step[] = [];
  @property({ attribute: false }) progress: readonly StepProgress[] = [];
  /** What was tapped and is not written yet. */
  @state() private _marks = new Map<string, StepResult['state']>();
  @state() private _told = '';
  private readonly _writing = new Writing(this);

  private _stateOf(stepId: string): StepProgress['state'] {
    return (
      this._marks.get(stepId) ?? this.progress.find((known) => known.stepId === stepId)?.state ?? 'planned'
    );
  }

  private _mark(stepId: string, result: StepResult['state']): void {
    const marks = new Map(this._marks);
    // The same tap again takes the mark away.
    if (marks.get(stepId) === result) marks.delete(stepId);
    else marks.set(stepId, result);
    this._marks = marks;
    this._told = '';
  }

  private async _write(): Promise<void> {
    const words = voiceWords.words;
    if (this._marks.size === 0) {
      this._told = words.nothingMarked;
      return;
    }
    const results = [...this._marks].map(([stepId, state]) => ({ stepId, state }));
    const done = await this._writing.run('write', () =>
      enterResults(this.api, { routeId: this.routeId, results }),
    );
    if (!done) {
      this._told =
        this._writing.trouble === 'offline' ? appWords.words.offlineText : appWords.words.failureText;
      return;
    }
    this._marks = new Map();
    this._told = words.written;
    this.dispatchEvent(new AnnouncementEvent(words.written));
    this.dispatchEvent(new RouteProgressEvent(done.value.progress));
  }

  override render(): TemplateResult {
    const words = voiceWords.words;
    return html`<div class="results">
      <p>${words.resultsHint}</p>
      <ul class="things">
        ${this.steps.map(({ id, title }) => {
          const now = this._stateOf(id);
          return html`<li class="result thing">
            <span>${title}</span>
            <span class="row" role="group" aria-label=${title}>
              ${stepResults.map(
                (result) =>
                  html`<button
                    class="button"
                    type="button"
                    aria-pressed=${now === result}
                    aria-label=${words.resultOfStep(title, words.resultOf[result])}
                    @click=${() => this._mark(id, result)}
                  >
                    ${icon(resultSigns[result])}${words.resultOf[result]}
                  </button>`,
              )}
            </span>
          </li>`;
        })}
      </ul>
      <p class="told" role="status">${this._told}</p>
      <div class="row">
        <button
          class="button primary"
          type="button"
          aria-disabled=${this._writing.busy !== undefined}
          @click=${() => void this._write()}
        >
          ${words.write}
        </button>
      </div>
    </div>`;
  }
}
define('marshrut-results', MarshrutResults);
