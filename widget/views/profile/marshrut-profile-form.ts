// Long because one form serves all kinds of lines: drafts, conflicts and saving stand once.
import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ProfileItem, type ProfileView } from '../../../lti-server/contract/profile.ts';
import type { ProfileKind } from '../../../lti-server/contract/vocabulary.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { DraftKeeper } from '../../api/draft-keeper.ts';
import { addToProfile, editProfile } from '../../api/profile.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { field, fieldDescription, fieldStyles } from '../../components/field.ts';
import { DialogCloseEvent } from '../../components/marshrut-dialog.ts';
import { appWords } from '../../locales/app-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { profileWords } from '../../locales/profile-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { draftLine, draftLineStyles, restoredLine } from '../panel/draft-line.ts';
import { isConflict, notSavedLine } from '../panel/failure-line.ts';
import '../panel/marshrut-comparison.ts';
import type { ComparedEvent, Difference } from '../panel/marshrut-comparison.ts';
import { labelsIn } from '../quick-note/word-check.ts';
import { ProfileSavedEvent } from './profile-events.ts';
import {
  contentOf,
  emptyForm,
  fieldsOf,
  formFromDraft,
  formOf,
  problemsOf,
  valueInWords,
  type Around,
  type ProfileField,
  type ProfileForm,
} from './profile-form.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-profile-form': MarshrutProfileForm;
  }
}

const isSame = (one: ProfileForm, other: ProfileForm): boolean =>
  Object.keys(one).every((name) => one[name]?.trim() === other[name]?.trim());

/**
 * A line of the pupil's card as it is written or mended, in its place on the card.
 * @fires profile-saved - it is on the server
 * @fires dialog-close - it is given up; what was typed stays as a draft
 */
export class MarshrutProfileForm extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    deskStyles,
    draftLineStyles,
    css`
      form {
        display: grid;
        gap: 14px;
        padding: 14px 16px;
        border: 2px solid var(--sea);
        border-radius: var(--round-small);
      }
      .check {
        display: flex;
        gap: 8px;
        align-items: center;
      }
      .told {
        color: var(--sand-ink);
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) pupilId = '';
  @property({ attribute: false }) personId = '';
  @property({ attribute: false }) kind!: ProfileKind;
  @property({ attribute: false }) around!: Around;
  /** The line that is mended; a new one is written when there is none. */
  @property({ attribute: false }) item: ProfileItem | undefined;
  @state() private _form: ProfileForm = {};
  @state() private _restoredAt: number | undefined;
  @state() private _checked = false;
  @state() private _busy = false;
  @state() private _problem = '';
  @state() private _conflict: ProfileItem | undefined;
  /** Made once for a form, so that sending it again is the same line. */
  private _itemId: string = crypto.randomUUID();
  private _revision = 0;
  private _touched = false;
  private readonly _keeper = new DraftKeeper(this, {
    api: () => this._api,
    personId: () => this.personId,
    draftKey: () => `profile:${this.item?.itemId ?? `${this.pupilId}-${this.kind}`}`,
  });

  private get _fields(): readonly ProfileField[] {
    return fieldsOf(this.kind, this.around);
  }

  private _fresh(): ProfileForm {
    return this.item ? formOf(this.item.content, this._fields) : emptyForm(this._fields);
  }

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    this._form = this._fresh();
    if (!this.item) return;
    this._itemId = this.item.itemId;
    this._revision = this.item.revision;
  }

  protected override firstUpdated(): void {
    void this._restore();
    this.renderRoot.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }

  private async _restore(): Promise<void> {
    // A form without its old draft is better than no form: nothing is said when the draft did not come.
    const draft = await this._keeper.restore().catch(() => undefined);
    if (!draft || this._touched) return;
    const { itemId, revision } = draft.form;
    const form = formFromDraft(draft.form, { fresh: this._form, fields: this._fields });
    if (isSame(form, this._form)) return;
    this._form = form;
    this._restoredAt = draft.savedAt;
    if (!this.item && typeof itemId === 'string') this._itemId = itemId;
    // What was begun on an older wording is compared with the newer one when it is saved.
    if (this.item && typeof revision === 'number') this._revision = revision;
  }

  private _set(name: string, value: string): void {
    this._touched = true;
    this._form = { ...this._form, [name]: value };
    this._keeper.change({ ...this._form, itemId: this._itemId, revision: this._revision });
  }

  private async _throwAway(): Promise<void> {
    this._form = this._fresh();
    this._revision = this.item?.revision ?? 0;
    this._restoredAt = undefined;
    this._checked = false;
    this.dispatchEvent(new AnnouncementEvent(panelWords.words.draftThrown));
    void this._keeper.drop();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }

  private async _save(event?: Event): Promise<void> {
    event?.preventDefault();
    if (this._busy) return;
    this._checked = true;
    this._problem = '';
    const filled = { form: this._form, fields: this._fields };
    if (Object.keys(problemsOf(this.kind, filled)).length > 0) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      return;
    }
    this._busy = true;
    try {
      const content = contentOf(this.kind, filled);
      this._finish(
        await (this.item
          ? editProfile(this._api, {
              itemId: this._itemId,
              revision: this._revision,
              content,
              removed: false,
            })
          : addToProfile(this._api, { pupilId: this.pupilId, itemId: this._itemId, content })),
      );
    } catch (failure) {
      if (isConflict(failure)) this._compare(failure.current);
      else this._problem = notSavedLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private _finish(profile: ProfileView): void {
    void this._keeper.drop();
    this._conflict = undefined;
    this.dispatchEvent(new AnnouncementEvent(profileWords.words.saved));
    this.dispatchEvent(new ProfileSavedEvent({ profile, itemId: this._itemId }));
  }

  private _compare(current: unknown): void {
    const known = ProfileItem.safeParse(current);
    if (known.success) this._conflict = known.data;
    else this._problem = panelWords.words.notSaved;
  }

  private _differences(theirs: ProfileItem): Difference[] {
    const other = formOf(theirs.content, this._fields);
    return this._fields
      .map((one): Difference => ({
        id: one.name,
        label: one.label,
        mine: valueInWords(one, this._form),
        theirs: valueInWords(one, other),
        side: 'mine',
      }))
      .filter(({ mine, theirs: text }) => mine.trim() !== text.trim());
  }

  private _useSides({ sides }: ComparedEvent, current: ProfileItem): Promise<void> {
    const theirs = formOf(current.content, this._fields);
    this._form = Object.fromEntries(
      Object.entries(this._form).map(([name, value]) => [
        name,
        sides.has(name)
          ? sides.get(name) === 'theirs'
            ? (theirs[name] ?? '')
            : value
          : (theirs[name] ?? value),
      ]),
    );
    this._revision = current.revision;
    return this._save();
  }

  private async _backToForm(): Promise<void> {
    this._conflict = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }

  private _control(one: ProfileField, problem: string): TemplateResult {
    const value = this._form[one.name] ?? '';
    const described = fieldDescription(one.name);
    const wrong = problem !== '';
    const typed = (event: Event): void =>
      this._set(one.name, (event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value);
    if (one.type === 'text')
      return html`<textarea
        id=${one.name}
        rows="2"
        aria-describedby=${described}
        aria-invalid=${wrong}
        .value=${value}
        @input=${typed}
      ></textarea>`;
    if (one.type === 'choice')
      return html`<select id=${one.name} aria-describedby=${described} aria-invalid=${wrong} @change=${typed}>
        ${one.options.map(
          (option) =>
            html`<option value=${option.value} .selected=${option.value === value}>${option.title}</option>`,
        )}
      </select>`;
    return html`<input
      id=${one.name}
      type=${one.type === 'day' ? 'date' : 'text'}
      autocomplete="off"
      aria-describedby=${described}
      aria-invalid=${wrong}
      .value=${value}
      @input=${typed}
    />`;
  }

  private _field(one: ProfileField, problem: string): TemplateResult {
    if (one.type === 'check')
      return html`<label class="check">
        <input
          type="checkbox"
          .checked=${this._form[one.name] === 'yes'}
          @change=${(event: Event) =>
            this._set(one.name, (event.target as HTMLInputElement).checked ? 'yes' : 'no')}
        />${one.label}
      </label>`;
    const { name: id, label, hint = '' } = one;
    return field({ id, label, hint, problem, control: this._control(one, problem) });
  }

  /** Words that label a child, said gently and never in the way (domain section 8, rule 6). */
  private _labels(): TemplateResult | typeof nothing {
    const found = labelsIn(Object.values(this._form).join('\n'));
    return found.length === 0
      ? nothing
      : html`<div class="told small-text" role="status">
          ${found.map(({ word, instead }) => html`<p>${profileWords.words.label(word, instead)}</p>`)}
        </div>`;
  }

  override render(): TemplateResult {
    const words = profileWords.words;
    const conflict = this._conflict;
    if (conflict)
      return html`<marshrut-comparison
        .differences=${this._differences(conflict)}
        .by=${conflict.updatedBy.name}
        ?busy=${this._busy}
        @compared=${(event: ComparedEvent) => this._useSides(event, conflict)}
        @dialog-close=${this._backToForm}
      ></marshrut-comparison>`;
    const problems = this._checked ? problemsOf(this.kind, { form: this._form, fields: this._fields }) : {};
    const { add, edit } = words.kinds[this.kind];
    return html`<form novalidate aria-label=${this.item ? edit : add} @submit=${this._save}>
      ${restoredLine({ savedAt: this._restoredAt, throwAway: () => void this._throwAway() })}
      ${this._fields.map((one) => this._field(one, problems[one.name] ?? ''))} ${this._labels()}
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
      <div class="row">
        <button class="button primary" type="submit" aria-disabled=${this._busy}>
          ${this._busy ? panelWords.words.saving : words.save}
        </button>
        <button class="button quiet" type="button" @click=${() => this.dispatchEvent(new DialogCloseEvent())}>
          ${appWords.words.cancel}
        </button>
        ${draftLine(this._keeper)}
      </div>
    </form>`;
  }
}
define('marshrut-profile-form', MarshrutProfileForm);
