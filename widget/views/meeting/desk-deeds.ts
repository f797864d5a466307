import { html, nothing, type TemplateResult } from 'lit';
import type { MeetingPupil } from '../../../lti-server/contract/meetings.ts';
import { meetingWords } from '../../locales/meeting-words.ts';
import { pointsOf, type PupilForm } from './meeting-form.ts';

/** What can be done with the meeting; what the shared screen will not show is said before it is opened. */
export const deskDeeds = ({
  pupil,
  part,
  size,
  share,
  toMinutes,
  cancel,
}: {
  pupil: MeetingPupil;
  part: PupilForm;
  size: number;
  share: () => void;
  toMinutes: () => void;
  cancel: () => void;
}): TemplateResult => {
  const words = meetingWords.words;
  const bare = !pointsOf(pupil, part).some(({ shared, off }) => shared && !off);
  const told = [bare ? words.nothingShared : '', size > 1 ? words.groupShared : ''].filter(Boolean).join(' ');
  return html`<div class="row">
      <button
        class="button primary share"
        type="button"
        aria-describedby=${told === '' ? nothing : 'share-told'}
        @click=${share}
      >
        ${words.share}
      </button>
      <button class="button to-minutes" type="button" @click=${toMinutes}>${words.toMinutes}</button>
      <button class="button quiet" type="button" @click=${cancel}>${words.cancel}</button>
    </div>
    ${told === '' ? nothing : html`<p class="soft small-text" id="share-told">${told}</p>`}`;
};
