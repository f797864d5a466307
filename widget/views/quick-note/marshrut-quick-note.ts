import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { quickVisibilities, type NoteCircles } from '../../../lti-server/contract/quick-notes.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import { feelings, helpGiven, noteKinds, type NoteKind } from '../../../lti-server/contract/vocabulary.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { DraftKeeper } from '../../api/draft-keeper.ts';
import { NoteOutbox } from '../../api/note-outbox.ts';
import { loadCircles } from '../../api/quick-notes.ts';
import { Reading } from '../../api/reading.ts';
import { afterDialog } from '../../components/after-dialog.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { fieldDescription, fieldStyles } from '../../components/field.ts';
import { DialogCloseEvent } from '../../components/marshrut-dialog.ts';
import { appWords } from '../../locales/app-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { quickNoteWords } from '../../locales/quick-note-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { waveIcon } from '../../styles/icons.ts';
import { noteKindIcons } from '../notes/note-kind-icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { draftLine, draftLineStyles, restoredLine } from '../panel/draft-line.ts';
import { chips } from './chips.ts';
import { onItsWay } from './on-its-way.ts';
import {
  circleFor,
  groupNoteOf,
  isWritten,
  newQuickForm,
  quickFormFromDraft,
  quickProblem,
  readersOf,
  withoutGoodWord,
  type CircleChild,
  type QuickForm,
} from './quick-note-form.ts';
import { quickNoteStyles } from './quick-note-styles.ts';
import { labelsIn } from './word-check.ts';

/** Notes have reached the server. */
export class NotesSentEvent extends Event {
  static readonly eventName = 'notes-sent';
  constructor() {
    super(NotesSentEvent.eventName);
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'marshrut-quick-note': MarshrutQuickNote;
  }
  interface HTMLElementEventMap {
    'notes-sent': NotesSentEvent;
  }
}

/** The words that the quick note is drawn with. */
export const loadQuickNoteWords = (): Promise<void> => quickNoteWords.load();

/** From so many children on, a name is found faster by typing. */
const searchFrom = 10;

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
  @state() private _search = '';
  @state() private _checked = false;
  @state() private _busy = false;
  @state() private _restoredAt: number | undefined;
  /** What was saved last in this tab: a draft of it that stayed behind is thrown away. */
  private _saved = '';
  private readonly _circles = new Reading<NoteCircles>(this, {
    key: () => 'circles',
    read: (signal) => loadCircles(this._api, { signal }),
  });
  private readonly _keeper = new DraftKeeper(this, {
    api: () => this._api,
    personId: () => this.session.person.personId,
    draftKey: () => `quick-note:${this.session.person.personId}`,
  });
  private readonly _outbox = new NoteOutbox(this, {
    api: () => this._api,
    personId: () => this.session.person.personId,
    sent: () => this._reached(),
  });

  protected override firstUpdated(): void {
    this._outbox.restore();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('about') && this.about) this._begin(this.about);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('about') || !this.about) return;
    void this._circles.refresh();
    void this._enter();
  }

  /** The window opens after this is drawn, and would put the focus on its cross. */
  private async _enter(): Promise<void> {
    await afterDialog(this);
    const first = this._form.pupilIds.length > 0 ? 'textarea' : '.find, .whom .chip, textarea';
    this.renderRoot.querySelector<HTMLElement>(first)?.focus();
  }

  private _begin(about: NonNullable<typeof this.about>): void {
    this._checked = false;
    this._search = '';
    // What is written and not saved yet is still here, whoever it is about.
    if (isWritten(this._form)) return;
    this._form = newQuickForm(about);
    this._restoredAt = undefined;
    void this._restore();
  }

  private async _restore(): Promise<void> {
    const draft = await this._keeper.restore().catch(() => undefined);
    if (!draft || isWritten(this._form)) return;
    const form = quickFormFromDraft(draft.form, this._form);
    if (!isWritten(form)) return;
    if (JSON.stringify(form) === this._saved) void this._keeper.drop();
    else {
      this._form = form;
      this._restoredAt = draft.savedAt;
    }
  }

  private _set(change: Partial<QuickForm>): void {
    this._form = { ...this._form, ...change };
    if (isWritten(this._form)) this._keeper.change({ ...this._form });
  }

  private _throwAway(): void {
    this._form = newQuickForm(this.about ?? { pupilIds: [], kind: 'observation' });
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
    this._checked = true;
    const problem = quickProblem(this._form);
    if (problem) {
      await this.updateComplete;
      const wrong = problem === 'whomRequired' ? '.find, .whom .chip' : 'textarea';
      this.renderRoot.querySelector<HTMLElement>(wrong)?.focus();
      return;
    }
    const words = quickNoteWords.words;
    const names = this._chosen().map(({ name }) => name);
    this._busy = true;
    this._saved = JSON.stringify(this._form);
    const outcome = await this._outbox.put(groupNoteOf(this._form));
    void this._keeper.drop();
    this._form = newQuickForm({ pupilIds: [], kind: 'observation' });
    this._restoredAt = undefined;
    this._checked = false;
    this._busy = false;
    if (outcome !== 'refused') this._say(outcome === 'sent' ? words.saved(names.join(', ')) : words.later);
    this._close();
  }

  private _reached(): void {
    if (!this._busy && this._outbox.waiting.length === 0) this._say(quickNoteWords.words.sentLater);
    this.dispatchEvent(new NotesSentEvent());
    void this._circles.refresh();
  }

  private _say(text: string): void {
    this.dispatchEvent(new AnnouncementEvent(text));
  }

  private _close(): void {
    this.dispatchEvent(new DialogCloseEvent());
  }

  private _chosen(): CircleChild[] {
    return (this._circles.value?.children ?? []).filter(({ pupilId }) =>
      this._form.pupilIds.includes(pupilId),
    );
  }

  private _found(children: readonly CircleChild[]): CircleChild[] {
    const wanted = this._search.trim().toLocaleLowerCase().replaceAll('ё', 'е');
    return children.filter(
      ({ name, pupilId }) =>
        this._form.pupilIds.includes(pupilId) ||
        name.toLocaleLowerCase().replaceAll('ё', 'е').includes(wanted),
    );
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

  private _whom(children: readonly CircleChild[]): TemplateResult {
    const words = quickNoteWords.words;
    const { pupilIds } = this._form;
    const problem = this._checked ? quickProblem(this._form) : undefined;
    const isWrong = problem === 'whomRequired' || problem === 'tooMany';
    return html`<fieldset class="whom">
      <legend>${words.whom}</legend>
      ${
        children.length >= searchFrom
          ? html`<input
              class="find"
              type="search"
              placeholder=${words.whomSearch}
              aria-label=${words.whom}
              .value=${this._search}
              @input=${(event: InputEvent) => (this._search = (event.target as HTMLInputElement).value)}
              @keydown=${(event: KeyboardEvent) => this._pickFirst(event, children)}
            />`
          : nothing
      }
      ${chips({
        items: this._found(children).map(({ pupilId, name }) => ({
          id: pupilId,
          title: name,
          name: pupilIds.includes(pupilId) ? words.whomChosen(name) : words.whomPick(name),
        })),
        pressed: (id) => pupilIds.includes(id),
        press: (id) => this._toggle(id),
      })}
      ${isWrong ? html`<p class="problem" role="alert">${words[problem]}</p>` : nothing}
    </fieldset>`;
  }

  private _text(): TemplateResult {
    const words = quickNoteWords.words;
    const problem = this._checked ? quickProblem(this._form) : undefined;
    const isWrong = problem === 'textRequired' || problem === 'textTooLong';
    const found = labelsIn([this._form.text, ...Object.values(this._form.own)].join('\n'));
    return html`<div class="field">
      <label for="text">${words.text}</label>
      <textarea
        id="text"
        rows="2"
        aria-describedby=${fieldDescription('text')}
        aria-invalid=${isWrong}
        .value=${this._form.text}
        @input=${(event: InputEvent) => this._set({ text: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      <div id=${fieldDescription('text')}>
        <p class="hint">${words.textHint}</p>
        ${isWrong ? html`<p class="problem" role="alert">${words[problem]}</p>` : nothing}
      </div>
      <div role="status">
        ${found.map(({ word, instead }) => html`<p class="advice small-text">${words.labelled(word, instead)}</p>`)}
      </div>
    </div>`;
  }

  private _each(chosen: readonly CircleChild[]): TemplateResult | typeof nothing {
    const words = quickNoteWords.words;
    const { own } = this._form;
    if (chosen.length < 2) return nothing;
    return html`<details ?open=${Object.values(own).some(Boolean)}>
      <summary>${words.each}</summary>
      <div class="each">
        ${chosen.map(
          ({ pupilId, name }) =>
            html`<input
              aria-label=${words.eachFor(name)}
              placeholder=${name}
              .value=${own[pupilId] ?? ''}
              @input=${(event: InputEvent) =>
                this._set({ own: { ...own, [pupilId]: (event.target as HTMLInputElement).value } })}
            />`,
        )}
      </div>
    </details>`;
  }

  private _audience(chosen: readonly CircleChild[], { people }: NoteCircles): TemplateResult {
    const words = quickNoteWords.words;
    const { visibility } = this._form;
    const groups = readersOf(chosen, {
      visibility,
      people,
      me: this.session.person.personId,
      meWord: words.me,
    });
    const [first] = groups;
    return html`<fieldset>
      <legend>${words.whoSees}</legend>
      ${chips({
        items: quickVisibilities.map((id) => ({ id, title: words.visibilities[id] })),
        pressed: (id) => id === visibility,
        press: (id) => this._set({ visibility: id }),
      })}
      <div role="status">
        ${
          first
            ? html`<p class="audience small-text">
                ${
                  groups.length > 1
                    ? groups.map(({ children, names }) => html`${words.willSeeOf(children, names)} `)
                    : first.count > 1
                      ? words.willSee(first.names)
                      : words.willSeeOnly(first.names)
                }
                ${visibility === 'pupil' ? words.familyToo : nothing}
              </p>`
            : nothing
        }
      </div>
    </fieldset>`;
  }

  private _balance(chosen: readonly CircleChild[]): TemplateResult | typeof nothing {
    const words = quickNoteWords.words;
    const waiting = withoutGoodWord(chosen, Date.now());
    if (waiting.length === 0 || this._form.kind === 'good_word') return nothing;
    return html`<p class="advice small-text">
      ${words.balance(waiting.map(({ name }) => name).join(', '))}
      <button
        class="button small quiet"
        type="button"
        @click=${() => this._set({ kind: 'good_word', visibility: circleFor('good_word') })}
      >
        ${words.balanceDo}
      </button>
    </p>`;
  }

  private _fields(circles: NoteCircles): TemplateResult {
    const words = quickNoteWords.words;
    const { kind, feeling, helpGiven: help } = this._form;
    const chosen = this._chosen();
    if (circles.children.length === 0) return html`<p>${words.nobody}</p>`;
    return html`<form
      novalidate
      @submit=${this._save}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this._save(event);
      }}
    >
      ${restoredLine({ savedAt: this._restoredAt, throwAway: () => this._throwAway() })}
      ${this._whom(circles.children)} ${this._text()} ${this._each(chosen)} ${this._audience(chosen, circles)}
      ${this._balance(chosen)}
      <fieldset>
        <legend>${words.kind}</legend>
        ${chips({
          items: noteKinds.map((id) => ({
            id,
            title: panelWords.words.noteKinds[id],
            picture: noteKindIcons[id],
          })),
          pressed: (id) => id === kind,
          press: (id) => this._set({ kind: id }),
        })}
      </fieldset>
      <fieldset>
        <legend>${words.feeling}</legend>
        ${chips({
          items: feelings.map((id) => ({ id, title: words.feelings[id] })),
          pressed: (id) => id === feeling,
          press: (id) => this._set({ feeling: id === feeling ? null : id }),
        })}
      </fieldset>
      <fieldset>
        <legend>${words.help}</legend>
        ${chips({
          items: helpGiven.map((id) => ({ id, title: words.helpGiven[id] })),
          pressed: (id) => id === help,
          press: (id) => this._set({ helpGiven: id === help ? null : id }),
        })}
      </fieldset>
      ${draftLine(this._keeper)}
    </form>`;
  }

  private _window(): TemplateResult {
    return html`${this._circles.render({
        pending: loadingFace,
        complete: (circles) => this._fields(circles),
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._circles.again }),
      })}
      <button slot="actions" class="button quiet" type="button" @click=${this._close}>
        ${appWords.words.close}
      </button>
      <button
        slot="actions"
        class="button primary"
        type="button"
        aria-disabled=${this._busy}
        @click=${() => this._save()}
      >
        ${this._busy ? panelWords.words.saving : quickNoteWords.words.save}
      </button>`;
  }

  override render(): TemplateResult {
    const open = this.about !== undefined;
    return html`${onItsWay({
        waiting: this._outbox.waiting,
        sending: this._busy,
        drop: (groupId) => this._outbox.drop(groupId),
      })}
      <marshrut-dialog .open=${open} heading=${quickNoteWords.words.title} @dialog-close=${this._close}>
        ${open ? this._window() : nothing}
      </marshrut-dialog>`;
  }
}
define('marshrut-quick-note', MarshrutQuickNote);
