import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { NoteView } from '../../../lti-server/contract/notes.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { loadNoteHistory, type NoteWordings } from '../../api/notes.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { linkedText } from '../../components/linked-text.ts';
import { DialogCloseEvent } from '../../components/marshrut-dialog.ts';
import { timeInWords } from '../../locales/moments.ts';
import { notesWords } from '../../locales/notes-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { waveIcon } from '../../styles/icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-history-dialog': MarshrutHistoryDialog;
  }
}

/**
 * Earlier wordings of a note, newest first.
 * @fires dialog-close - when it was read
 */
export class MarshrutHistoryDialog extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    deskStyles,
    css`
      li + li {
        padding-block-start: 14px;
        border-block-start: 1px solid var(--line);
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  /** Whose history it is; none keeps the dialog closed. */
  @property({ attribute: false }) note: NoteView | undefined;
  private readonly _edits = new Reading<NoteWordings>(this, {
    key: () => this.note && `${this.note.noteId} ${this.note.revision}`,
    read: () =>
      loadNoteHistory(this._api, {
        noteId: this.note?.noteId ?? '',
        reason: notesWords.words.historyReason,
      }),
  });

  private _wordings(edits: NoteWordings): TemplateResult {
    const words = notesWords.words;
    if (edits.length === 0) return html`<p>${words.historyNone}</p>`;
    return html`<ol class="stack">
      ${[...edits].reverse().map(
        ({ kind, text, visibility, editedAt, editedBy }) =>
          html`<li class="stack tight">
            <p class="soft small-text">${words.wasUntil(timeInWords(editedAt, Date.now()), editedBy)}</p>
            <p class="as-written">${linkedText(text)}</p>
            <p class="soft small-text">${panelWords.words.noteKinds[kind]} · ${words.seenBy[visibility]}</p>
          </li>`,
      )}
    </ol>`;
  }

  override render(): TemplateResult {
    return html`<marshrut-dialog
      .open=${this.note !== undefined}
      heading=${notesWords.words.historyTitle}
      @dialog-close=${() => this.dispatchEvent(new DialogCloseEvent())}
    >
      ${
        this.note
          ? this._edits.render({
              pending: loadingFace,
              complete: (edits) => this._wordings(edits),
              error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._edits.again }),
            })
          : nothing
      }
    </marshrut-dialog>`;
  }
}
define('marshrut-history-dialog', MarshrutHistoryDialog);
