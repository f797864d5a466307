import { html, type TemplateResult } from 'lit';
import { icon } from '../../styles/icons.ts';
import { PlaceOpenEvent } from './place-open-event.ts';
import type { Place } from './places.ts';

/** A large button for each place, with its picture and its word. */
export const placeTiles = (places: readonly Place[]): TemplateResult =>
  html`<ul class="places">
    ${places.map(
      ({ kind, icon: path, word }) =>
        html`<li>
          <button
            class="place"
            type="button"
            data-place=${kind}
            @click=${({ target }: Event) => target?.dispatchEvent(new PlaceOpenEvent(kind))}
          >
            ${icon(path)}<span>${word()}</span>
          </button>
        </li>`,
    )}
  </ul>`;
