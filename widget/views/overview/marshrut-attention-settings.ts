import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AttentionSettings } from '../../../lti-server/contract/overview.ts';
import { attentionRules, type AttentionRule } from '../../../lti-server/contract/vocabulary.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { saveSettings } from '../../api/overview.ts';
import { define } from '../../components/define.ts';
import { dialogActions } from '../../components/dialog-actions.ts';
import { fieldStyles } from '../../components/field.ts';
import { DialogCloseEvent } from '../../components/marshrut-dialog.ts';
import { appWords } from '../../locales/app-words.ts';
import { overviewWords } from '../../locales/overview-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { failureLine } from '../panel/failure-line.ts';
import { SettingsSavedEvent } from './overview-events.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-attention-settings': MarshrutAttentionSettings;
  }
}

/** What a switched-off rule begins with when it is switched on. */
const begin = 10;

const fits = (days: number | null): boolean =>
  days === null || (Number.isInteger(days) && days >= 1 && days <= 180);

/** What the number beside it counts, without the number: «школьный день», «раза». */
const unitOf = (rule: AttentionRule, days: number): string =>
  overviewWords.words.inUnits[rule](Number.isNaN(days) ? begin : days).replace(/^\S+\s/, '');

/**
 * How long each rule waits, and whether single letters are shortcuts.
 * @fires settings-saved - with the rules as they are now
 * @fires dialog-close - they stay as they were
 */
export class MarshrutAttentionSettings extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    deskStyles,
    css`
      .rule {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 4px 12px;
        align-items: center;
      }
      .rule label {
        display: flex;
        gap: 10px;
        align-items: center;
        min-block-size: 40px;
        font-weight: 400;
      }
      .rule input[type='checkbox'],
      .keys input {
        flex: none;
        margin: 0;
      }
      .number {
        display: flex;
        gap: 8px;
        align-items: center;
      }
      .number input {
        inline-size: 5.5em;
      }
      .keys {
        display: flex;
        gap: 10px;
        align-items: center;
        font-weight: 400;
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) settings!: AttentionSettings;
  /** Whether these are the rules of the whole school; keys are everybody's own and not among them. */
  @property({ type: Boolean }) school = false;
  @property({ attribute: false }) save: typeof saveSettings = saveSettings;
  @state() private _typed!: AttentionSettings;
  @state() private _busy = false;
  @state() private _problem = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open') && this._typed) return;
    this._typed = this.settings;
    this._problem = '';
  }

  private async _save(event?: Event): Promise<void> {
    event?.preventDefault();
    if (this._busy) return;
    if (!attentionRules.every((rule) => fits(this._typed[rule]))) {
      this._problem = overviewWords.words.settingsWrong;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      return;
    }
    this._busy = true;
    this._problem = '';
    try {
      this.dispatchEvent(new SettingsSavedEvent(await this.save(this._api, this._typed)));
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private _close(): void {
    this.dispatchEvent(new DialogCloseEvent());
  }

  private _rule(rule: AttentionRule): TemplateResult {
    const words = overviewWords.words;
    const days = this._typed[rule];
    const set = (value: number | null): void => {
      this._typed = { ...this._typed, [rule]: value };
    };
    return html`<div class="rule">
      <label>
        <input
          type="checkbox"
          aria-label=${words.settingsOn(words.rules[rule])}
          .checked=${days !== null}
          @change=${(event: Event) => set((event.target as HTMLInputElement).checked ? begin : null)}
        />
        ${words.rules[rule]}
      </label>
      ${
        days === null
          ? nothing
          : html`<span class="number">
              <input
                type="number"
                min="1"
                max="180"
                aria-label="${words.rules[rule]}, ${unitOf(rule, days)}"
                aria-invalid=${!fits(days)}
                .value=${String(days)}
                @input=${(event: InputEvent) => set((event.target as HTMLInputElement).valueAsNumber)}
              />
              <span class="soft small-text">${unitOf(rule, days)}</span>
            </span>`
      }
    </div>`;
  }

  private _form(): TemplateResult {
    const words = overviewWords.words;
    return html`<form class="stack tight" novalidate @submit=${this._save}>
        ${this.school ? nothing : html`<p class="soft">${words.settingsText}</p>`}
        ${attentionRules.map((rule) => this._rule(rule))}
        ${
          this.school
            ? nothing
            : html`<label class="keys">
                <input
                  type="checkbox"
                  .checked=${this._typed.keys}
                  @change=${(event: Event) => {
                    this._typed = { ...this._typed, keys: (event.target as HTMLInputElement).checked };
                  }}
                />
                ${words.settingsKeys}
              </label>`
        }
        ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
      </form>
      ${dialogActions({
        cancel: appWords.words.cancel,
        deed: this._busy ? panelWords.words.saving : panelWords.words.save,
        busy: this._busy,
        close: () => this._close(),
        act: () => this._save(),
      })}`;
  }

  override render(): TemplateResult {
    return html`<marshrut-dialog
      .open=${this.open}
      heading=${overviewWords.words.settingsTitle}
      @dialog-close=${this._close}
    >
      ${this.open ? this._form() : nothing}
    </marshrut-dialog>`;
  }
}
define('marshrut-attention-settings', MarshrutAttentionSettings);
