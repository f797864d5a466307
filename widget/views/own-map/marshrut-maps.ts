import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MapThen } from '../../../lti-server/contract/child-map.ts';
import { pathOf } from '../../../lti-server/contract/path.ts';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import type { Api } from '../../api/client.ts';
import { loadMaps } from '../../api/maps.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { Handful, handfulStyles } from '../../components/handful.ts';
import { momentInWords } from '../../locales/dates.ts';
import { ownMapWords } from '../../locales/own-map-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { formIcons } from '../../styles/form-icons.ts';
import { icon, waveIcon } from '../../styles/icons.ts';
import { signAt } from '../pupil/sign-at.ts';
import { nameOfSign } from './legend.ts';
import './marshrut-map-legend.ts';
import { ownMapStyles } from './own-map-styles.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-maps': MarshrutMaps;
  }
}

/**
 * The map as it was, beside the map as it is: of earlier versions and earlier routes, one at a time. Nothing
 * is counted and nothing is called better: what has changed, the child says (domain section 4, P12). On the
 * child's page with its `page`; in the panel without, for a tutor who looks at it together with the child.
 */
export class MarshrutMaps extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    handfulStyles,
    ownMapStyles,
    css`
      .page {
        max-inline-size: none;
      }
      .both {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
        gap: 32px;
        align-items: start;
      }
      .then {
        display: grid;
        gap: 12px;
        align-content: start;
        min-inline-size: 0;
      }
      .plain {
        display: grid;
        gap: 8px;
      }
      .plain li {
        display: flex;
        gap: 12px;
        align-items: center;
      }
      .plain .icon {
        color: var(--primary);
      }
    `,
  ];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) pupilId = '';
  @property({ attribute: false }) page: PupilPage | undefined;
  private readonly _earlier = new Handful(this, 1);
  private readonly _maps = new Reading<MapThen[]>(this, {
    key: () => this.pupilId || undefined,
    read: async (signal) => {
      const [maps] = await Promise.all([
        loadMaps(this.api, { pupilId: this.pupilId, signal }),
        ownMapWords.load(),
      ]);
      return maps;
    },
  });

  private get _few(): boolean {
    return this.page?.readingLevel === 1;
  }

  private _picture({ steps, closed, drawing }: MapThen): TemplateResult {
    const path = pathOf({ steps, closed });
    const shown = closed ? path.past : steps;
    const { look = 'ocean', readingLevel = 3 } = this.page ?? {};
    if (look !== 'list' || this._few)
      return html`<marshrut-pupil-map
        .steps=${shown}
        .path=${path}
        .look=${look === 'list' ? 'ocean' : look}
        .level=${readingLevel}
        .drawing=${drawing}
        still
      ></marshrut-pupil-map>`;
    return html`<ol class="plain">
      ${shown.map(({ id, title, form }) => {
        const sign = signAt(drawing, id);
        return html`<li>
          ${icon(sign?.picture ?? formIcons[form])}
          <span>${title}${sign ? html`<span class="soft"> — ${nameOfSign(sign)}</span>` : nothing}</span>
        </li>`;
      })}
    </ol>`;
  }

  private _then(map: MapThen, title: string): TemplateResult {
    const words = ownMapWords.words;
    const since = momentInWords(map.since);
    const when = map.until === null ? words.from(since) : words.between(since, momentInWords(map.until));
    return html`<section class="then" aria-label=${title}>
      <h2>${title}</h2>
      <p class=${this._few ? 'only-read-aloud' : 'soft'}>${map.title}, ${when}</p>
      ${this._picture(map)}
      ${
        map.drawing
          ? html`<marshrut-map-legend ?few=${this._few} .drawing=${map.drawing}></marshrut-map-legend>`
          : nothing
      }
    </section>`;
  }

  private _compared([now, ...earlier]: readonly MapThen[]): TemplateResult {
    const words = ownMapWords.words;
    const quiet = this._few ? 'only-read-aloud' : '';
    if (!now || earlier.length === 0)
      return html`<p>${this._few ? words.nothingYetShort : words.nothingYet}</p>`;
    return html`<h1 class=${quiet}>${words.mapsTitle}</h1>
      <p class=${quiet}>${words.talk}</p>
      <div class="both">
        <div class="then">
          ${this._earlier.of(earlier, (some) => html`${some.map((map) => this._then(map, words.was))}`)}
        </div>
        ${this._then(now, words.now)}
      </div>`;
  }

  override render(): TemplateResult {
    return html`<div class="page">
      ${this._maps.render({
        pending: loadingFace,
        complete: (maps) => this._compared(maps),
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._maps.again }),
      })}
    </div>`;
  }
}
define('marshrut-maps', MarshrutMaps);
