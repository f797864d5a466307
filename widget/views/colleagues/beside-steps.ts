import { html, nothing, type TemplateResult } from 'lit';
import type { PupilColleagues } from '../../../lti-server/contract/colleagues.ts';
import type { Step } from '../../../lti-server/contract/routes.ts';
import type { Api } from '../../api/client.ts';
import { loadPupilColleagues } from '../../api/colleagues.ts';
import { colleaguesWords } from '../../locales/colleagues-words.ts';
import { agoInWords } from '../../locales/moments.ts';

/** Of each step the newest taps are shown. */
const mostShown = 3;

/** What stands beside a step of a route for grown-ups: a specialist's instructions, and how it goes with colleagues. */
export type BesideStep = (step: Step) => TemplateResult | typeof nothing;

const besideStep = ({ feedback, recommendations }: PupilColleagues, step: Step) => {
  const words = colleaguesWords.words;
  const now = Date.now();
  const marks = feedback.filter(({ subjectId, routeId }) => routeId !== null && subjectId === step.id);
  const recommended = recommendations.find(({ stepId }) => stepId === step.id);
  const parts = recommended ? [recommended.how, recommended.place, recommended.often] : [];
  const instruction = parts.filter((part) => part !== '').join(' · ');
  if (marks.length === 0 && recommended === undefined) return nothing;
  return html`<div class="beside small-text">
    ${
      recommended
        ? html`<p>
            <span class="soft">${words.by(recommended.by.name)}.</span>
            ${recommended.ownHands ? html`<span class="badge warm">${words.ownHandsMark}</span>` : nothing}
            ${instruction ? html`<span class="soft">${words.instruction}:</span> ${instruction}` : nothing}
          </p>`
        : nothing
    }
    ${marks
      .slice(0, mostShown)
      .map(
        ({ by, outcome, at, line }) =>
          html`<p>
            ${words.said({ name: by.name, outcome: words.outcomes[outcome], ago: agoInWords(at, now) })}${line ? html` — ${line}` : nothing}
          </p>`,
      )}
  </div>`;
};

/** Reads what colleagues have said about a child's steps. */
export const loadBesideSteps = async (
  api: Api,
  of: { pupilId: string; signal: AbortSignal },
): Promise<BesideStep> => {
  const [said] = await Promise.all([loadPupilColleagues(api, of), colleaguesWords.load()]);
  return (step) => besideStep(said, step);
};
