import { html, nothing, type TemplateResult } from 'lit';
import type { EventView } from '../../../lti-server/contract/events.ts';
import { fewNames, fewWords, wordsEach } from '../../components/few-words.ts';
import '../../components/marshrut-few-words.ts';
import { eventsWords } from '../../locales/events-words.ts';
import { checkIcon, clockIcon, handIcon, icon, personIcon } from '../../styles/icons.ts';

/** Where a press goes, and how much its child reads. */
interface Drawn {
  readonly view: EventView;
  readonly busy: boolean;
  /** For whoever has only begun to read: pictures and few words. */
  readonly few: boolean;
}

type Task = EventView['plan']['tasks'][number];

/** Whether the child comes along. */
export const invitationPart = ({
  view,
  busy,
  answer,
}: Drawn & { answer: (event: Event, answer: 'joined' | 'not_now') => void }): TemplateResult => {
  const words = eventsWords.words;
  return html`<section class="now">
    <h2>${words.goJoin}</h2>
    <div class="answers">
      <button
        class="button large primary"
        type="button"
        aria-disabled=${busy}
        @click=${(event: Event) => answer(event, 'joined')}
      >
        ${icon(checkIcon)}${words.yes}
      </button>
      ${
        view.answer === 'invited'
          ? html`<button
              class="button large"
              type="button"
              aria-disabled=${busy}
              @click=${(event: Event) => answer(event, 'not_now')}
            >
              ${icon(clockIcon)}${words.notNow}
            </button>`
          : nothing
      }
    </div>
  </section>`;
};

/** What there is to do, and who does it; a child takes a thing and gives it back. */
export const tasksPart = ({
  view: { plan, stage },
  busy,
  few,
  take,
}: Drawn & { take: (event: Event, task: Task) => void }): TemplateResult | typeof nothing => {
  const words = eventsWords.words;
  const open = stage === 'ideas' || stage === 'plan' || stage === 'doing';
  if (plan.tasks.length === 0) return nothing;
  const most = few ? wordsEach(plan.tasks.length, 10) : Infinity;
  const quiet = few ? 'only-read-aloud' : 'soft';
  return html`<section>
    <h2 class=${few ? 'only-read-aloud' : ''}>${words.tasks}</h2>
    <ul class="tasks">
      ${plan.tasks.map(
        (task) =>
          html`<li class="task">
            <div>
              <h3>${fewWords(task.title, most)}</h3>
              ${task.takenBy.length > 0 ? html`<p class=${quiet}>${words.doneBy}: ${task.takenBy.join(', ')}</p>` : nothing}
              ${task.helper ? html`<p class=${quiet}>${words.helper}: ${task.helper}</p>` : nothing}
            </div>
            ${
              open
                ? html`<button
                    class="button large ${task.taken ? 'primary' : ''}"
                    type="button"
                    aria-pressed=${task.taken}
                    aria-label=${task.taken ? words.leaveOf(task.title) : words.takeOf(task.title)}
                    aria-disabled=${busy}
                    @click=${(event: Event) => take(event, task)}
                  >
                    ${icon(task.taken ? checkIcon : handIcon)}${few ? nothing : task.taken ? words.taken : words.take}
                  </button>`
                : nothing
            }
          </li>`,
      )}
    </ul>
  </section>`;
};

/** Who is in it, and the way out of it. */
export const togetherPart = ({
  view,
  busy,
  few,
  leave,
}: Drawn & { leave: (event: Event) => void }): TemplateResult => {
  const words = eventsWords.words;
  const names = (people: readonly string[]): TemplateResult =>
    few
      ? html`${icon(personIcon)}
          <marshrut-few-words .text=${fewNames(people)} .most=${3}></marshrut-few-words>`
      : html`${people.join(', ')}`;
  const inside = html`<dl>
      ${
        view.together.length > 0
          ? html`<div>
              <dt>${words.children}</dt>
              <dd>${names(view.together)}</dd>
            </div>`
          : nothing
      }
      <div>
        <dt>${words.adults}</dt>
        <dd>${names(view.adults)}</dd>
      </div>
    </dl>
    ${
      view.answer === 'joined' && view.stage !== 'complete'
        ? html`<button class="button quiet leave" type="button" aria-disabled=${busy} @click=${leave}>
            ${words.leave}
          </button>`
        : nothing
    }`;
  if (few) return html`<section>${inside}</section>`;
  return html`<details>
    <summary>${words.together}</summary>
    ${inside}
  </details>`;
};
