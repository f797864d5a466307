import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PupilCard } from '../../../lti-server/contract/pupils.ts';
import type { ReadingLevelChange } from '../../../lti-server/contract/looks.ts';
import { readingLevels } from '../../../lti-server/contract/vocabulary.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { setReadingLevel } from '../../api/reading-level.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { readingLevelWords } from '../../locales/reading-level-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { CardEvent } from '../panel/card-event.ts';
import { failureLine } from '../panel/failure-line.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-reading-level': MarshrutReadingLevel;
  }
}

/**
 * How much there is to read on a pupil's page, and whether words have their stress: set by a grown-up who knows how
 * the child reads.
 * @fires card - the pupil's card as it stands after the change
 */
export class MarshrutReadingLevel extends LitElement {
  static override styles = [
    baseStyles,
    css`
      fieldset {
        display: grid;
        gap: 8px;
        margin: 8px 0 0;
        padding: 16px;
        border: 1px solid var(--line);
        border-radius: var(--round-small);
        background: var(--surface);
      }
      legend {
        padding-inline: 6px;
        font-weight: 600;
      }
      label {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
        align-items: center;
        min-block-size: 44px;
        cursor: pointer;
      }
      input {
        inline-size: 20px;
        block-size: 20px;
        accent-color: var(--primary);
      }
      strong {
        min-inline-size: 7rem;
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) card!: PupilCard;
  @state() private _failure: unknown;
  @state() private _saving = false;
  @state() private _ready = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void readingLevelWords.load().then(() => (this._ready = true));
  }

  private async _set(change: ReadingLevelChange, said: string): Promise<void> {
    if (this._saving) return;
    this._saving = true;
    this._failure = undefined;
    try {
      const card = await setReadingLevel(this._api, { pupilId: this.card.pupilId, ...change });
      this.dispatchEvent(new CardEvent(card));
      this.dispatchEvent(new AnnouncementEvent(said));
    } catch (failure) {
      this._failure = failure;
      // What was not saved is not shown as chosen.
      this.renderRoot.querySelectorAll('input').forEach((input) => {
        input.checked =
          input.type === 'checkbox'
            ? this.card.stressMarks === true
            : Number(input.value) === this.card.readingLevel;
      });
    } finally {
      this._saving = false;
    }
  }

  private _setMarks(stressMarks: boolean): void {
    const { stressOn, stressOff } = readingLevelWords.words;
    void this._set({ stressMarks }, stressMarks ? stressOn : stressOff);
  }

  override render(): TemplateResult | typeof nothing {
    if (!this._ready) return nothing;
    const words = readingLevelWords.words;
    return html`<fieldset>
      <legend>${words.legend}</legend>
      ${readingLevels.map(
        (level) =>
          html`<label>
            <input
              type="radio"
              name="level"
              .value=${String(level)}
              .checked=${level === this.card.readingLevel}
              @change=${() => void this._set({ readingLevel: level }, words.saved(words.levels[level].name))}
            />
            <strong>${words.levels[level].name}</strong>
            <span class="soft">${words.levels[level].what}</span>
          </label>`,
      )}
      <label>
        <input
          type="checkbox"
          .checked=${this.card.stressMarks === true}
          @change=${({ target }: Event) => this._setMarks((target as HTMLInputElement).checked)}
        />
        <strong>${words.stress}</strong>
        <span class="soft">${words.stressWhat}</span>
      </label>
      <p class="soft">${words.hint}</p>
      <p role="alert">${this._failure ? failureLine(this._failure) : nothing}</p>
    </fieldset>`;
  }
}
define('marshrut-reading-level', MarshrutReadingLevel);
