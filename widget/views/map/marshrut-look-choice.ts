import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import { looks, type Look } from '../../../lti-server/contract/vocabulary.ts';
import { ApiFailure, offlineCode } from '../../api/api-failure.ts';
import type { Api } from '../../api/client.ts';
import { chooseLook } from '../../api/looks.ts';
import { define } from '../../components/define.ts';
import { appWords } from '../../locales/app-words.ts';
import { mapWords } from '../../locales/map-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { checkIcon, icon, lookIcon } from '../../styles/icons.ts';
import { brushIcon } from '../../styles/capture-icons.ts';
import { forest } from '../pupil/forest.ts';
import { mapStyles } from '../pupil/map-styles.ts';
import { ocean } from '../pupil/ocean.ts';
import type { Scenery } from '../pupil/scenery.ts';
import { space } from '../pupil/space.ts';
import { LookChosenEvent } from './look-chosen-event.ts';
import { mapPlaceStyles } from './map-place-styles.ts';
import { placeWay } from './place-way.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-look-choice': MarshrutLookChoice;
  }
}

const sceneries: Record<Exclude<Look, 'list'>, Scenery> = { ocean, forest, space };

const picture = ({ isle, craft }: Scenery): TemplateResult =>
  html`<svg aria-hidden="true" width="150" height="96" viewBox="-75 -58 150 106">
    <g transform="translate(-16 0)">${isle(0)}</g>
    <g transform="translate(46 -8)">${craft}</g>
  </svg>`;

const listPicture = html`<svg aria-hidden="true" width="150" height="96" viewBox="0 0 150 96">
  <path class="row" d="M30 24h.1M30 48h.1M30 72h.1M52 24h70M52 48h52M52 72h62" />
</svg>`;

/**
 * The child chooses what the map looks like, and goes on to its own signs and to how the map was.
 * @fires look-chosen - the choice is saved
 * @fires place-open - to the signs, to the maps before
 */
export class MarshrutLookChoice extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    mapStyles,
    ocean.styles,
    forest.styles,
    space.styles,
    mapPlaceStyles,
    css`
      .looks {
        grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
        gap: 16px;
        inline-size: 100%;
      }
      /* Four stand two by two. */
      .looks:has(> :nth-child(4)) {
        grid-template-columns: repeat(auto-fill, minmax(max(13rem, 40%), 1fr));
      }
      .look {
        display: grid;
        gap: 12px;
        justify-items: center;
        inline-size: 100%;
        min-block-size: 88px;
        padding: 0 0 12px;
        overflow: hidden;
        border: 3px solid var(--line);
        border-radius: 24px;
        background: var(--surface);
        color: var(--ink);
        font: inherit;
        font-weight: 700;
        cursor: pointer;
        touch-action: manipulation;
      }
      .look:hover,
      .look[aria-pressed='true'] {
        border-color: var(--primary);
      }
      .look[aria-disabled='true'] {
        cursor: progress;
      }
      .scene {
        display: grid;
        place-items: center;
        inline-size: 100%;
        padding-block: 16px;
        background: linear-gradient(170deg, var(--ground-1, var(--sea)), var(--ground-2, var(--sea)));
      }
      .row {
        stroke: var(--primary);
        stroke-width: 9;
      }
      .name {
        display: flex;
        gap: 8px;
        align-items: center;
        min-block-size: 32px;
      }
    `,
  ];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) pupilId = '';
  @property({ attribute: false }) page: PupilPage | undefined;
  @state() private _saving: Look | undefined;
  @state() private _failed = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('pupilId')) this._failed = '';
  }

  private async _choose(look: Look): Promise<void> {
    if (this._saving) return;
    this._saving = look;
    this._failed = '';
    try {
      this.dispatchEvent(new LookChosenEvent(await chooseLook(this.api, { pupilId: this.pupilId, look })));
    } catch (failure) {
      const words = appWords.words;
      const isOffline = failure instanceof ApiFailure && failure.code === offlineCode;
      this._failed = isOffline ? words.notSavedOffline : words.notSaved;
    } finally {
      this._saving = undefined;
    }
  }

  override render(): TemplateResult | typeof nothing {
    const words = mapWords.words;
    const { page } = this;
    if (!page) return nothing;
    const offered = looks.filter((look) => look !== 'list' || page.readingLevel > 1);
    return html`<div class="page">
      <h1>${words.looksTitle}</h1>
      <ul class="looks">
        ${offered.map(
          (look) =>
            html`<li>
              <button
                class="look"
                type="button"
                aria-pressed=${look === page.look}
                aria-disabled=${this._saving !== undefined}
                @click=${() => void this._choose(look)}
              >
                <span class="scene ${look}">${look === 'list' ? listPicture : picture(sceneries[look])}</span>
                <span class="name"
                  >${look === page.look ? icon(checkIcon) : nothing}${words.looks[look]}</span
                >
              </button>
            </li>`,
        )}
      </ul>
      <p role="alert">${this._failed}</p>
      ${
        page.route
          ? html`<div class="line">
              ${placeWay('signs', { picture: brushIcon, word: words.mySigns })}
              ${placeWay('maps', { picture: lookIcon, word: words.before })}
            </div>`
          : nothing
      }
    </div>`;
  }
}
define('marshrut-look-choice', MarshrutLookChoice);
