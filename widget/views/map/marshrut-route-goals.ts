import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import { homePlace } from '../../../lti-server/contract/vocabulary.ts';
import { define } from '../../components/define.ts';
import { wordsEach } from '../../components/few-words.ts';
import '../../components/marshrut-few-words.ts';
import { appWords } from '../../locales/app-words.ts';
import { mapWords } from '../../locales/map-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { brushIcon } from '../../styles/capture-icons.ts';
import { goalIcon, icon } from '../../styles/icons.ts';
import { mapPlaceStyles } from './map-place-styles.ts';
import { placeWay } from './place-way.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-route-goals': MarshrutRouteGoals;
  }
}

/**
 * The harbour that the way leads to: what the route is called, what it is for, how we shall see it worked.
 * @fires place-open - to the child's own sign for it
 */
export class MarshrutRouteGoals extends LitElement {
  static override styles = [baseStyles, buttonStyles, mapPlaceStyles];

  @property({ attribute: false }) session: SessionView | undefined;
  @property({ attribute: false }) page: PupilPage | undefined;

  override render(): TemplateResult | typeof nothing {
    const words = appWords.words;
    const route = this.page?.route;
    if (!route) return nothing;
    const few = this.session?.home === 'pupil' && this.page?.readingLevel === 1;
    const quiet = few ? 'only-read-aloud' : '';
    const text = (whole: string, most: number): TemplateResult =>
      few ? html`<marshrut-few-words .text=${whole} .most=${most}></marshrut-few-words>` : html`${whole}`;
    return html`<article class="page" aria-labelledby="title">
      <span class="picture">${icon(goalIcon)}</span>
      <h1 id="title">${text(route.title, 4)}</h1>
      <div>
        <h2 class=${quiet}>${words.whatFor}</h2>
        <p class="as-written">${text(route.purpose, 4)}</p>
      </div>
      ${
        route.goals.length > 0
          ? html`<h2 class=${quiet}>${words.goals}</h2>
              <ul>
                ${route.goals.map(
                  ({ title, successSign }) =>
                    html`<li class="goal">
                      <p>${text(title, wordsEach(route.goals.length, 6))}</p>
                      ${successSign ? html`<p class=${few ? quiet : 'soft'}>${successSign}</p>` : nothing}
                    </li>`,
                )}
              </ul>`
          : nothing
      }
      ${
        this.page?.mayReport
          ? placeWay(`sign/${homePlace}`, { picture: brushIcon, word: mapWords.words.mySign })
          : nothing
      }
    </article>`;
  }
}
define('marshrut-route-goals', MarshrutRouteGoals);
