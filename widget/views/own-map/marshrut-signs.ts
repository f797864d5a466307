import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import { homePlace } from '../../../lti-server/contract/vocabulary.ts';
import type { Api } from '../../api/client.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { fewWords, wordsEach } from '../../components/few-words.ts';
import '../../components/marshrut-few-words.ts';
import { Handful, handfulStyles } from '../../components/handful.ts';
import { ownMapWords } from '../../locales/own-map-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { formIcons } from '../../styles/form-icons.ts';
import { goalIcon, icon, waveIcon } from '../../styles/icons.ts';
import type { PupilRoute } from '../pupil/path.ts';
import { PlaceOpenEvent } from '../pupil/place-open-event.ts';
import { signAt, type OwnSign } from '../pupil/sign-at.ts';
import { legendList, legendStyles, nameOfSign, standingSigns } from './legend.ts';
import { MapPencil } from './map-pencil.ts';
import { ownMapStyles } from './own-map-styles.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-signs': MarshrutSigns;
  }
}

const islesInHandful = 3;
const signsInHandful = 3;

/**
 * All places of the child's map with their signs, and what the signs mean.
 * @fires place-open - to the sign of a place
 */
export class MarshrutSigns extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, handfulStyles, ownMapStyles, legendStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) pupilId = '';
  private readonly _isles = new Handful(this, islesInHandful);
  private readonly _signs = new Handful(this, signsInHandful);
  private readonly _pencil = new MapPencil(this, { api: () => this.api, pupilId: () => this.pupilId });

  private get _few(): boolean {
    return this._pencil.page.value?.readingLevel === 1;
  }

  private _islands(route: PupilRoute): TemplateResult {
    const words = ownMapWords.words;
    const places = [
      ...route.steps.map(({ id, title, form }) => ({ place: id, title, usual: formIcons[form] })),
      { place: homePlace, title: words.home, usual: goalIcon },
    ];
    const most = wordsEach(islesInHandful, 9);
    const list = (some: readonly (typeof places)[number][]) =>
      html`<ol class="isles">
        ${some.map(({ place, title, usual }) => {
          const sign = signAt(route.voice?.drawing, place);
          return html`<li>
            <button
              class="button large isle"
              type="button"
              aria-label=${sign ? `${title}. ${nameOfSign(sign)}` : title}
              @click=${() => this.dispatchEvent(new PlaceOpenEvent(`sign/${place}`))}
            >
              ${icon(sign?.picture ?? usual)}<span>${this._few ? fewWords(title, most) : title}</span>
            </button>
          </li>`;
        })}
      </ol>`;
    return this._few ? this._isles.of(places, list) : list(places);
  }

  private _meanings(signs: readonly OwnSign[]): TemplateResult | typeof nothing {
    const words = ownMapWords.words;
    if (signs.length === 0) return nothing;
    if (!this._few)
      return html`<section>
        <h2>${words.legend}</h2>
        ${legendList(signs)}
      </section>`;
    const most = wordsEach(Math.min(signs.length, signsInHandful), 5);
    const say = (sign: OwnSign): TemplateResult =>
      html`<marshrut-few-words .text=${nameOfSign(sign)} .most=${most}></marshrut-few-words>`;
    return html`<details>
      <summary class="button large" aria-label=${words.legend}>
        ${signs.slice(0, signsInHandful).map(({ picture }) => icon(picture))}
      </summary>
      ${this._signs.of(signs, (some) => legendList(some, { say }))}
    </details>`;
  }

  private _page({ route, mayReport }: PupilPage): TemplateResult {
    const words = ownMapWords.words;
    if (!route) return html`<p>${words.noMap}</p>`;
    const { drawing } = route.voice ?? {};
    const quiet = this._few ? 'only-read-aloud' : '';
    return html`<h1 class=${quiet}>${words.signsTitle}</h1>
      ${
        mayReport
          ? html`<section>
              <p class=${quiet}>${words.signsHint}</p>
              ${this._islands(route)}
            </section>`
          : nothing
      }
      ${drawing ? this._meanings(standingSigns(drawing)) : nothing}`;
  }

  override render(): TemplateResult {
    return html`<div class="page">
      ${this._pencil.page.render({
        pending: loadingFace,
        complete: (page) => this._page(page),
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._pencil.page.again }),
      })}
    </div>`;
  }
}
define('marshrut-signs', MarshrutSigns);
