import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../../components/define.ts';
import { fewNames, fewWords, wordsEach } from '../../components/few-words.ts';
import { outsideLink } from '../../components/linked-text.ts';
import '../../components/marshrut-few-words.ts';
import { personChip, personChipStyles } from '../../components/person-chip.ts';
import { appWords } from '../../locales/app-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { icon, linkIcon, undoIcon } from '../../styles/icons.ts';
import { nowStepStyles } from './now-step-styles.ts';
import type { PupilStep } from './path.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-step-how': MarshrutStepHow;
  }
}

/** How a step is done, for whoever has only begun to read: few words stand there, a touch tells the whole. */
export class MarshrutStepHow extends LitElement {
  static override styles = [baseStyles, buttonStyles, personChipStyles, nowStepStyles];

  @property({ attribute: false }) step!: PupilStep;
  @property({ type: Boolean }) readonly = false;
  @property({ type: Boolean }) busy = false;
  @property({ attribute: false }) choose!: (event: Event, alternativeId: string | null) => void;

  private _ways(): TemplateResult | typeof nothing {
    const { alternatives, alternativeId } = this.step;
    const words = appWords.words;
    if (alternatives.length === 0) return nothing;
    const chosen = alternatives.find(({ id }) => id === alternativeId);
    if (chosen)
      return html`<div class="chosen">
        <h3 class="only-read-aloud">${words.chosen}</h3>
        <marshrut-few-words
          class="way-title"
          .text=${[chosen.title, chosen.whatToDo].filter(Boolean).join('. ')}
          .most=${2}
        ></marshrut-few-words>
        ${
          this.readonly
            ? nothing
            : html`<button
                class="button large"
                type="button"
                aria-disabled=${this.busy}
                aria-label=${words.chooseAgain}
                @click=${(event: Event) => this.choose(event, null)}
              >
                ${icon(undoIcon)}
              </button>`
        }
      </div>`;
    const each = wordsEach(alternatives.length, 4);
    return html`<div class="ways">
      <h3 class="only-read-aloud">${this.readonly ? words.waysTitle : words.chooseTitle}</h3>
      <ul>
        ${alternatives.map(({ id, title }) => {
          const shown = html`<span class="way-title">${fewWords(title, Math.max(1, each))}</span>`;
          return html`<li>
            ${
              this.readonly
                ? html`<div class="way">${shown}</div>`
                : html`<button
                    class="way"
                    type="button"
                    aria-disabled=${this.busy}
                    aria-label=${title}
                    @click=${(event: Event) => this.choose(event, id)}
                  >
                    ${shown}
                  </button>`
            }
          </li>`;
        })}
      </ul>
    </div>`;
  }

  override render(): TemplateResult {
    const { title, whatToDo, resources, helpers, alternatives } = this.step;
    // What of the title is not in the heading belongs to the whole that a touch tells.
    const text = [fewWords(title) === title ? '' : title, whatToDo].filter(Boolean).join('\n');
    const each = wordsEach(resources.length, 2);
    const most = resources.length + alternatives.length > 0 ? 2 : 4;
    return html`<div class="more">
      ${text ? html`<marshrut-few-words .text=${text} .most=${most}></marshrut-few-words>` : nothing}
      ${
        resources.length > 0
          ? html`<ul class="resources">
              ${resources.map(
                (resource) =>
                  html`<li>
                    ${icon(linkIcon)}${outsideLink({ url: resource.url, text: fewWords(resource.title, Math.max(1, each)) })}
                  </li>`,
              )}
            </ul>`
          : nothing
      }
      ${
        helpers.length > 0
          ? html`<ul class="chips">
              <li>${personChip({ name: fewNames(helpers) })}</li>
            </ul>`
          : nothing
      }
      ${this._ways()}
    </div>`;
  }
}
define('marshrut-step-how', MarshrutStepHow);
