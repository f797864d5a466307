import { html, nothing, type TemplateResult } from 'lit';
import type { CourseLearner } from '../../../lti-server/contract/learners.ts';
import { momentInWords } from '../../locales/dates.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { handIcon, icon } from '../../styles/icons.ts';

/** The state of a route as one chip: a word and, by its shape, more than a colour. */
const routeBadge = ({ route }: CourseLearner): TemplateResult => {
  const words = panelWords.words;
  if (route === null) return html`<span class="badge plain">${words.noRoute}</span>`;
  if (route.status !== 'agreed')
    return html`<span class="badge plain">${words.statuses[route.status]}</span>`;
  return html`<span class="badge">${words.stage(words.stages[route.stage])}</span>`;
};

const name = ({ learner, open }: { learner: CourseLearner; open: (pupilId: string) => void }) => {
  const { pupilId, tie, person } = learner;
  return pupilId !== null && tie !== null
    ? html`<button class="name" type="button" data-pupil=${pupilId} @click=${() => open(pupilId)}>
        ${person.name}
      </button>`
    : html`<span class="name">${person.name}</span>`;
};

/** One learner: a card on a phone, a row on a wide screen. */
export const learnerRow = ({
  learner,
  open,
  take,
}: {
  learner: CourseLearner;
  open: (pupilId: string) => void;
  take: () => void;
}): TemplateResult => {
  const words = panelWords.words;
  const { person, route, tutors, tie, openHelp, mayTake, active, confirmable, perhapsGrownUp } = learner;
  return html`<li class="learner" data-person=${person.personId}>
    <div class="who">
      <h2>${name({ learner, open })}</h2>
      <p class="soft small-text">
        ${tie !== null ? words.tie[tie] : tutors.length > 0 ? words.tutors(tutors.join(', ')) : confirmable && perhapsGrownUp ? '' : words.noTutor}
      </p>
    </div>
    <div class="state">
      ${confirmable ? html`<span class="badge plain">${words.unconfirmed}</span>` : routeBadge(learner)}
      ${active ? nothing : html`<span class="badge plain">${words.left}</span>`}
      ${openHelp.length > 0 ? html`<span class="badge warm">${icon(handIcon)}${words.askingForHelp}</span>` : nothing}
      ${route?.title ? html`<p class="small-text">${route.title}</p>` : nothing}
    </div>
    <div class="step">
      ${
        route?.nowStep
          ? html`<p><span class="soft small-text">${words.nowStep}:</span> ${route.nowStep}</p>`
          : nothing
      }
      ${route && tie !== null ? html`<p class="soft small-text">${words.updated(momentInWords(route.changedAt))}</p>` : nothing}
    </div>
    <div class="deed">
      ${
        // Taking confirms a pupil; who may well be a grown-up is confirmed by name first.
        mayTake && !(confirmable && perhapsGrownUp)
          ? html`<button
              class="button small"
              type="button"
              aria-label=${words.takeName(person.name)}
              @click=${take}
            >
              ${words.take}
            </button>`
          : nothing
      }
    </div>
  </li>`;
};
