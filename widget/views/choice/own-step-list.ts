import { html, nothing, type TemplateResult } from 'lit';
import type { OwnStep } from '../../../lti-server/contract/voice.ts';
import type { Api } from '../../api/client.ts';
import '../../components/capture/marshrut-file.ts';
import { choiceWords } from '../../locales/choice-words.ts';
import { whenInWords } from '../../locales/dates.ts';
import { checkIcon, clockIcon, icon, noteIcon, undoIcon } from '../../styles/icons.ts';

const pictures = { waiting: clockIcon, taken: checkIcon, answered: noteIcon };

/** What became of a proposal: by whom it was answered, when, and in what words. */
const standing = ({ state, answeredBy, answeredAt, reply }: OwnStep): TemplateResult => {
  const words = choiceWords.words;
  const name = answeredBy ?? '';
  const text = { waiting: words.waiting, taken: words.taken(name), answered: words.answered(name) };
  return html`<p class="standing">
    ${icon(pictures[state])}<span>
      ${text[state]}
      ${answeredAt === null ? nothing : html`<span class="soft">${whenInWords(answeredAt, Date.now())}</span>`}
      ${reply ? html`<q class="reply">${reply}</q>` : nothing}
    </span>
  </p>`;
};

/** The child's own proposals with what became of each; one that nobody has answered can be taken back. */
export const ownStepList = (of: {
  ownSteps: readonly OwnStep[];
  api: Api;
  busy: boolean;
  withdraw: (event: Event, ownStep: OwnStep) => void;
}): TemplateResult | typeof nothing => {
  const words = choiceWords.words;
  if (of.ownSteps.length === 0) return nothing;
  return html`<h3>${words.mine}</h3>
    <ul class="own-steps">
      ${of.ownSteps.map(
        (ownStep) =>
          html`<li class="own-step">
            ${ownStep.text ? html`<p class="said">${ownStep.text}</p>` : nothing}
            ${
              ownStep.file
                ? html`<marshrut-file
                    .api=${of.api}
                    .fileId=${ownStep.file.fileId}
                    .kind=${ownStep.file.kind}
                    .alt=${ownStep.text || words.ownTitle}
                  ></marshrut-file>`
                : nothing
            }
            ${standing(ownStep)}
            ${
              ownStep.state === 'waiting'
                ? html`<button
                    class="button large quiet"
                    type="button"
                    aria-disabled=${of.busy}
                    @click=${(event: Event) => of.withdraw(event, ownStep)}
                  >
                    ${icon(undoIcon)}${words.withdraw}
                  </button>`
                : nothing
            }
          </li>`,
      )}
    </ul>`;
};
