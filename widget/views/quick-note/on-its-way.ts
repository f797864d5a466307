import { html, nothing, type TemplateResult } from 'lit';
import type { Waiting } from '../../api/note-outbox.ts';
import { quickNoteWords } from '../../locales/quick-note-words.ts';

/** What was saved and has not reached the server, in one calm line; a refused note with its text, to be copied. */
export const onItsWay = ({
  waiting,
  sending,
  drop,
}: {
  waiting: readonly Waiting[];
  sending: boolean;
  drop: (groupId: string) => void;
}): TemplateResult => {
  const words = quickNoteWords.words;
  const onWay = waiting.filter(({ refused }) => refused === undefined).length;
  const unkept = waiting.some(({ voice, kept, refused }) => voice && !kept && refused === undefined);
  return html`
    <div role="status">
      ${onWay > 0 && !sending ? html`<p class="banner on-its-way">${words.waiting(onWay)} ${unkept ? words.voiceNotKept : nothing}</p>` : nothing}
    </div>
    ${waiting.map(({ note, refused }) =>
      refused === undefined
        ? nothing
        : html`<div class="banner on-its-way refused" role="alert">
            <p>${words.refused(refused)}</p>
            <p class="as-written">${note.notes[0]?.text}</p>
            <p>
              <button class="button small" type="button" @click=${() => drop(note.groupId)}>
                ${words.refusedThrow}
              </button>
            </p>
          </div>`,
    )}
  `;
};
