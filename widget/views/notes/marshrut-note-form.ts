import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { NoteView, type Audiences } from '../../../lti-server/contract/notes.ts';
import type { PupilCard } from '../../../lti-server/contract/pupils.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { DraftKeeper } from '../../api/draft-keeper.ts';
import { editNote, writeNote } from '../../api/notes.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { fieldStyles } from '../../components/field.ts';
import { DialogCloseEvent } from '../../components/marshrut-dialog.ts';
import { appWords } from '../../locales/app-words.ts';
import { notesWords } from '../../locales/notes-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { draftLine, draftLineStyles, restoredLine } from '../panel/draft-line.ts';
import { isConflict, notSavedLine } from '../panel/failure-line.ts';
import '../panel/marshrut-comparison.ts';
import type { ComparedEvent } from '../panel/marshrut-comparison.ts';
import { noteDifferences, noteFromSides } from './note-conflict.ts';
import { NoteSavedEvent } from './note-events.ts';
import { kindField, noteTextField, stepField, type StepChoice } from './note-fields.ts';
import {
  isSameNote,
  newNoteForm,
  noteFormFromDraft,
  noteFormOf,
  noteProblems,
  noteWording,
  stillNamed,
  type NoteForm,
} from './note-form.ts';
import { noteFormStyles } from './note-form-styles.ts';
import { whoSees } from './who-sees.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-note-form': MarshrutNoteForm;
  }
}

/**
 * Writes a note or edits one. Who will read it is shown as people before it is saved.
 * @fires note-saved - it is on the server
 * @fires dialog-close - an edit is given up; what was typed stays as a draft
 */
export class MarshrutNoteForm extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    deskStyles,
    draftLineStyles,
    noteFormStyles,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) card!: PupilCard;
  @property({ attribute: false }) session!: SessionView;
  @property({ attribute: false }) audiences!: Audiences;
  @property({ attribute: false }) steps: readonly StepChoice[] = [];
  /** The note that is edited, with its text; a new one is written when there is none. */
  @property({ attribute: false }) note: NoteView | undefined;
  /** Ids of notes that are on the server: a draft of one of them was sent, though no answer came. */
  @property({ attribute: false }) knownIds: readonly string[] = [];
  @state() private _form: NoteForm = newNoteForm(crypto.randomUUID());
  @state() private _restoredAt: number | undefined;
  @state() private _checked = false;
  @state() private _busy = false;
  @state() private _problem = '';
  @state() private _conflict: NoteView | undefined;
  private _touched = false;
  private readonly _keeper = new DraftKeeper(this, {
    api: () => this._api,
    personId: () => this.session.person.personId,
    draftKey: () => (this.note ? `note-edit:${this.note.noteId}` : `note:${this.card.pupilId}`),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('note') && this.note) this._form = stillNamed(noteFormOf(this.note), this.audiences);
  }

  protected override firstUpdated(): void {
    void this._restore();
    if (this.note) this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  private async _restore(): Promise<void> {
    // A form without its old draft is better than no form: nothing is said when the draft did not come.
    const draft = await this._keeper.restore().catch(() => undefined);
    if (!draft || this._touched) return;
    const form = stillNamed(noteFormFromDraft(draft.form, this._form), this.audiences);
    if (this.knownIds.includes(form.noteId) && !this.note) void this._keeper.drop();
    else if (!isSameNote(form, this._form)) {
      this._form = form;
      this._restoredAt = draft.savedAt;
    }
  }

  private _set(change: Partial<NoteForm>): void {
    this._touched = true;
    this._form = { ...this._form, ...change };
    this._keeper.change({ ...this._form });
  }

  private async _throwAway(): Promise<void> {
    const { note, audiences } = this;
    this._form = note ? stillNamed(noteFormOf(note), audiences) : newNoteForm(crypto.randomUUID());
    this._restoredAt = undefined;
    this._checked = false;
    this.dispatchEvent(new AnnouncementEvent(panelWords.words.draftThrown));
    void this._keeper.drop();
    await this.updateComplete;
    this.renderRoot.querySelector('textarea')?.focus();
  }

  private async _save(event?: Event): Promise<void> {
    event?.preventDefault();
    if (this._busy) return;
    this._checked = true;
    this._problem = '';
    const problems = noteProblems(this._form);
    if (problems.text || problems.readers) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true], .wrong input')?.focus();
      return;
    }
    this._busy = true;
    try {
      this._finish(await this._send());
    } catch (failure) {
      if (isConflict(failure)) this._compare(failure.current);
      else this._problem = notSavedLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private _send(): Promise<NoteView> {
    const { noteId, revision } = this._form;
    const wording = noteWording(this._form);
    // A note whose answer was lost is there already, and has a revision once that is known.
    return revision > 0
      ? editNote(this._api, { noteId, revision, ...wording })
      : writeNote(this._api, { pupilId: this.card.pupilId, noteId, ...wording });
  }

  private _finish(note: NoteView): void {
    void this._keeper.drop();
    const { edited, saved } = notesWords.words;
    this.dispatchEvent(new AnnouncementEvent(this.note ? edited : saved));
    this._conflict = undefined;
    this._restoredAt = undefined;
    this._checked = false;
    this._touched = false;
    if (!this.note) this._form = newNoteForm(crypto.randomUUID());
    this.dispatchEvent(new NoteSavedEvent(note));
    this.renderRoot.querySelector('textarea')?.focus();
  }

  private _compare(current: unknown): void {
    const known = NoteView.safeParse(current);
    // A restricted text is not shown unasked: only what was typed stands against it.
    if (known.success) this._conflict = { ...known.data, text: known.data.text ?? this.note?.text ?? '' };
    else this._problem = panelWords.words.notSaved;
  }

  private _useSides({ sides }: ComparedEvent, current: NoteView): Promise<void> {
    this._form = stillNamed(noteFromSides({ mine: this._form, current, sides }), this.audiences);
    return this._save();
  }

  private async _backToForm(): Promise<void> {
    this._conflict = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector('textarea')?.focus();
  }

  private _actions(): TemplateResult {
    const words = notesWords.words;
    return html`<div class="row">
      <button class="button primary" type="submit" aria-disabled=${this._busy}>
        ${this._busy ? panelWords.words.saving : this.note ? words.saveEdit : words.save}
      </button>
      ${
        this.note
          ? html`<button
              class="button quiet"
              type="button"
              @click=${() => this.dispatchEvent(new DialogCloseEvent())}
            >
              ${appWords.words.cancel}
            </button>`
          : nothing
      }
      ${draftLine(this._keeper)}
    </div>`;
  }

  private _fields(): TemplateResult {
    const words = notesWords.words;
    const problems = this._checked ? noteProblems(this._form) : {};
    return html`<form novalidate @submit=${this._save}>
      ${restoredLine({ savedAt: this._restoredAt, throwAway: () => void this._throwAway() })}
      ${kindField(this._form.kind, (kind) => this._set({ kind }))}
      <div class="columns">
        <div class="stack">
          ${noteTextField({
            text: this._form.text,
            problem: problems.text ? words[problems.text] : '',
            set: (text) => this._set({ text }),
          })}
          ${stepField({ stepId: this._form.stepId, steps: this.steps, set: (about) => this._set(about) })}
        </div>
        ${whoSees({
          form: this._form,
          audiences: this.audiences,
          card: this.card,
          me: this.session.person.personId,
          problem: problems.readers ? words[problems.readers] : '',
          set: (change) => this._set(change),
        })}
      </div>
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
      ${this._actions()}
    </form>`;
  }

  override render(): TemplateResult {
    const words = notesWords.words;
    const conflict = this._conflict;
    if (conflict)
      return html`<marshrut-comparison
        .differences=${noteDifferences({
          mine: this._form,
          current: conflict,
          audiences: this.audiences,
          steps: this.steps,
        })}
        ?busy=${this._busy}
        @compared=${(event: ComparedEvent) => this._useSides(event, conflict)}
        @dialog-close=${this._backToForm}
      ></marshrut-comparison>`;
    return html`<section class="card" aria-labelledby="form-title">
      <h2 id="form-title" tabindex="-1">${this.note ? words.editTitle : words.writeTitle}</h2>
      ${this._fields()}
    </section>`;
  }
}
define('marshrut-note-form', MarshrutNoteForm);
