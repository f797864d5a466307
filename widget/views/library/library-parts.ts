import { html, nothing, type TemplateResult } from 'lit';
import type { TemplateCard } from '../../../lti-server/contract/templates.ts';
import { upTo } from '../../components/up-to.ts';
import { libraryViewWords } from '../../locales/library-view-words.ts';
import type { RouteOfTutee } from './add-to-route.ts';

/** Whose route an item is put into. */
export const routeChoice = (
  routes: readonly RouteOfTutee[],
  add: (event: SubmitEvent) => void,
): TemplateResult => {
  const words = libraryViewWords.words;
  if (routes.length === 0) return html`<p>${words.noRoutes}</p>`;
  return html`<form class="row" @submit=${add}>
    <label class="row"
      >${words.whoseRoute}
      <select name="route">
        ${routes.map(({ routeId, name }) => html`<option value=${routeId}>${name}</option>`)}
      </select>
    </label>
    <button class="button small primary" type="submit">${words.add}</button>
  </form>`;
};

/** Why an item is not shared, in words that its author reads. */
export const answerForm = (answer: (event: SubmitEvent) => void): TemplateResult => {
  const words = libraryViewWords.words;
  return html`<form class="stack tight" @submit=${answer}>
    <label class="stack tight"
      >${words.answerWords}
      <textarea name="words" ${upTo(500)} required></textarea>
    </label>
    <p><button class="button small primary" type="submit">${words.answer}</button></p>
  </form>`;
};

/** Templates to be read; a route of one is begun in the builder. */
export const templateCards = (found: readonly TemplateCard[]): TemplateResult =>
  html`<ul class="items">
    ${found.map(
      ({ title, summary, levels, standing }) =>
        html`<li class="card stack tight">
          <h3>${title}</h3>
          <p>${summary}</p>
          ${standing ? html`<p class="soft small-text">${libraryViewWords.words.standings[standing]}</p>` : nothing}
          <details>
            <summary>${libraryViewWords.words.steps}</summary>
            <ol>
              ${levels.at(-1)?.steps.map((step) => html`<li>${step}</li>`)}
            </ol>
          </details>
        </li>`,
    )}
  </ul>`;
