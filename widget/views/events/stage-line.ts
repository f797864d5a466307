import { css, html, type TemplateResult } from 'lit';
import { eventStages, type EventStage } from '../../../lti-server/contract/events.ts';
import { eventsWords } from '../../locales/events-words.ts';

/** Where the event is: five marks, of which only the present one has its word on the screen, or none. */
export const stageLine = (stage: EventStage, few = false): TemplateResult => {
  const words = eventsWords.words;
  const now = eventStages.indexOf(stage);
  return html`<ol class="stages">
    ${eventStages.map(
      (one, place) =>
        html`<li
          class=${place < now ? 'past' : place === now ? 'here' : ''}
          aria-current=${place === now ? 'step' : 'false'}
        >
          <span class=${place === now && !few ? '' : 'only-read-aloud'}>${words.stages[one]}</span>
        </li>`,
    )}
  </ol>`;
};

export const stageLineStyles = css`
  .stages {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
  }
  .stages li {
    inline-size: 18px;
    block-size: 18px;
    border: 3px solid var(--edge);
    border-radius: 50%;
  }
  .stages .past {
    border-color: var(--primary);
    background: var(--primary);
  }
  .stages .here {
    inline-size: auto;
    block-size: auto;
    padding: 0.15em 0.6em;
    border-color: var(--primary);
    border-radius: var(--round-full);
    background: var(--surface);
    font-size: clamp(1rem, 5vw, 1.15rem);
    font-weight: 600;
  }
  .stages .here:has(.only-read-aloud) {
    inline-size: 30px;
    block-size: 30px;
    padding: 0;
  }
  @media (forced-colors: active) {
    .stages .past {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
