import { html, nothing, type TemplateResult } from 'lit';
import type { MeetingPupil, MeetingView } from '../../../lti-server/contract/meetings.ts';
import { momentInWords } from '../../locales/dates.ts';
import { meetingWords } from '../../locales/meeting-words.ts';
import { icon } from '../../styles/icons.ts';
import { printIcon } from '../../styles/panel-icons.ts';
import { agreementLine } from './agenda-list.ts';

const child = (pupil: MeetingPupil): TemplateResult => {
  const words = meetingWords.words;
  const names = pupil.owners.flatMap(({ personId, name }) =>
    personId !== null && pupil.people.includes(personId) ? (name ?? []) : [],
  );
  const others = [...names, pupil.guests].filter((name) => name !== '');
  return html`<section class="card stack" aria-label=${pupil.name}>
    <h3>${pupil.name}</h3>
    ${pupil.topic ? html`<p><strong>${words.topic}:</strong> ${pupil.topic}</p>` : nothing}
    ${others.length > 0 ? html`<p class="soft">${others.join(', ')}</p>` : nothing}
    ${pupil.minutes ? html`<p class="as-written">${pupil.minutes.text}</p>` : nothing}
    ${
      pupil.adultMinutes
        ? html`<div class="no-print stack tight">
            <h4>${words.adultMinutes}</h4>
            <p class="as-written">${pupil.adultMinutes.text}</p>
          </div>`
        : nothing
    }
    ${
      pupil.agreed.length > 0
        ? html`<h4>${words.agreementsTitle}</h4>
            <ol class="points">
              ${pupil.agreed.map(
                (agreement) =>
                  html`<li>
                    <p>${agreement.text}</p>
                    ${agreementLine(agreement)}
                  </li>`,
              )}
            </ol>`
        : nothing
    }
    <p class="printed-for small-text">${words.printedFor(pupil.name, momentInWords(Date.now()))}</p>
  </section>`;
};

/** A meeting that is over: the minutes as they were written, to be read and printed without the adults' words. */
export const endedMeeting = (view: MeetingView): TemplateResult => {
  const words = meetingWords.words;
  return html`<div class="stack">
    <p class="soft">
      ${words.ledBy(view.leader.name)}.
      ${view.minutesSpent === null ? nothing : words.lasted(view.minutesSpent)}
    </p>
    ${view.pupils.map(child)}
    <div class="no-print">
      <button class="button" type="button" @click=${() => print()}>${icon(printIcon)}${words.print}</button>
    </div>
  </div>`;
};
