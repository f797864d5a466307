import { html, type TemplateResult } from 'lit';
import { icon } from '../../styles/icons.ts';
import { PlaceOpenEvent } from '../pupil/place-open-event.ts';

/** A button that leads on to another place of a child's page. */
export const placeWay = (
  place: string,
  { picture, word }: { picture: string; word: string },
): TemplateResult =>
  html`<button
    class="button large"
    type="button"
    @click=${({ currentTarget }: Event) => currentTarget!.dispatchEvent(new PlaceOpenEvent(place))}
  >
    ${icon(picture)}${word}
  </button>`;
