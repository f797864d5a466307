import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ChestItem, ChestView } from '../../../lti-server/contract/chest.ts';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import { loadChest } from '../../api/chest.ts';
import type { Api } from '../../api/client.ts';
import { Reading } from '../../api/reading.ts';
import '../../components/capture/marshrut-file.ts';
import { define } from '../../components/define.ts';
import { fewWords } from '../../components/few-words.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { Handful, handfulStyles } from '../../components/handful.ts';
import { createTaps } from '../../components/taps.ts';
import { chestWords } from '../../locales/chest-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { boatIcon, chestIcon, icon, peopleIcon, waveIcon } from '../../styles/icons.ts';
import { kindIcons, nameOf } from './chest-parts.ts';
import { chestStyles } from './chest-styles.ts';
import type { ChestChangedEvent } from './chest-events.ts';
import './marshrut-chest-form.ts';
import './marshrut-chest-item.ts';
import './marshrut-shown-chest.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-chest': MarshrutChest;
  }
}

/**
 * The treasure chest as a place beside the route: what the child can do and has found, with the proofs. A
 * family sees what the child shows.
 */
export class MarshrutChest extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, chestStyles, handfulStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) session!: SessionView;
  @property({ attribute: false }) pupilId = '';
  /** The child's page, for how much it reads. */
  @property({ attribute: false }) page: PupilPage | undefined;
  @state() private _putting = false;
  @state() private _opened: string | undefined;
  @state() private _packing = false;
  private readonly _handful = new Handful(this, 3);
  private readonly _again = createTaps();
  private readonly _chest = new Reading<ChestView>(this, {
    key: () => this.pupilId,
    read: async (signal) => {
      await chestWords.load();
      return await loadChest(this.api, { pupilId: this.pupilId, signal });
    },
  });

  private get _few(): boolean {
    return this.page?.readingLevel === 1;
  }

  private async _open(itemId: string): Promise<void> {
    this._opened = itemId;
    await this.updateComplete;
    const item = this.renderRoot.querySelector('marshrut-chest-item');
    await item?.updateComplete;
    item?.focus();
  }

  /** Back to the chest, at the thing that was open. */
  private async _close(): Promise<void> {
    const before = this._opened;
    this._opened = undefined;
    this._putting = false;
    await this.updateComplete;
    const button = this.renderRoot.querySelector<HTMLElement>(`[data-item="${before ?? ''}"]`);
    (button ?? this.renderRoot.querySelector<HTMLElement>('h1'))?.focus();
  }

  private _changed({ chest }: ChestChangedEvent): void {
    this._chest.replace(chest);
    if (this._putting) void this._close();
  }

  private async _takeAlong(chest: ChestView): Promise<void> {
    if (this._packing) return;
    this._packing = true;
    try {
      const { downloadChest } = await import('./take-along.ts');
      const name = this.session.pupils.find(({ pupilId }) => pupilId === chest.pupilId)?.name ?? '';
      await downloadChest(this.api, { chest, name });
    } finally {
      this._packing = false;
    }
  }

  private _thing(item: ChestItem): TemplateResult {
    const { file } = item;
    const few = this._few;
    return html`<li>
      <button
        class="thing"
        type="button"
        data-item=${item.itemId}
        @click=${() => void this._open(item.itemId)}
      >
        ${
          file && file.kind !== 'voice'
            ? html`<marshrut-file
                inside
                .api=${this.api}
                .fileId=${file.fileId}
                .kind=${file.kind}
              ></marshrut-file>`
            : nothing
        }
        <span class="name"
          >${icon(kindIcons[item.kind])}<span>${few ? fewWords(nameOf(item), 3) : nameOf(item)}</span></span
        >
        ${
          item.shown && !item.hidden
            ? html`<span class="marks"
                >${icon(peopleIcon)}<span class=${few ? 'only-read-aloud' : ''}
                  >${chestWords.words.shown}</span
                ></span
              >`
            : nothing
        }
      </button>
    </li>`;
  }

  private _things(chest: ChestView): TemplateResult {
    const words = chestWords.words;
    const inSight = chest.items.filter(({ hidden }) => !hidden);
    const away = chest.items.filter(({ hidden }) => hidden);
    const list = (items: readonly ChestItem[]): TemplateResult =>
      html`<ul class="things">
        ${items.map((item) => this._thing(item))}
      </ul>`;
    return html`
      ${
        inSight.length === 0
          ? html`<p>${words.empty}</p>`
          : this._few
            ? this._handful.of(inSight, list)
            : list(inSight)
      }
      ${
        inSight.some(({ goesAlong }) => goesAlong)
          ? html`<div>
              <button
                class="button large"
                type="button"
                aria-label=${words.takeAlong}
                aria-disabled=${this._packing}
                @click=${() => void this._takeAlong(chest)}
              >
                ${icon(boatIcon)}${this._few ? nothing : this._packing ? words.packing : words.takeAlong}
              </button>
            </div>`
          : nothing
      }
      ${
        away.length === 0
          ? nothing
          : html`<details>
              <summary>${words.hidden}</summary>
              ${list(this._few ? away.slice(0, 1) : away)}
            </details>`
      }
    `;
  }

  private _own(chest: ChestView): TemplateResult {
    const words = chestWords.words;
    if (this._putting)
      return html`<marshrut-chest-form
        .api=${this.api}
        .chest=${chest}
        .few=${this._few}
        .personId=${this.session.person.personId}
        @chest-changed=${this._changed}
        @chest-close=${() => void this._close()}
      ></marshrut-chest-form>`;
    const opened = chest.items.find(({ itemId }) => itemId === this._opened);
    if (opened)
      return html`<marshrut-chest-item
        .api=${this.api}
        .chest=${chest}
        .item=${opened}
        .few=${this._few}
        @chest-changed=${this._changed}
        @chest-close=${() => void this._close()}
      ></marshrut-chest-item>`;
    return html`<div class="page">
      <h1 class=${this._few ? 'only-read-aloud' : ''} tabindex="-1">${icon(chestIcon)}${words.title}</h1>
      <div>
        <button
          class="button large primary main"
          type="button"
          @click=${(event: Event) => {
            if (!this._again(event)) this._putting = true;
          }}
        >
          ${icon(chestIcon)}${words.put}
        </button>
      </div>
      ${this._things(chest)}
    </div>`;
  }

  override render(): TemplateResult {
    return this._chest.render({
      pending: loadingFace,
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._chest.again }),
      complete: (chest) =>
        chest.mayAdd
          ? this._own(chest)
          : html`<marshrut-shown-chest
              .api=${this.api}
              .pupilId=${chest.pupilId}
              .personId=${this.session.person.personId}
            ></marshrut-shown-chest>`,
    });
  }
}
define('marshrut-chest', MarshrutChest);
