import { html, nothing, type TemplateResult } from 'lit';
import type { MeetingList } from '../../../lti-server/contract/meetings.ts';
import { dayInWords } from '../../locales/dates.ts';
import { meetingWords } from '../../locales/meeting-words.ts';

/** One meeting of the list, with the way into it. */
export const meetingRow = (
  meeting: MeetingList['meetings'][number],
  open: (meetingId: string) => void,
): TemplateResult => {
  const words = meetingWords.words;
  const title = words.title(words.kinds[meeting.kind], dayInWords(meeting.heldOn));
  const deed = meeting.ended ? words.open : words.goOn;
  return html`<li data-meeting=${meeting.meetingId}>
    <span>
      <strong>${title}</strong>${meeting.topic ? html` · ${meeting.topic}` : nothing}
      <span class="soft small-text">
        ${!meeting.ended && meeting.started ? words.begun : nothing}
        ${meeting.others.length > 0 ? words.withOthers(meeting.others.join(', ')) : nothing}
      </span>
    </span>
    <button
      class="button small"
      type="button"
      aria-label=${`${deed}: ${title}`}
      @click=${() => open(meeting.meetingId)}
    >
      ${deed}
    </button>
  </li>`;
};
