import { html, nothing, type TemplateResult } from 'lit';
import type { MeetingPupil } from '../../../lti-server/contract/meetings.ts';
import { dayWithOtherYear } from '../../locales/day-and-year.ts';
import { meetingWords } from '../../locales/meeting-words.ts';
import type { PupilForm } from './meeting-form.ts';
import { ownerInWords } from './minutes-text.ts';

/** What has been agreed so far, large. In a group it is nothing for the others, so it is not shown there. */
export const sharedAgreements = (form: PupilForm, pupil: MeetingPupil): TemplateResult | typeof nothing => {
  const words = meetingWords.words;
  const agreed = form.agreements.filter(({ text }) => text !== '');
  if (agreed.length === 0) return nothing;
  return html`<section aria-labelledby="agreed-title">
    <h3 id="agreed-title">${words.weAgree}</h3>
    ${agreed.map(
      (agreement) =>
        html`<p class="agreed">
          ${agreement.text}<br /><span class="seen"
            >${ownerInWords(agreement, { pupil, toChild: true })}${
              agreement.dueOn === null ? nothing : `, ${words.until(dayWithOtherYear(agreement.dueOn))}`
            }</span
          >
        </p>`,
    )}
  </section>`;
};
