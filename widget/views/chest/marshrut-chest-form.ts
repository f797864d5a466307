import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ChestView } from '../../../lti-server/contract/chest.ts';
import { written } from '../../../lti-server/contract/fields.ts';
import { chestKinds, type ChestKind, type FileKind } from '../../../lti-server/contract/vocabulary.ts';
import { putIntoChest } from '../../api/chest.ts';
import type { Api } from '../../api/client.ts';
import { DraftKeeper } from '../../api/draft-keeper.ts';
import { Writing } from '../../api/writing.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import type { CapturedEvent } from '../../components/capture/capture-events.ts';
import '../../components/capture/marshrut-capture.ts';
import '../../components/capture/marshrut-file.ts';
import { define } from '../../components/define.ts';
import { createTaps } from '../../components/taps.ts';
import { tileStyles } from '../../components/tile-styles.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import { chestWords } from '../../locales/chest-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { chestIcon, icon, peopleIcon, personIcon, undoIcon } from '../../styles/icons.ts';
import { ChestChangedEvent, ChestCloseEvent } from './chest-events.ts';
import { kindIcons, peopleLine, troubleLine } from './chest-parts.ts';
import { chestStyles } from './chest-styles.ts';

/** The form as it stands, and as its draft keeps it. */
interface ChestForm {
  itemId: string;
  kind: ChestKind;
  text: string;
  file: { fileId: string; kind: FileKind } | null;
  shown: boolean;
}

const emptyForm = (): ChestForm => ({
  itemId: crypto.randomUUID(),
  kind: 'can',
  text: '',
  file: null,
  shown: false,
});

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-chest-form': MarshrutChestForm;
  }
}

/**
 * A child puts something into the chest: what it is, words or a proof, and who will see it.
 * @fires chest-changed - it is in the chest
 * @fires chest-close - not now; what was begun is kept
 */
export class MarshrutChestForm extends LitElement {
  static override styles = [baseStyles, buttonStyles, tileStyles, chestStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) chest!: ChestView;
  @property({ attribute: false }) personId = '';
  /** For whoever has only begun to read. */
  @property({ attribute: false }) few = false;
  @state() private _form = emptyForm();
  /** A file of yesterday's draft: the one who made it sees it again. */
  @state() private _fromDraft = false;
  private readonly _again = createTaps();
  private readonly _writing = new Writing(this);
  private readonly _draft = new DraftKeeper(this, {
    api: () => this.api,
    personId: () => this.personId,
    draftKey: () => `chest:${this.chest.pupilId}`,
  });

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
    void this._restore();
  }

  private async _restore(): Promise<void> {
    const draft = await this._draft.restore().catch(() => undefined);
    const { itemId } = (draft?.form ?? {}) as Partial<ChestForm>;
    // Whoever has begun meanwhile knows better than yesterday's draft.
    if (typeof itemId !== 'string' || !this._empty) return;
    this._form = { ...emptyForm(), ...(draft?.form as Partial<ChestForm>) };
    this._fromDraft = this._form.file !== null;
  }

  private _change(parts: Partial<ChestForm>): void {
    this._form = { ...this._form, ...parts };
    this._draft.change({ ...this._form });
  }

  private _changeFile(file: ChestForm['file']): void {
    this._fromDraft = false;
    this._change({ file });
  }

  private get _empty(): boolean {
    return written(this._form.text) === '' && this._form.file === null;
  }

  private async _put(event: Event): Promise<void> {
    if (this._again(event) || this._writing.busy !== undefined) return;
    const made = await (this.renderRoot.querySelector('marshrut-capture')?.settle() ?? true);
    // Why it did not go, the line above the button tells; nothing is put in without its proof.
    if (!made) return;
    if (this._empty) {
      this.renderRoot.querySelector<HTMLElement>('textarea')?.focus();
      return;
    }
    if (holdsTooLong(this.renderRoot)) return;
    const { itemId, kind, text, file, shown } = this._form;
    const done = await this._writing.run('put', () =>
      putIntoChest(this.api, {
        pupilId: this.chest.pupilId,
        itemId,
        kind,
        text,
        fileId: file?.fileId ?? null,
        shown,
        goesAlong: true,
      }),
    );
    if (!done) return;
    this.renderRoot.querySelector('marshrut-capture')?.reset();
    await this._draft.drop();
    this.dispatchEvent(new AnnouncementEvent(chestWords.words.putDone));
    this.dispatchEvent(new ChestChangedEvent(done.value));
  }

  private _kinds(): TemplateResult {
    const words = chestWords.words;
    return html`<div class="tiles" role="group" aria-label=${words.what}>
      ${chestKinds.map(
        (kind) =>
          html`<button
            class="tile"
            type="button"
            aria-pressed=${this._form.kind === kind}
            @click=${() => this._change({ kind })}
          >
            ${icon(kindIcons[kind])}<span>${words.kinds[kind]}</span>
          </button>`,
      )}
    </div>`;
  }

  private _proof(): TemplateResult {
    const { file, text } = this._form;
    if (this._fromDraft && file)
      return html`<marshrut-file
          .api=${this.api}
          .fileId=${file.fileId}
          .kind=${file.kind}
          .alt=${text}
        ></marshrut-file>
        <div>
          <button class="button large" type="button" @click=${() => this._changeFile(null)}>
            ${icon(undoIcon)}${chestWords.words.proof}
          </button>
        </div>`;
    return html`<marshrut-capture
      purpose="chest"
      .api=${this.api}
      .pupilId=${this.chest.pupilId}
      .personId=${this.personId}
      @captured=${({ fileId, kind }: CapturedEvent) => this._changeFile({ fileId, kind })}
      @capture-dropped=${() => this._changeFile(null)}
    ></marshrut-capture>`;
  }

  private _readers(): TemplateResult {
    const words = chestWords.words;
    const { shown } = this._form;
    const choice = (value: boolean, word: string, picture: string): TemplateResult =>
      html`<button
        class="button large"
        type="button"
        aria-pressed=${shown === value}
        @click=${() => this._change({ shown: value })}
      >
        ${icon(picture)}${word}
      </button>`;
    return html`<div class="bar" role="group" aria-label=${words.whoSees}>
        ${choice(false, words.onlyMe, personIcon)} ${choice(true, words.show, peopleIcon)}
      </div>
      ${shown ? peopleLine(this.chest, this.few) : nothing}`;
  }

  override render(): TemplateResult {
    const words = chestWords.words;
    const { busy, trouble } = this._writing;
    return html`<div class="page form">
      <h1 class=${this.few ? 'only-read-aloud' : ''} tabindex="-1">${icon(chestIcon)}${words.title}</h1>
      ${this._kinds()}
      <textarea
        aria-label=${words.wordsLabel}
        placeholder=${words.wordsLabel}
        ${upTo(500)}
        rows="2"
        .value=${this._form.text}
        @input=${({ target }: InputEvent) => this._change({ text: (target as HTMLTextAreaElement).value })}
      ></textarea>
      ${this._proof()} ${this._readers()}
      ${troubleLine(trouble, { offline: words.offline, gone: words.gone, failed: words.notSaved })}
      <div class="bar">
        <button
          class="button large primary main"
          type="button"
          aria-disabled=${busy !== undefined}
          @click=${(event: Event) => void this._put(event)}
        >
          ${icon(chestIcon)}${busy === undefined ? words.put : words.putting}
        </button>
        <button
          class="button large quiet"
          type="button"
          aria-label=${words.notNow}
          @click=${() => this.dispatchEvent(new ChestCloseEvent())}
        >
          ${this.few ? icon(undoIcon) : words.notNow}
        </button>
      </div>
    </div>`;
  }
}
define('marshrut-chest-form', MarshrutChestForm);
