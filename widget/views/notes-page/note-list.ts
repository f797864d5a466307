import { css, html, type TemplateResult } from 'lit';
import type { PupilNote } from '../../../lti-server/contract/routes.ts';
import { fewNames } from '../../components/few-words.ts';
import { linkedText } from '../../components/linked-text.ts';
import '../../components/marshrut-few-words.ts';
import { appWords } from '../../locales/app-words.ts';
import { momentInWords } from '../../locales/dates.ts';
import { icon, noteIcon, personIcon } from '../../styles/icons.ts';

/** The notes written for a pupil, under their heading, newest first. */
export const noteList = ({
  notes,
  forFamily,
  few = false,
}: {
  notes: readonly PupilNote[];
  forFamily: boolean;
  /** For whoever has only begun to read: by whom, and the first words; the whole at a touch. */
  few?: boolean;
}): TemplateResult => html`
  <h1>
    ${icon(noteIcon)}<span class=${few ? 'only-read-aloud' : ''}
      >${forFamily ? appWords.words.notesFamily : appWords.words.notes}</span
    >
  </h1>
  <ul class="notes">
    ${notes.map(({ text, author, createdAt }) =>
      few
        ? html`<li class="note">
            <p><marshrut-few-words .text=${text}></marshrut-few-words></p>
            <p class="soft">
              <span class="only-read-aloud">${author}, ${momentInWords(createdAt)}</span
              ><span aria-hidden="true">${icon(personIcon)} ${fewNames([author])}</span>
            </p>
          </li>`
        : html`<li class="note">
            <p class="as-written">${linkedText(text)}</p>
            <p class="soft">
              ${author}, ${momentInWords(createdAt)}
              <marshrut-read-aloud .text=${text}></marshrut-read-aloud>
            </p>
          </li>`,
    )}
  </ul>
`;

export const noteListStyles = css`
  .page {
    display: grid;
    gap: 20px;
    justify-items: start;
    max-inline-size: 44rem;
    margin-inline: auto;
  }
  h1 {
    display: flex;
    gap: 0.4em;
    align-items: center;
    font-size: 1.6rem;
  }
  h1 .icon {
    color: var(--primary);
  }
  .notes {
    display: grid;
    gap: 14px;
    inline-size: 100%;
  }
  .note {
    display: grid;
    gap: 6px;
    padding: 16px 18px;
    border: 1px solid transparent;
    border-radius: var(--round) var(--round) var(--round) 4px;
    background: var(--sand);
    font-size: 1.1rem;
  }
  .note .soft {
    color: var(--sand-ink);
    font-size: 0.95rem;
  }
  .as-written {
    white-space: pre-line;
  }
`;
