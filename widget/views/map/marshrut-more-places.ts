import { LitElement, css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../../components/define.ts';
import { appWords } from '../../locales/app-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { placeTiles } from '../pupil/place-tiles.ts';
import type { Place } from '../pupil/places.ts';
import { pupilStyles } from '../pupil/pupil-styles.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-more-places': MarshrutMorePlaces;
  }
}

/**
 * All that is beside the route, for who reads little: one screen of pictures, and nothing else on it.
 * @fires place-open - one of them was tapped
 */
export class MarshrutMorePlaces extends LitElement {
  static override styles = [
    baseStyles,
    pupilStyles,
    css`
      .place {
        min-block-size: 128px;
      }
    `,
  ];

  @property({ attribute: false }) places: readonly Place[] = [];

  override render(): TemplateResult {
    return html`<nav class="level-1" aria-label=${appWords.words.placesTitle}>
      ${placeTiles(this.places)}
    </nav>`;
  }
}
define('marshrut-more-places', MarshrutMorePlaces);
