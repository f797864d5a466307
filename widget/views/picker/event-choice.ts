import { html, type TemplateResult } from 'lit';
import type { ListedEvent } from '../../../lti-server/contract/events.ts';
import { field, fieldDescription } from '../../components/field.ts';
import { pickerWords } from '../../locales/picker-words.ts';

/** Which of the course's events the link will open. `undefined`: they are being read. */
export const eventChoice = ({
  events,
  chosen,
  problem,
  choose,
}: {
  events: readonly ListedEvent[] | 'unreachable' | undefined;
  chosen: string | null;
  problem: string;
  choose: (event: ListedEvent) => void;
}): TemplateResult => {
  const words = pickerWords.words;
  if (events === undefined) return html`<p class="soft" role="status">${words.eventsLoading}</p>`;
  if (events === 'unreachable') return html`<p class="problem" role="alert">${words.eventsFailed}</p>`;
  if (events.length === 0) return html`<p class="soft">${words.eventsNone}</p>`;
  return field({
    id: 'which-event',
    label: words.whichEvent,
    problem,
    control: html`<select
      id="which-event"
      aria-describedby=${fieldDescription('which-event')}
      aria-invalid=${problem !== ''}
      @change=${(change: Event) => {
        const eventId = (change.target as HTMLSelectElement).value;
        const event = events.find((one) => one.eventId === eventId);
        if (event) choose(event);
      }}
    >
      <option value="" disabled ?selected=${chosen === null}>${words.whichEventNone}</option>
      ${events.map(
        ({ eventId, title }) =>
          html`<option value=${eventId} ?selected=${eventId === chosen}>${title}</option>`,
      )}
    </select>`,
  });
};
