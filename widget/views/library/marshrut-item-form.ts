import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import * as z from 'zod/mini';
import { ItemContent, type LibraryItem } from '../../../lti-server/contract/library.ts';
import { itemKinds, itemPlaces, needs } from '../../../lti-server/contract/library-vocabulary.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { DraftKeeper } from '../../api/draft-keeper.ts';
import { addItem, saveItem } from '../../api/library.ts';
import { define } from '../../components/define.ts';
import { field, fieldDescription, fieldStyles } from '../../components/field.ts';
import { filterChipStyles } from '../../components/filter-chips.ts';
import { DialogCloseEvent } from '../../components/marshrut-dialog.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import { libraryViewWords } from '../../locales/library-view-words.ts';
import { libraryWords } from '../../locales/library-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { notSavedLine } from '../panel/failure-line.ts';
import { ItemSavedEvent } from './item-saved-event.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-item-form': MarshrutItemForm;
  }
}

/** A form that is still being filled in: the shape of an item, with none of its rules. */
const ItemForm = z.object({
  itemId: z.string(),
  revision: z.number(),
  kind: z.enum(itemKinds),
  title: z.string(),
  text: z.string(),
  needs: z.array(z.enum(needs)),
  minutes: z.number(),
  from: z.number(),
  to: z.number(),
  places: z.array(z.enum(itemPlaces)),
});
type ItemForm = z.infer<typeof ItemForm>;

const emptyForm = (): ItemForm => ({
  itemId: crypto.randomUUID(),
  revision: 0,
  kind: 'game',
  title: '',
  text: '',
  needs: [],
  minutes: 5,
  from: 7,
  to: 12,
  places: ['class'],
});

const formOf = ({ itemId, revision, content }: LibraryItem): ItemForm => ({
  itemId,
  revision,
  kind: itemKinds.find((kind) => kind === content.kind) ?? 'game',
  title: content.title,
  text: content.text,
  needs: content.needs,
  minutes: content.minutes ?? 5,
  from: content.ages[0],
  to: content.ages[1],
  places: content.places,
});

/**
 * An own item of the library; what is typed survives a reload and a lost connection.
 * @fires item-saved - with the item
 * @fires dialog-close - when it is not wanted after all
 */
export class MarshrutItemForm extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    filterChipStyles,
    deskStyles,
    css`
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
        gap: 14px;
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) session!: SessionView;
  /** The item that is changed; none for a new one. */
  @property({ attribute: false }) item: LibraryItem | undefined;
  @state() private _form: ItemForm = emptyForm();
  @state() private _busy = false;
  @state() private _problem = '';
  private readonly _keeper = new DraftKeeper(this, {
    api: () => this._api,
    personId: () => this.session.person.personId,
    draftKey: () => `library-item:${this.item?.itemId ?? this.session.person.personId}`,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.item) this._form = formOf(this.item);
    void this._restore();
  }

  private async _restore(): Promise<void> {
    // Without its old draft the form is as good.
    const draft = await this._keeper.restore().catch(() => undefined);
    const known = ItemForm.safeParse(draft?.form);
    if (known.success) this._form = known.data;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  private _set(change: Partial<ItemForm>): void {
    this._form = { ...this._form, ...change };
    this._keeper.change({ ...this._form });
  }

  private async _save(event: Event): Promise<void> {
    event.preventDefault();
    if (this._busy || holdsTooLong(this.renderRoot)) return;
    const { itemId, revision, from, to, ...said } = this._form;
    const content = ItemContent.safeParse({ ...said, locale: this.session.locale, ages: [from, to] });
    if (!content.success) {
      this._problem = libraryViewWords.words.incomplete;
      return;
    }
    this._busy = true;
    this._problem = '';
    try {
      const write = { itemId, content: content.data };
      const item = await (revision === 0
        ? addItem(this._api, write)
        : saveItem(this._api, { ...write, revision }));
      void this._keeper.drop();
      this.dispatchEvent(new ItemSavedEvent(item));
    } catch (failure) {
      this._problem = notSavedLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private _cancel(): void {
    void this._keeper.drop();
    this.dispatchEvent(new DialogCloseEvent());
  }

  private _number(name: 'from' | 'to' | 'minutes', label: string, most: number): TemplateResult {
    return field({
      id: name,
      label,
      control: html`<input
        id=${name}
        type="number"
        min="1"
        max=${most}
        aria-describedby=${fieldDescription(name)}
        .value=${String(this._form[name])}
        @input=${({ target }: Event) => this._set({ [name]: Number((target as HTMLInputElement).value) })}
      />`,
    });
  }

  private _chips<Id extends string>(of: {
    label: string;
    all: readonly Id[];
    chosen: readonly Id[];
    word: (id: Id) => string;
    set: (chosen: Id[]) => void;
  }): TemplateResult {
    const { chosen } = of;
    return html`<div class="filter-chips" role="group" aria-label=${of.label}>
      ${of.all.map(
        (id) =>
          html`<button
            class="filter-chip"
            type="button"
            aria-pressed=${chosen.includes(id)}
            @click=${() => of.set(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])}
          >
            ${of.word(id)}
          </button>`,
      )}
    </div>`;
  }

  override render(): TemplateResult {
    const words = libraryViewWords.words;
    const form = this._form;
    return html`<form class="card stack" novalidate @submit=${this._save}>
      <h2>${words.formTitle}</h2>
      ${field({
        id: 'title',
        label: words.name,
        control: html`<input
          id="title"
          ${upTo(120)}
          aria-describedby=${fieldDescription('title')}
          .value=${form.title}
          @input=${({ target }: Event) => this._set({ title: (target as HTMLInputElement).value })}
        />`,
      })}
      ${field({
        id: 'text',
        label: words.text,
        hint: words.textHint,
        control: html`<textarea
          id="text"
          ${upTo(1500)}
          aria-describedby=${fieldDescription('text')}
          .value=${form.text}
          @input=${({ target }: Event) => this._set({ text: (target as HTMLTextAreaElement).value })}
        ></textarea>`,
      })}
      ${field({
        id: 'kind',
        label: words.kindOf,
        control: html`<select
          id="kind"
          aria-describedby=${fieldDescription('kind')}
          @change=${({ target }: Event) => {
            const kind = itemKinds.find((known) => known === (target as HTMLSelectElement).value);
            if (kind) this._set({ kind });
          }}
        >
          ${itemKinds.map(
            (kind) =>
              html`<option value=${kind} .selected=${kind === form.kind}>${words.kinds[kind]}</option>`,
          )}
        </select>`,
      })}
      <div class="stack tight">
        <h3>${words.need}</h3>
        ${this._chips({
          label: words.need,
          all: needs,
          chosen: form.needs,
          word: (need) => libraryWords.words.needs[need],
          set: (chosen) => this._set({ needs: chosen.slice(0, 6) }),
        })}
      </div>
      <div class="stack tight">
        <h3>${words.place}</h3>
        ${this._chips({
          label: words.place,
          all: itemPlaces,
          chosen: form.places,
          word: (place) => words.places[place],
          set: (chosen) => this._set({ places: chosen }),
        })}
      </div>
      <div class="grid">
        ${this._number('from', words.fromAge, 18)} ${this._number('to', words.toAge, 18)}
        ${this._number('minutes', words.lasts, 60)}
      </div>
      ${this._problem ? html`<p class="problem" role="alert">${this._problem}</p>` : nothing}
      <div class="row">
        <button class="button primary" type="submit" aria-disabled=${this._busy}>${words.save}</button>
        <button class="button quiet" type="button" @click=${this._cancel}>${words.cancel}</button>
      </div>
    </form>`;
  }
}
define('marshrut-item-form', MarshrutItemForm);
