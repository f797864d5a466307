import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon, icon } from '../../styles/icons.ts';

interface Chip<Id> {
  id: Id;
  title: string;
  picture?: string;
  /** What a screen reader is told instead of the bare word. */
  name?: string;
}

/** A row of chips, each a button that says whether it is pressed. */
export const chips = <Id extends string>({
  items,
  pressed,
  press,
}: {
  items: readonly Chip<Id>[];
  pressed: (id: Id) => boolean;
  press: (id: Id) => void;
}): TemplateResult =>
  html`<div class="chips">
    ${items.map(
      ({ id, title, picture, name }) =>
        html`<button
          class="chip"
          type="button"
          data-chip=${id}
          aria-pressed=${pressed(id)}
          aria-label=${name ?? nothing}
          @click=${() => press(id)}
        >
          ${pressed(id) ? icon(checkIcon) : picture ? icon(picture) : nothing}${title}
        </button>`,
    )}
  </div>`;
