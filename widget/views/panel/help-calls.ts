import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CourseLearner } from '../../../lti-server/contract/learners.ts';
import type { HelpView } from '../../../lti-server/contract/routes.ts';
import { agoInWords } from '../../locales/moments.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { handIcon, icon } from '../../styles/icons.ts';

/** Calls for help of all learners, the oldest first; nothing when there is none. */
export const callsForHelp = ({
  learners,
  open,
  answer,
}: {
  learners: readonly CourseLearner[];
  open: (pupilId: string) => void;
  answer: (learner: CourseLearner, help: HelpView) => void;
}): TemplateResult | typeof nothing => {
  const words = panelWords.words;
  const calls = learners
    .flatMap((learner) => learner.openHelp.map((help) => ({ learner, help })))
    .sort((one, other) => one.help.askedAt - other.help.askedAt);
  if (calls.length === 0) return nothing;
  return html`<section class="calls" aria-labelledby="calls-title">
    <h2 id="calls-title">${icon(handIcon)}${words.asksForHelp}</h2>
    <ul>
      ${repeat(
        calls,
        ({ help }) => help.helpId,
        ({ learner, help }) =>
          html`<li class="call">
            <div>
              <p class="call-name">
                ${
                  learner.pupilId !== null
                    ? html`<button class="name" type="button" @click=${() => open(learner.pupilId ?? '')}>
                        ${learner.person.name}
                      </button>`
                    : learner.person.name
                }
              </p>
              <p>${words.helpOn(help.stepTitle)}, ${agoInWords(help.askedAt, Date.now())}</p>
            </div>
            <button
              class="button primary"
              type="button"
              aria-label=${words.answerHelpTo(learner.person.name)}
              @click=${() => answer(learner, help)}
            >
              ${words.answerHelp}
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
};
