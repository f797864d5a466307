import { css, html, nothing, type TemplateResult } from 'lit';
import type { NoteView } from '../../../lti-server/contract/notes.ts';
import { noteVoice } from '../../components/note-voice/note-voice.ts';
import { linkedText } from '../../components/linked-text.ts';
import { momentInWords } from '../../locales/dates.ts';
import { notesWords } from '../../locales/notes-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { quickNoteWords } from '../../locales/quick-note-words.ts';
import { icon } from '../../styles/icons.ts';
import { lockIcon } from '../../styles/panel-icons.ts';
import type { NoteDeed } from './note-events.ts';
import { noteKindIcons } from './note-kind-icons.ts';

interface NoteCard {
  note: NoteView;
  /** A restricted note that was opened: all that it says, and the reason. */
  opened: OpenedNote | undefined;
  stepTitle: string | undefined;
  deed: (deed: NoteDeed, note: NoteView) => void;
}

/** What was opened with a reason stays open until it is hidden. */
export interface OpenedNote {
  text: string;
  voiceSeconds: number | null;
  reason: string;
}

const seenBy = ({ visibility, author, readers }: NoteView): string =>
  visibility === 'named'
    ? [author, ...readers].map(({ name }) => name).join(', ')
    : notesWords.words.seenBy[visibility];

const envelope = ({ note, deed }: NoteCard, day: string): TemplateResult => {
  const words = notesWords.words;
  const names = [note.author, ...note.readers].map(({ name }) => name);
  return html`<div class="envelope">
    ${icon(lockIcon)}
    <p>${words.restricted}. <span class="soft">${words.askWhom([...new Set(names)].join(', '))}</span></p>
    ${
      note.abilities.open
        ? html`<button
            class="button small"
            type="button"
            aria-label=${words.openOf(note.author.name, day)}
            @click=${() => deed('open', note)}
          >
            ${words.open}
          </button>`
        : nothing
    }
  </div>`;
};

const quietButton = ({ word, name, press }: { word: string; name: string; press: () => void }) =>
  html`<button class="button small quiet" type="button" aria-label=${name} @click=${press}>${word}</button>`;

/** How the child was and what help there was, as the chips of a quick note said. */
const chipsOf = ({ feeling, helpGiven }: NoteView): TemplateResult[] => {
  const words = quickNoteWords.words;
  const said = [
    ...(feeling ? [words.feelings[feeling]] : []),
    ...(helpGiven ? [words.helpGiven[helpGiven]] : []),
  ];
  return said.map((word) => html`<span class="badge plain">${word}</span>`);
};

/** A note in the list: what kind, what it says, about what, by whom, for whom. */
export const noteCard = (shown: NoteCard): TemplateResult => {
  const { note, opened, stepTitle, deed } = shown;
  const words = notesWords.words;
  const day = momentInWords(note.createdAt);
  const text = note.restricted ? opened?.text : (note.text ?? undefined);
  const voiceSeconds = note.restricted ? opened?.voiceSeconds : note.voiceSeconds;
  const readable = text !== undefined;
  return html`<li class="note card" data-note=${note.noteId}>
    <p class="row">
      <span class="badge">${icon(noteKindIcons[note.kind])}${panelWords.words.noteKinds[note.kind]}</span>
      ${chipsOf(note)}
      ${stepTitle ? html`<span class="soft small-text">${words.aboutStep(stepTitle)}</span>` : nothing}
    </p>
    ${readable ? html`<p class="as-written" tabindex="-1">${linkedText(text)}</p>` : envelope(shown, day)}
    ${noteVoice({
      noteId: note.noteId,
      seconds: voiceSeconds,
      by: `${note.author.name}, ${day}`,
      reason: opened?.reason ?? null,
    })}
    <div class="row between">
      <p class="signed soft small-text">
        ${note.author.name}, ${day} ·
        ${seenBy(note)}${note.revision > 1 ? html` · ${words.changed}` : nothing}
      </p>
      <p class="row deeds">
        ${
          note.restricted && readable
            ? quietButton({ word: words.hide, name: words.hide, press: () => deed('hide', note) })
            : nothing
        }
        ${
          note.revision > 1 && readable
            ? quietButton({
                word: words.history,
                name: words.historyOf(day),
                press: () => deed('history', note),
              })
            : nothing
        }
        ${
          note.abilities.edit && readable
            ? quietButton({ word: words.edit, name: words.editOf(day), press: () => deed('edit', note) })
            : nothing
        }
      </p>
    </div>
  </li>`;
};

export const noteCardStyles = css`
  .note {
    display: grid;
    gap: 8px;
    padding-block: 14px;
    break-inside: avoid;
  }
  .signed {
    flex: 1 1 14rem;
  }
  .deeds:not(:has(button)) {
    display: none;
  }
  .envelope {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 12px;
    align-items: center;
    padding: 10px 14px;
    border: 1px dashed var(--edge);
    border-radius: var(--round-small);
  }
  .envelope p {
    flex: 1 1 12rem;
  }
`;
