import { html, nothing, type TemplateResult } from 'lit';
import type { OwnStep } from '../../../lti-server/contract/voice.ts';
import type { Api } from '../../api/client.ts';
import '../../components/capture/marshrut-file.ts';
import { fewNames } from '../../components/few-words.ts';
import '../../components/marshrut-few-words.ts';
import { choiceWords } from '../../locales/choice-words.ts';
import { whenInWords } from '../../locales/dates.ts';
import { checkIcon, clockIcon, icon, noteIcon, undoIcon } from '../../styles/icons.ts';

const pictures = { waiting: clockIcon, taken: checkIcon, answered: noteIcon };

/** What became of a proposal: by whom it was answered, when, and in what words. */
const standing = ({ state, answeredBy, answeredAt, reply }: OwnStep, few: boolean): TemplateResult => {
  const words = choiceWords.words;
  const name = answeredBy ?? '';
  const text = { waiting: words.waiting, taken: words.taken(name), answered: words.answered(name) };
  if (few)
    return html`<p class="standing">
      ${icon(pictures[state])}<span class="only-read-aloud">${text[state]}</span>
      <span>
        <span aria-hidden="true">${fewNames(answeredBy === null ? [] : [answeredBy])}</span>
        ${reply ? html`<marshrut-few-words class="reply" .text=${reply}></marshrut-few-words>` : nothing}
      </span>
    </p>`;
  return html`<p class="standing">
    ${icon(pictures[state])}<span>
      ${text[state]}
      ${answeredAt === null ? nothing : html`<span class="soft">${whenInWords(answeredAt, Date.now())}</span>`}
      ${reply ? html`<q class="reply">${reply}</q>` : nothing}
    </span>
  </p>`;
};

/** What a child has written keeps its lines, so nothing stands between it and its paragraph. */
const wordsOf = (text: string, few: boolean): unknown =>
  few ? html`<marshrut-few-words .text=${text}></marshrut-few-words>` : text;

/** The child's own proposals with what became of each; one that nobody has answered can be taken back. */
export const ownStepList = (of: {
  ownSteps: readonly OwnStep[];
  api: Api;
  busy: boolean;
  withdraw: (event: Event, ownStep: OwnStep) => void;
  /** For whoever has only begun to read: the latest one, in few words. */
  few: boolean;
}): TemplateResult | typeof nothing => {
  const words = choiceWords.words;
  if (of.ownSteps.length === 0) return nothing;
  const latest = [...of.ownSteps].sort((a, b) => b.madeAt - a.madeAt).slice(0, 1);
  return html`<h3 class=${of.few ? 'only-read-aloud' : ''}>${words.mine}</h3>
    <ul class="own-steps">
      ${(of.few ? latest : of.ownSteps).map(
        (ownStep) =>
          html`<li class="own-step">
            ${ownStep.text ? html`<p class="said">${wordsOf(ownStep.text, of.few)}</p>` : nothing}
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
            ${standing(ownStep, of.few)}
            ${
              ownStep.state === 'waiting'
                ? html`<button
                    class="button large quiet"
                    type="button"
                    aria-label=${words.withdraw}
                    aria-disabled=${of.busy}
                    @click=${(event: Event) => of.withdraw(event, ownStep)}
                  >
                    ${icon(undoIcon)}${of.few ? nothing : words.withdraw}
                  </button>`
                : nothing
            }
          </li>`,
      )}
    </ul>`;
};
