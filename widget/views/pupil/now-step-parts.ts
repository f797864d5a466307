import { html, nothing, type TemplateResult } from 'lit';
import { dayWindow } from '../../components/day-window.ts';
import { linkedText, outsideLink } from '../../components/linked-text.ts';
import { personChip } from '../../components/person-chip.ts';
import { appWords } from '../../locales/app-words.ts';
import { calendarIcon, icon, linkIcon } from '../../styles/icons.ts';
import type { PupilStep } from './path.ts';

interface Ways {
  readonly step: PupilStep;
  readonly readonly: boolean;
  /** A choice is being saved, or something else is. */
  readonly saving: 'choice' | 'other' | undefined;
  readonly choose: (event: Event, alternativeId: string | null) => void;
}

/** The ways to do the step: cards to choose from, or the one that was chosen with the way back. */
export const ways = ({ step, readonly, saving, choose }: Ways): TemplateResult | typeof nothing => {
  const { alternatives, alternativeId } = step;
  const words = appWords.words;
  const busy = saving !== undefined;
  if (alternatives.length === 0) return nothing;
  const chosen = alternatives.find(({ id }) => id === alternativeId);
  if (chosen)
    return html`<div class="chosen">
      <h3>${words.chosen}</h3>
      <p class="way-title">${chosen.title}</p>
      ${chosen.whatToDo ? html`<p class="as-written">${linkedText(chosen.whatToDo)}</p>` : nothing}
      ${
        readonly
          ? nothing
          : html`<button
              class="button quiet"
              type="button"
              aria-disabled=${busy}
              @click=${(event: Event) => choose(event, null)}
            >
              ${saving === 'choice' ? words.working : words.chooseAgain}
            </button>`
      }
    </div>`;
  return html`<div class="ways">
    <h3>${readonly ? words.waysTitle : words.chooseTitle}</h3>
    <ul>
      ${alternatives.map(({ id, title, whatToDo }) => {
        const text = html`<span class="way-title">${title}</span> ${
            whatToDo ? html`<span class="as-written">${whatToDo}</span>` : nothing
          }`;
        return html`<li>
          ${
            readonly
              ? html`<div class="way">${text}</div>`
              : html`<button
                  class="way"
                  type="button"
                  aria-disabled=${busy}
                  @click=${(event: Event) => choose(event, id)}
                >
                  ${text}
                </button>`
          }
        </li>`;
      })}
    </ul>
  </div>`;
};

/** Where and when, what to do, what to open, who helps. */
export const aboutStep = (step: PupilStep): TemplateResult => {
  const words = appWords.words;
  const { helpers, resources } = step;
  const when = dayWindow(step);
  return html`
    <p class="facts soft">
      <span>${words.stepForms[step.form]}</span>
      ${when ? html`<span>${icon(calendarIcon)} ${when}</span>` : nothing}
    </p>
    ${step.whatToDo ? html`<p class="as-written">${linkedText(step.whatToDo)}</p>` : nothing}
    ${
      resources.length > 0
        ? html`<h3>${words.resources}</h3>
            <ul class="resources">
              ${resources.map(({ title, url }) => html`<li>${icon(linkIcon)}${outsideLink({ url, text: title })}</li>`)}
            </ul>`
        : nothing
    }
    ${
      helpers.length > 0
        ? html`<h3>${words.helpers}</h3>
            <ul class="chips">
              ${helpers.map((name) => html`<li>${personChip({ name })}</li>`)}
            </ul>`
        : nothing
    }
  `;
};
