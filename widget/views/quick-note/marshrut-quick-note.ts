// Long because everything that keeps what is typed meets here: the draft, the outbox, the window; the fields stand apart.
import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { NoteCircles } from '../../../lti-server/contract/quick-notes.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { NoteKind } from '../../../lti-server/contract/vocabulary.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { DraftKeeper } from '../../api/draft-keeper.ts';
import { NoteOutbox } from '../../api/note-outbox.ts';
import type { SpokenVoice } from '../../api/note-voices.ts';
import { loadCircles, undoGroupNote } from '../../api/quick-notes.ts';
import { Reading } from '../../api/reading.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { dialogActions } from '../../components/dialog-actions.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { fieldStyles } from '../../components/field.ts';
import { DialogCloseEvent } from '../../components/marshrut-dialog.ts';
import { appWords } from '../../locales/app-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { quickNoteWords } from '../../locales/quick-note-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { waveIcon } from '../../styles/icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { draftLine, draftLineStyles, restoredLine } from '../panel/draft-line.ts';
import { failureLine } from '../panel/failure-line.ts';
import { QuickNoteEvent } from '../panel/panel-events.ts';
import { FirstFocus } from './first-focus.ts';
import { justSaved, type JustSaved } from './just-saved.ts';
import { NotesSentEvent } from './notes-sent-event.ts';
import { onItsWay } from './on-its-way.ts';
import {
  audienceField,
  balanceLine,
  chipFields,
  ownFields,
  textField,
  whomField,
} from './quick-note-fields.ts';
import {
  foundChildren,
  groupNoteOf,
  isWritten,
  newQuickForm,
  quickFormFromDraft,
  quickProblem,
  type CircleChild,
  type QuickForm,
} from './quick-note-form.ts';
import { quickNoteStyles } from './quick-note-styles.ts';
import { loadSpokenLine, spokenField } from './spoken-field.ts';
import { VoiceKeeper } from './voice-keeper.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-quick-note': MarshrutQuickNote;
  }
}

/** The words that the quick note is drawn with. */
export const loadQuickNoteWords = (): Promise<void> => quickNoteWords.load();

/** The panel's own first reading goes first. */
const prefetchMs = 3000;

/**
 * A note in a few seconds, about one child or several, from anywhere in the panel. What is typed is kept;
 * what is saved reaches the server once, if need be when the connection is back.
 * @fires notes-sent - the server has them
 * @fires dialog-close - the window is to be closed
 */
export class MarshrutQuickNote extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    fieldStyles,
    deskStyles,
    draftLineStyles,
    quickNoteStyles,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) session!: SessionView;
  /** What the note is to begin with; none keeps the window closed. */
  @property({ attribute: false }) about: { pupilIds: readonly string[]; kind: NoteKind } | undefined;
  @state() private _form: QuickForm = newQuickForm({ pupilIds: [], kind: 'observation' });
  /** Whether the circles are needed: when it is opened, or soon after the panel, for lost connections. */
  @state() private _wanted = false;
  @state() private _search = '';
  /** Who stands first: who was chosen when the search began. None moves from under the finger. */
  @state() private _first: readonly string[] = [];
  @state() private _checked = false;
  @state() private _busy = false;
  @state() private _restoredAt: number | undefined;
  /** What was saved last in this tab: a draft of it that stayed behind is thrown away. */
  private _saved = '';
  /** What was sent last, with its form: it can be taken back and goes on from there. */
  @state() private _last: (JustSaved & { form: QuickForm; voice: SpokenVoice | undefined }) | undefined;
  /** What stands in the strip, for those who hear it; for the others it would stand there twice. */
  @state() private _told = '';
  private _soon: ReturnType<typeof setTimeout> | undefined;
  private readonly _circles = new Reading<NoteCircles>(this, {
    key: () => (this._wanted ? 'circles' : undefined),
    read: (signal) => loadCircles(this._api, { signal }),
  });
  private readonly _keeper = new DraftKeeper(this, {
    api: () => this._api,
    personId: () => this.session.person.personId,
    draftKey: () => `quick-note:${this.session.person.personId}`,
  });
  private readonly _focus = new FirstFocus(this, {
    isOpen: () => this.about !== undefined,
    first: () => (this._form.pupilIds.length > 0 ? 'textarea' : '.find, .whom .chip, textarea'),
  });
  private readonly _spoken = new VoiceKeeper(this, { personId: () => this.session.person.personId });
  private readonly _outbox = new NoteOutbox(this, {
    api: () => this._api,
    personId: () => this.session.person.personId,
    sent: () => this._reached(),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this._soon = setTimeout(() => {
      this._wanted = true;
      loadSpokenLine();
    }, prefetchMs);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this._soon);
  }

  protected override firstUpdated(): void {
    this._outbox.restore();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('about') && this.about) this._begin(this.about);
    if (changed.has('_search') || changed.has('about')) this._first = this._form.pupilIds;
    this._wanted ||= this.about !== undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('about') || !this.about) return;
    void this._circles.refresh();
    void this._focus.enter();
  }

  private _begin(about: NonNullable<typeof this.about>): void {
    this._checked = false;
    this._search = '';
    this._last = undefined;
    this._told = '';
    loadSpokenLine();
    // What is written or said and not saved yet is still here, whoever it is about.
    if (this._isBegun()) return;
    this._form = newQuickForm(about);
    this._restoredAt = undefined;
    void this._restore();
  }

  private async _restore(): Promise<void> {
    // What was said has its form beside it, the newest that there is.
    const spoken = this._spoken.restore();
    const draft = spoken ?? (await this._keeper.restore().catch(() => undefined));
    if (!draft || isWritten(this._form)) return;
    const form = quickFormFromDraft(draft.form, this._form);
    if (!isWritten(form) && !spoken) return;
    if (JSON.stringify(form) === this._saved) void this._keeper.drop();
    else {
      this._form = form;
      this._first = form.pupilIds;
      this._restoredAt = draft.savedAt;
    }
  }

  private _isBegun(): boolean {
    return isWritten(this._form) || this._spoken.voice !== undefined;
  }

  private _set(change: Partial<QuickForm>): void {
    this._form = { ...this._form, ...change };
    this._spoken.keep({ ...this._form });
    if (isWritten(this._form)) this._keeper.change({ ...this._form });
  }

  private _throwAway(): void {
    this._form = newQuickForm(this.about ?? { pupilIds: [], kind: 'observation' });
    this._spoken.hold(undefined, {});
    this._restoredAt = undefined;
    this._say(panelWords.words.draftThrown);
    void this._keeper.drop();
    this.renderRoot.querySelector('textarea')?.focus();
  }

  private _toggle(pupilId: string): void {
    const { pupilIds } = this._form;
    const chosen = pupilIds.includes(pupilId);
    this._set({ pupilIds: chosen ? pupilIds.filter((id) => id !== pupilId) : [...pupilIds, pupilId] });
  }

  private async _save(event?: Event): Promise<void> {
    event?.preventDefault();
    if (this._busy) return;
    await this.renderRoot.querySelector('marshrut-spoken-line')?.settle?.();
    if (this._busy) return;
    this._checked = true;
    const problem = quickProblem(this._form);
    if (problem) {
      await this.updateComplete;
      const wrong = problem === 'whomRequired' ? '.find, .whom .chip' : 'textarea';
      this.renderRoot.querySelector<HTMLElement>(wrong)?.focus();
      // Below a long text it would be out of sight.
      this.renderRoot.querySelector('.problem')?.scrollIntoView({ block: 'nearest' });
      return;
    }
    const words = quickNoteWords.words;
    const names = new Map(this._chosen().map(({ pupilId, name }) => [pupilId, name]));
    this._busy = true;
    const form = this._form;
    this._saved = JSON.stringify(form);
    const note = groupNoteOf(form);
    const { voice } = this._spoken;
    const outcome = await this._outbox.put(note, voice);
    if (outcome === 'sent')
      this._last = { groupId: note.groupId, names, form, voice, undone: undefined, left: [], problem: '' };
    void this._keeper.drop();
    this._spoken.hold(undefined, {});
    this._form = newQuickForm({ pupilIds: [], kind: 'observation' });
    this._restoredAt = undefined;
    this._checked = false;
    this._busy = false;
    if (outcome === 'sent') this._told = words.saved([...names.values()].join(', '));
    else if (outcome !== 'refused') this._say(words.later);
    this._close();
  }

  private _reached(): void {
    if (!this._busy && this._outbox.waiting.length === 0) this._say(quickNoteWords.words.sentLater);
    this.dispatchEvent(new NotesSentEvent());
    void this._circles.refresh();
  }

  /** What is taken back comes back into the window, for those of whom it was. */
  private async _undo(): Promise<void> {
    const { _last: last } = this;
    if (!last || this._busy) return;
    const words = quickNoteWords.words;
    this._busy = true;
    try {
      const { children } = await undoGroupNote(this._api, last.groupId);
      const undone = children.filter((child) => child.undone).map(({ pupilId }) => pupilId);
      const left = children.flatMap(({ pupilId, problem }) => (problem ? [{ pupilId, problem }] : []));
      this._last = { ...last, undone, left, problem: '' };
      if (undone.length > 0 && !this._isBegun()) {
        this._saved = '';
        this._restoredAt = Date.now();
        this._set({ ...last.form, pupilIds: undone });
        if (last.voice) this._spoken.hold(last.voice, { ...this._form });
      }
      const names = undone.map((pupilId) => last.names.get(pupilId) ?? '').join(', ');
      this._told = left.length > 0 ? words.undonePartly : words.undone(names);
      this.dispatchEvent(new NotesSentEvent());
      void this._circles.refresh();
    } catch (failure) {
      this._last = { ...last, problem: failureLine(failure) };
    } finally {
      this._busy = false;
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.saved .way, .saved .hide')?.focus();
  }

  private _say(text: string): void {
    this.dispatchEvent(new AnnouncementEvent(text));
  }

  private _close(): void {
    this._focus.leave();
    this.dispatchEvent(new DialogCloseEvent());
  }

  private _chosen(): CircleChild[] {
    return (this._circles.value?.children ?? []).filter(({ pupilId }) =>
      this._form.pupilIds.includes(pupilId),
    );
  }

  private _found(children: readonly CircleChild[]): CircleChild[] {
    const { _search: search, _first: first } = this;
    return foundChildren(children, { search, chosen: this._form.pupilIds, first });
  }

  /** Enter takes the first child that is found and lets the next name be typed. */
  private _pickFirst(event: KeyboardEvent, children: readonly CircleChild[]): void {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const first = this._found(children).find(({ pupilId }) => !this._form.pupilIds.includes(pupilId));
    if (this._search.trim() === '' || !first) return;
    this._toggle(first.pupilId);
    this._search = '';
  }

  private _fields(circles: NoteCircles): TemplateResult {
    const words = quickNoteWords.words;
    const chosen = this._chosen();
    const problem = this._checked ? quickProblem(this._form) : undefined;
    if (circles.children.length === 0) return html`<p>${words.nobody}</p>`;
    return html`<form
      novalidate
      @submit=${this._save}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this._save(event);
      }}
    >
      ${restoredLine({ savedAt: this._restoredAt, throwAway: () => this._throwAway() })}
      ${whomField({
        children: circles.children,
        found: this._found(circles.children),
        chosen: this._form.pupilIds,
        search: this._search,
        problem: problem === 'whomRequired' || problem === 'tooMany' ? words[problem] : '',
        find: (search) => (this._search = search),
        press: (event) => this._pickFirst(event, circles.children),
        toggle: (pupilId) => this._toggle(pupilId),
      })}
      ${textField({
        form: this._form,
        problem,
        spoken: this._spoken.voice !== undefined,
        set: (change) => this._set(change),
      })}
      ${spokenField({
        form: this._form,
        chosen,
        people: circles.people,
        me: this.session.person.personId,
        keeper: this._spoken,
      })}
      ${ownFields({ form: this._form, chosen, set: (change) => this._set(change) })}
      ${audienceField({
        form: this._form,
        chosen,
        people: circles.people,
        me: this.session.person.personId,
        set: (change) => this._set(change),
      })}
      ${balanceLine({ form: this._form, chosen, set: (change) => this._set(change) })}
      ${chipFields({ form: this._form, set: (change) => this._set(change) })} ${draftLine(this._keeper)}
    </form>`;
  }

  private _window(): TemplateResult {
    return html`${this._circles.render({
      pending: loadingFace,
      complete: (circles) => this._fields(circles),
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._circles.again }),
    })}
    ${dialogActions({
      cancel: appWords.words.close,
      deed: this._busy ? panelWords.words.saving : quickNoteWords.words.save,
      busy: this._busy,
      close: () => this._close(),
      act: () => this._save(),
    })}`;
  }

  override render(): TemplateResult {
    const open = this.about !== undefined;
    return html`<div class="above">
        ${onItsWay({
          waiting: this._outbox.waiting,
          sending: this._busy,
          drop: (groupId) => this._outbox.drop(groupId),
        })}
        ${justSaved({
          saved: this._last,
          undo: () => void this._undo(),
          again: () =>
            this.dispatchEvent(new QuickNoteEvent({ pupilIds: this._form.pupilIds, kind: this._form.kind })),
          hide: () => (this._last = undefined),
        })}
      </div>
      <p class="only-read-aloud told" role="status">${this._told}</p>
      <marshrut-dialog .open=${open} heading=${quickNoteWords.words.title} @dialog-close=${this._close}>
        ${open ? this._window() : nothing}
      </marshrut-dialog>`;
  }
}
define('marshrut-quick-note', MarshrutQuickNote);
