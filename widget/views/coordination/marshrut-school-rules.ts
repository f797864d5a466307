import { LitElement, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Coordination } from '../../../lti-server/contract/coordination.ts';
import { attentionRules } from '../../../lti-server/contract/vocabulary.ts';
import { saveSchoolRules } from '../../api/coordination.ts';
import { define } from '../../components/define.ts';
import { coordinationWords } from '../../locales/coordination-words.ts';
import { overviewWords } from '../../locales/overview-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import '../overview/marshrut-attention-settings.ts';
import type { SettingsSavedEvent } from '../overview/overview-events.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { CoordinationChangedEvent } from './coordination-changed-event.ts';
import { coordinationStyles } from './coordination-styles.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-school-rules': MarshrutSchoolRules;
  }
}

/** How long each rule of attention waits in this school; a tutor may depart from it. */
export class MarshrutSchoolRules extends LitElement {
  static override styles = [baseStyles, buttonStyles, deskStyles, coordinationStyles];

  @property({ attribute: false }) coordination!: Coordination;
  @state() private _changing = false;

  private _saved({ settings }: SettingsSavedEvent): void {
    this._changing = false;
    const after = { ...this.coordination, attention: settings };
    this.dispatchEvent(new CoordinationChangedEvent(after, coordinationWords.words.rulesSaved));
  }

  override render(): TemplateResult {
    const words = coordinationWords.words;
    const { rules, inUnits } = overviewWords.words;
    const { attention } = this.coordination;
    return html`<p class="soft">${words.rulesAbout}</p>
      <table>
        <tbody>
          ${attentionRules.map((rule) => {
            const days = attention[rule];
            return html`<tr>
              <th scope="row">${rules[rule]}</th>
              <td class="number">${days === null ? words.rulesOff : inUnits[rule](days)}</td>
            </tr>`;
          })}
        </tbody>
      </table>
      <p>
        <button class="button small" type="button" @click=${() => (this._changing = true)}>
          ${words.rulesChange}
        </button>
      </p>
      <marshrut-attention-settings
        school
        .save=${saveSchoolRules}
        .open=${this._changing}
        .settings=${attention}
        @settings-saved=${this._saved}
        @dialog-close=${() => (this._changing = false)}
      ></marshrut-attention-settings>`;
  }
}
define('marshrut-school-rules', MarshrutSchoolRules);
