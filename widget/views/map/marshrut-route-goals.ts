import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import { define } from '../../components/define.ts';
import { appWords } from '../../locales/app-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { goalIcon, icon } from '../../styles/icons.ts';
import { mapPlaceStyles } from './map-place-styles.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-route-goals': MarshrutRouteGoals;
  }
}

/** The harbour that the way leads to: what the route is called, what it is for, how we shall see it worked. */
export class MarshrutRouteGoals extends LitElement {
  static override styles = [baseStyles, mapPlaceStyles];

  @property({ attribute: false }) page: PupilPage | undefined;

  override render(): TemplateResult | typeof nothing {
    const words = appWords.words;
    const route = this.page?.route;
    if (!route) return nothing;
    return html`<article class="page" aria-labelledby="title">
      <span class="picture">${icon(goalIcon)}</span>
      <h1 id="title">${route.title}</h1>
      <div>
        <h2>${words.whatFor}</h2>
        <p class="as-written">${route.purpose}</p>
      </div>
      ${
        route.goals.length > 0
          ? html`<h2>${words.goals}</h2>
              <ul>
                ${route.goals.map(
                  ({ title, successSign }) =>
                    html`<li class="goal">
                      <p>${title}</p>
                      ${successSign ? html`<p class="soft">${successSign}</p>` : nothing}
                    </li>`,
                )}
              </ul>`
          : nothing
      }
    </article>`;
  }
}
define('marshrut-route-goals', MarshrutRouteGoals);
