import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { written } from '../../../lti-server/contract/fields.ts';
import type { Api } from '../../api/client.ts';
import { DraftKeeper } from '../../api/draft-keeper.ts';
import { define } from '../../components/define.ts';
import { field, fieldDescription, fieldStyles } from '../../components/field.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import { colleaguesWords } from '../../locales/colleagues-words.ts';
import { quickNoteWords } from '../../locales/quick-note-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { draftLine, draftLineStyles, restoredLine } from '../panel/draft-line.ts';
import { failureLine } from '../panel/failure-line.ts';
import { labelsIn } from '../quick-note/word-check.ts';
import { formFromDraft, isWritten, newForm, type FormField, type FormValues } from './colleague-form.ts';

/** The form is to be closed; what was typed is kept. */
export class FormCloseEvent extends Event {
  static readonly eventName = 'form-close';
  constructor() {
    super(FormCloseEvent.eventName);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-colleague-form': MarshrutColleagueForm;
  }
  interface HTMLElementEventMap {
    'form-close': FormCloseEvent;
  }
}

/**
 * A few lines from one colleague to another: who will read it stands above the button, what is typed is
 * kept, and words that label a child are gently pointed at (domain section 8, rules 1 and 6).
 * @fires form-close
 */
export class MarshrutColleagueForm extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    deskStyles,
    draftLineStyles,
    css`
      form {
        display: grid;
        gap: 12px;
        max-inline-size: 44rem;
        padding-block: 8px;
      }
      .check {
        display: flex;
        gap: 10px;
        align-items: center;
        min-block-size: 44px;
        font-weight: 400;
      }
      .check input {
        flex: none;
      }
      .advice {
        padding-inline-start: 10px;
        border-inline-start: 3px solid var(--sea-deep);
      }
    `,
  ];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) personId = '';
  @property({ attribute: false }) fields: readonly FormField[] = [];
  /** What stands in it to begin with. */
  @property({ attribute: false }) begin: Readonly<Record<string, string>> = {};
  @property({ attribute: false }) draftKey = '';
  /** Who will read it, as people. */
  @property() audience = '';
  /** The word on the button. */
  @property() deed = '';
  @property() heading = '';
  /** Sends it; whatever it throws is told in words, and the form stays. */
  @property({ attribute: false }) send!: (values: FormValues) => Promise<void>;
  @state() private _form: FormValues = newForm();
  @state() private _checked = false;
  @state() private _busy = false;
  @state() private _problem = '';
  @state() private _restoredAt: number | undefined;
  @state() private _checks = false;
  private readonly _keeper = new DraftKeeper(this, {
    api: () => this.api,
    personId: () => this.personId,
    draftKey: () => this.draftKey,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    void quickNoteWords.load().then(
      () => (this._checks = true),
      () => undefined,
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('draftKey')) return;
    this._form = newForm(this.begin);
    void this._restore();
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('input, textarea')?.focus();
  }

  private async _restore(): Promise<void> {
    const before = this._form;
    const draft = await this._keeper.restore().catch(() => undefined);
    const form = draft && formFromDraft(draft.form, this.fields);
    if (!draft || !form || !isWritten(form) || this._form !== before) return;
    this._form = form;
    this._restoredAt = draft.savedAt;
  }

  private _set(name: string, text: string): void {
    this._form = { ...this._form, words: { ...this._form.words, [name]: text } };
    this._keeper.change({ ...this._form });
  }

  private _throwAway(): void {
    this._form = newForm(this.begin);
    this._restoredAt = undefined;
    void this._keeper.drop();
    this.renderRoot.querySelector<HTMLElement>('input, textarea')?.focus();
  }

  private _isMissing({ name, required }: FormField): boolean {
    return required === true && written(this._form.words[name] ?? '') === '';
  }

  private async _submit(event?: Event): Promise<void> {
    event?.preventDefault();
    if (this._busy) return;
    this._checked = true;
    if (this.fields.some((known) => this._isMissing(known))) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      return;
    }
    if (holdsTooLong(this.renderRoot)) return;
    this._busy = true;
    this._problem = '';
    try {
      await this.send(this._form);
      await this._keeper.drop();
      this.dispatchEvent(new FormCloseEvent());
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private _field(known: FormField): TemplateResult {
    const { name, label, hint = '', kind, max } = known;
    const value = this._form.words[name] ?? '';
    const set = ({ target }: Event): void => this._set(name, (target as HTMLInputElement).value);
    const missing = this._checked && this._isMissing(known);
    if (kind === 'check')
      return html`<label class="check">
        <input
          type="checkbox"
          .checked=${value !== ''}
          @change=${({ target }: Event) => this._set(name, (target as HTMLInputElement).checked ? 'yes' : '')}
        />
        ${label}
      </label>`;
    return field({
      id: name,
      label,
      hint,
      problem: missing ? colleaguesWords.words.required : '',
      control:
        kind === 'text'
          ? html`<textarea
              id=${name}
              rows="2"
              ${upTo(max ?? 1000)}
              aria-describedby=${fieldDescription(name)}
              aria-invalid=${missing}
              .value=${value}
              @input=${set}
            ></textarea>`
          : html`<input
              id=${name}
              type=${kind === 'day' ? 'date' : 'text'}
              ${upTo(kind === 'day' ? undefined : (max ?? 300))}
              aria-describedby=${fieldDescription(name)}
              aria-invalid=${missing}
              .value=${value}
              @input=${set}
            />`,
    });
  }

  private _advice(): TemplateResult {
    const found = this._checks ? labelsIn(Object.values(this._form.words).join('\n')) : [];
    return html`<div role="status">
      ${found.map(
        ({ word, instead }) =>
          html`<p class="advice small-text">${quickNoteWords.words.labelled(word, instead)}</p>`,
      )}
    </div>`;
  }

  override render(): TemplateResult {
    const words = colleaguesWords.words;
    return html`<form
      novalidate
      aria-label=${this.heading || this.deed}
      @submit=${this._submit}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this._submit(event);
      }}
    >
      ${this.heading ? html`<h3>${this.heading}</h3>` : nothing}
      ${restoredLine({ savedAt: this._restoredAt, throwAway: () => this._throwAway() })}
      ${this.fields.map((known) => this._field(known))} ${this._advice()}
      ${this.audience ? html`<p class="small-text audience">${this.audience}</p>` : nothing}
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
      <div class="row">
        <button class="button primary small" type="submit" aria-disabled=${this._busy}>
          ${this._busy ? words.sending : this.deed || words.send}
        </button>
        <button
          class="button quiet small"
          type="button"
          @click=${() => this.dispatchEvent(new FormCloseEvent())}
        >
          ${words.cancel}
        </button>
        ${draftLine(this._keeper)}
      </div>
    </form>`;
  }
}
define('marshrut-colleague-form', MarshrutColleagueForm);
