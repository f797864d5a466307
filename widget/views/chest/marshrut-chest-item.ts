import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ChestChange, ChestItem, ChestView } from '../../../lti-server/contract/chest.ts';
import { changeInChest } from '../../api/chest.ts';
import type { Api } from '../../api/client.ts';
import { Writing } from '../../api/writing.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import '../../components/capture/marshrut-file.ts';
import { define } from '../../components/define.ts';
import { createTaps } from '../../components/taps.ts';
import { chestWords } from '../../locales/chest-words.ts';
import { momentInWords } from '../../locales/dates.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { backIcon, boatIcon, chestIcon, icon, peopleIcon, personIcon, undoIcon } from '../../styles/icons.ts';
import { ChestChangedEvent, ChestCloseEvent } from './chest-events.ts';
import { kindIcons, nameOf, peopleLine, repliesOf, troubleLine } from './chest-parts.ts';
import { chestStyles } from './chest-styles.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-chest-item': MarshrutChestItem;
  }
}

/**
 * One thing of the child's own chest, with what the child may do with it: show it or not, take it along or
 * not, put it away and bring it back. Each press can be pressed back.
 * @fires chest-changed - with the chest as it stands now
 * @fires chest-close - back to the chest
 */
export class MarshrutChestItem extends LitElement {
  static override styles = [baseStyles, buttonStyles, chestStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) chest!: ChestView;
  @property({ attribute: false }) item!: ChestItem;
  /** For whoever has only begun to read. */
  @property({ attribute: false }) few = false;
  private readonly _again = createTaps();
  private readonly _writing = new Writing(this);

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  private _do(parts: Partial<ChestChange>, said: string): (event: Event) => void {
    return (event) => {
      if (!this._again(event)) void this._change(parts, said);
    };
  }

  private async _change(parts: Partial<ChestChange>, said: string): Promise<void> {
    const { itemId, shown, goesAlong, hidden } = this.item;
    const done = await this._writing.run('change', () =>
      changeInChest(this.api, { itemId, shown, goesAlong, hidden, ...parts }),
    );
    if (!done) return;
    this.dispatchEvent(new AnnouncementEvent(said));
    this.dispatchEvent(new ChestChangedEvent(done.value));
  }

  /** Its lines are kept, so nothing stands between it and its paragraph. */
  private _text(text: string): unknown {
    return this.few ? html`<marshrut-few-words .text=${text}></marshrut-few-words>` : text;
  }

  private _deeds(): TemplateResult {
    const words = chestWords.words;
    const { shown, goesAlong, hidden } = this.item;
    if (hidden)
      return html`<div class="bar">
        <button
          class="button large primary main"
          type="button"
          @click=${this._do({ hidden: false }, words.backDone)}
        >
          ${icon(undoIcon)}${words.bringBack}
        </button>
      </div>`;
    return html`<div class="bar">
        <button
          class="button large"
          type="button"
          aria-pressed=${shown}
          aria-label=${shown ? words.shown : words.notShown}
          @click=${this._do({ shown: !shown }, shown ? words.notShown : words.shown)}
        >
          ${icon(shown ? peopleIcon : personIcon)}${this.few ? nothing : shown ? words.shown : words.notShown}
        </button>
        <button
          class="button large"
          type="button"
          aria-pressed=${goesAlong}
          aria-label=${goesAlong ? words.goesAlong : words.staysHere}
          @click=${this._do({ goesAlong: !goesAlong }, goesAlong ? words.staysHere : words.goesAlong)}
        >
          ${icon(goesAlong ? boatIcon : chestIcon)}${
            this.few ? nothing : goesAlong ? words.goesAlong : words.staysHere
          }
        </button>
        <button
          class="button large quiet"
          type="button"
          @click=${this._do({ hidden: true }, words.hiddenDone)}
        >
          ${words.hide}
        </button>
      </div>
      ${peopleLine(this.chest, this.few)}`;
  }

  override render(): TemplateResult {
    const words = chestWords.words;
    const { item } = this;
    return html`<div class="page">
      <div>
        <button
          class="button large quiet"
          type="button"
          aria-label=${words.back}
          @click=${() => this.dispatchEvent(new ChestCloseEvent())}
        >
          ${icon(backIcon)}${this.few ? nothing : words.back}
        </button>
      </div>
      <article class="card">
        <h1 tabindex="-1">${icon(kindIcons[item.kind])}${words.kinds[item.kind]}</h1>
        ${
          item.file
            ? html`<marshrut-file
                .api=${this.api}
                .fileId=${item.file.fileId}
                .kind=${item.file.kind}
                .alt=${nameOf(item)}
              ></marshrut-file>`
            : nothing
        }
        ${item.text === '' ? nothing : html`<p class="words">${this._text(item.text)}</p>`}
        <p class=${this.few ? 'only-read-aloud' : 'soft'}>${momentInWords(item.createdAt)}</p>
        ${repliesOf(item, this.few)}
        ${troubleLine(this._writing.trouble, {
          offline: words.offline,
          gone: words.gone,
          failed: words.notSaved,
        })}
        ${this._deeds()}
      </article>
    </div>`;
  }
}
define('marshrut-chest-item', MarshrutChestItem);
