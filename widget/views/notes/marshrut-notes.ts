import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Audiences, NoteView } from '../../../lti-server/contract/notes.ts';
import type { PupilCard } from '../../../lti-server/contract/pupils.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { listNotes, loadAudiences, openNote } from '../../api/notes.ts';
import { Reading } from '../../api/reading.ts';
import { listRoutes, loadRoute } from '../../api/routes.ts';
import { afterDialog } from '../../components/after-dialog.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace, messageFace } from '../../components/faces.ts';
import { notesWords } from '../../locales/notes-words.ts';
import { quickNoteWords } from '../../locales/quick-note-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { noteIcon, waveIcon } from '../../styles/icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { failureLine } from '../panel/failure-line.ts';
import './marshrut-history-dialog.ts';
import './marshrut-note-form.ts';
import './marshrut-reason-dialog.ts';
import { noteCard, noteCardStyles, type OpenedNote } from './note-card.ts';
import type { NoteDeed, NoteSavedEvent, ReasonEvent } from './note-events.ts';
import type { StepChoice } from './note-fields.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-notes': MarshrutNotes;
  }
}

interface Loaded {
  notes: NoteView[];
  /** Nothing for those who may not write. */
  audiences: Audiences | undefined;
  steps: StepChoice[];
}

/** The adults' notes about a pupil: a form that is ready to be typed in, and the list, newest first. */
export class MarshrutNotes extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    deskStyles,
    noteCardStyles,
    css`
      .page {
        display: grid;
        gap: 24px;
      }
      .list {
        display: grid;
        gap: 12px;
      }
      @media print {
        marshrut-note-form {
          display: none;
        }
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) card!: PupilCard;
  @property({ attribute: false }) session!: SessionView;
  /** Restricted notes that were opened with a reason, until they are hidden again. */
  @state() private _opened = new Map<string, OpenedNote>();
  @state() private _opening: NoteView | undefined;
  @state() private _openFailure = '';
  @state() private _busy = false;
  @state() private _editing: NoteView | undefined;
  @state() private _history: NoteView | undefined;
  private readonly _loaded = new Reading<Loaded>(this, {
    key: () => this.card.pupilId,
    read: (signal) => this._load(signal),
  });

  private async _load(signal: AbortSignal): Promise<Loaded> {
    const { pupilId, abilities } = this.card;
    const [notes, audiences, steps] = await Promise.all([
      listNotes(this._api, { pupilId, signal }),
      abilities.writeNotes ? loadAudiences(this._api, { pupilId, signal }) : undefined,
      abilities.readPlan ? this._steps(signal) : [],
      notesWords.load(),
      quickNoteWords.load(),
    ]);
    return { notes, audiences, steps };
  }

  private async _steps(signal: AbortSignal): Promise<StepChoice[]> {
    const routes = await listRoutes(this._api, { pupilId: this.card.pupilId, signal });
    const current = routes.find(({ status }) => status !== 'closed') ?? routes[0];
    if (!current) return [];
    const { routeId, plan } = await loadRoute(this._api, { routeId: current.routeId, signal });
    return plan.steps.map(({ id, title }) => ({ routeId, stepId: id, title }));
  }

  private async _saved({ note }: NoteSavedEvent): Promise<void> {
    const { value } = this._loaded;
    if (!value) return;
    const others = value.notes.filter(({ noteId }) => noteId !== note.noteId);
    const edited = others.length < value.notes.length;
    this._forget(note.noteId);
    this._editing = undefined;
    const notes = [...others, note].sort((one, other) => other.createdAt - one.createdAt);
    this._loaded.replace({ ...value, notes });
    if (edited) await this._focusIn(note.noteId);
  }

  private _forget(noteId: string): void {
    this._opened = new Map([...this._opened].filter(([opened]) => opened !== noteId));
  }

  private async _focusIn(noteId: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-note="${noteId}"] :is(.as-written, .button)`)?.focus();
  }

  private _deed(deed: NoteDeed, note: NoteView): void {
    switch (deed) {
      case 'open':
        this._openFailure = '';
        this._opening = note;
        break;
      case 'hide':
        this._forget(note.noteId);
        void this._focusIn(note.noteId);
        break;
      case 'edit':
        this._editing = { ...note, text: note.text ?? this._opened.get(note.noteId)?.text ?? '' };
        break;
      case 'history':
        this._history = note;
        break;
    }
  }

  private async _open({ reason }: ReasonEvent): Promise<void> {
    const { noteId } = this._opening ?? {};
    if (noteId === undefined || this._busy) return;
    this._busy = true;
    this._openFailure = '';
    try {
      const { text, voiceSeconds } = await openNote(this._api, { noteId, reason });
      const opened = { text: text ?? '', voiceSeconds: voiceSeconds ?? null, reason };
      this._opened = new Map(this._opened).set(noteId, opened);
      this._opening = undefined;
      this.dispatchEvent(new AnnouncementEvent(notesWords.words.opened));
      await afterDialog(this);
      await this._focusIn(noteId);
    } catch (failure) {
      this._openFailure = failureLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private async _stopEditing(): Promise<void> {
    const noteId = this._editing?.noteId;
    this._editing = undefined;
    if (noteId) await this._focusIn(noteId);
  }

  private _form({ audiences, steps, notes }: Loaded, note?: NoteView): TemplateResult | typeof nothing {
    if (!audiences) return nothing;
    return html`<marshrut-note-form
      .card=${this.card}
      .session=${this.session}
      .audiences=${audiences}
      .steps=${steps}
      .note=${note}
      .knownIds=${notes.map(({ noteId }) => noteId)}
      @note-saved=${this._saved}
      @dialog-close=${this._stopEditing}
    ></marshrut-note-form>`;
  }

  private _item(note: NoteView, loaded: Loaded): TemplateResult {
    if (this._editing?.noteId === note.noteId) return html`<li>${this._form(loaded, this._editing)}</li>`;
    return noteCard({
      note,
      opened: this._opened.get(note.noteId),
      stepTitle: loaded.steps.find(({ stepId }) => stepId === note.stepId)?.title,
      deed: (deed, about) => this._deed(deed, about),
    });
  }

  private _list(loaded: Loaded): TemplateResult {
    const words = notesWords.words;
    if (loaded.notes.length === 0)
      return messageFace({
        picture: noteIcon,
        title: words.noneTitle,
        text: loaded.audiences ? words.noneText : words.cannotWrite,
      });
    const mine = loaded.notes.filter(({ abilities }) => abilities.open).length;
    return html`<section aria-labelledby="list-title">
      <h2 id="list-title" class="only-read-aloud">${words.listTitle}</h2>
      ${mine > 0 ? html`<p class="soft small-text no-print">${words.restrictedForYou(mine)}</p>` : nothing}
      <ul class="list">
        ${repeat(
          loaded.notes,
          ({ noteId }) => noteId,
          (note) => this._item(note, loaded),
        )}
      </ul>
    </section>`;
  }

  private _page(loaded: Loaded): TemplateResult {
    return html`<div class="page">${this._form(loaded)} ${this._list(loaded)}</div>
      <marshrut-reason-dialog
        .open=${this._opening !== undefined}
        .failure=${this._openFailure}
        ?busy=${this._busy}
        @reason=${this._open}
        @dialog-close=${() => (this._opening = undefined)}
      ></marshrut-reason-dialog>
      <marshrut-history-dialog
        .note=${this._history}
        @dialog-close=${() => (this._history = undefined)}
      ></marshrut-history-dialog>`;
  }

  override render(): TemplateResult {
    return this._loaded.render({
      pending: loadingFace,
      complete: (loaded) => this._page(loaded),
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._loaded.again }),
    });
  }
}
define('marshrut-notes', MarshrutNotes);
