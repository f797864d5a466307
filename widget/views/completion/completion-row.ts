import { html, nothing, type TemplateResult } from 'lit';
import type { PupilCompletion } from '../../../lti-server/contract/completion.ts';
import { completionWords } from '../../locales/completion-words.ts';
import { timeInWords } from '../../locales/moments.ts';

/** What is known of one pupil, in a sentence. */
const told = ({ state, at, reason }: PupilCompletion, { on }: { on: boolean }): string => {
  const words = completionWords.words;
  const moment = timeInWords(at, Date.now());
  switch (state) {
    case 'earlier':
      return on ? words.earlier(moment) : words.earlierOff(moment);
    case 'waiting':
      return reason === null ? words.waiting(moment) : words.waitingSilent(moment);
    case 'sent':
      return words.sent(moment);
    case 'refused':
      return reason === null ? '' : words.reasons[reason];
  }
};

/** A pupil's line: name, state as a word, what it means, and the one deed there is. */
export const completionRow = ({
  pupil,
  on,
  retry,
}: {
  pupil: PupilCompletion;
  on: boolean;
  retry: () => void;
}): TemplateResult => {
  const words = completionWords.words;
  const badge = pupil.state === 'sent' ? '' : pupil.state === 'refused' ? 'warm' : 'plain';
  return html`<li class="pupil">
    <h3>${pupil.name}</h3>
    <p><span class="badge ${badge}">${words.states[pupil.state]}</span></p>
    <div class="told">
      <p class="small-text">${told(pupil, { on })}</p>
      ${
        pupil.state === 'sent' && !pupil.stillFinished
          ? html`<p class="small-text soft">${words.changedSince}</p>`
          : nothing
      }
    </div>
    ${
      pupil.state === 'refused'
        ? html`<button
            class="button small"
            type="button"
            aria-label=${words.retryFor(pupil.name)}
            @click=${retry}
          >
            ${words.retry}
          </button>`
        : nothing
    }
  </li>`;
};
