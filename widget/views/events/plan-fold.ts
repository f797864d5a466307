import { html, nothing, type TemplateResult } from 'lit';
import type { EventView } from '../../../lti-server/contract/events.ts';
import { linkedText } from '../../components/linked-text.ts';
import { eventsWords } from '../../locales/events-words.ts';

/** How it is meant to be, folded away; nothing while nothing is planned. */
export const planFold = ({ plan }: EventView): TemplateResult | typeof nothing => {
  const words = eventsWords.words;
  const parts = (['goals', 'ways', 'resources', 'results'] as const).filter((part) => plan[part] !== '');
  if (parts.length === 0) return nothing;
  return html`<details>
    <summary>${words.plan}</summary>
    <dl>
      ${parts.map(
        (part) =>
          html`<div>
            <dt>${words.abouts[part]}</dt>
            <dd class="as-written">${linkedText(plan[part])}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
};
