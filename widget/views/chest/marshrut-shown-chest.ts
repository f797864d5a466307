import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ChestItem, ChestView } from '../../../lti-server/contract/chest.ts';
import { written } from '../../../lti-server/contract/fields.ts';
import { answerInChest, loadChest } from '../../api/chest.ts';
import type { Api } from '../../api/client.ts';
import { DraftKeeper } from '../../api/draft-keeper.ts';
import { Reading } from '../../api/reading.ts';
import { Writing } from '../../api/writing.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import '../../components/capture/marshrut-file.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import { chestWords } from '../../locales/chest-words.ts';
import { momentInWords } from '../../locales/dates.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { chestIcon, icon, waveIcon } from '../../styles/icons.ts';
import '../voice/marshrut-troubles.ts';
import { kindIcons, nameOf, repliesOf, troubleLine } from './chest-parts.ts';
import { chestStyles } from './chest-styles.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-shown-chest': MarshrutShownChest;
  }
}

/** What a child shows of the treasure chest, for the grown-ups around, who may answer with words. */
export class MarshrutShownChest extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    chestStyles,
    css`
      .page {
        max-inline-size: none;
        font-size: 1rem;
      }
      .words {
        font-size: 1.1rem;
      }
    `,
  ];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) pupilId = '';
  @property({ attribute: false }) personId = '';
  /** Whether to tell what the child could not hand over as well: for those who can help. */
  @property({ type: Boolean }) troubles = false;
  /** Which thing is being answered; the id is made once for an answer. */
  @state() private _answering: { itemId: string; replyId: string; text: string } | undefined;
  private readonly _writing = new Writing(this);
  private readonly _draft = new DraftKeeper(this, {
    api: () => this.api,
    personId: () => this.personId,
    draftKey: () => `chest-reply:${this._answering?.itemId ?? ''}`,
  });
  private readonly _shown = new Reading<ChestView>(this, {
    key: () => this.pupilId,
    read: async (signal) => {
      const { api, pupilId } = this;
      const [chest] = await Promise.all([loadChest(api, { pupilId, signal }), chestWords.load()]);
      return chest;
    },
  });

  private async _answer(itemId: string): Promise<void> {
    this._answering = { itemId, replyId: crypto.randomUUID(), text: '' };
    await this.updateComplete;
    this.renderRoot.querySelector('textarea')?.focus();
    const draft = await this._draft.restore().catch(() => undefined);
    const { replyId, text } = (draft?.form ?? {}) as { replyId?: unknown; text?: unknown };
    const now = this._answering;
    if (now?.itemId !== itemId || now.text !== '' || typeof replyId !== 'string' || typeof text !== 'string')
      return;
    this._answering = { itemId, replyId, text };
  }

  private _type(answering: { itemId: string; replyId: string; text: string }): void {
    this._answering = answering;
    this._draft.change({ replyId: answering.replyId, text: answering.text });
  }

  private async _cancel(): Promise<void> {
    await this._draft.drop();
    this._answering = undefined;
  }

  private async _send(): Promise<void> {
    const answering = this._answering;
    if (!answering) return;
    if (written(answering.text) === '') {
      this.renderRoot.querySelector('textarea')?.focus();
      return;
    }
    if (holdsTooLong(this.renderRoot)) return;
    const done = await this._writing.run('answer', () => answerInChest(this.api, answering));
    if (!done) return;
    await this._draft.drop();
    this._answering = undefined;
    this._shown.replace(done.value);
    this.dispatchEvent(new AnnouncementEvent(chestWords.words.sent));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-item="${answering.itemId}"]`)?.focus();
  }

  private _answerForm(answering: { itemId: string; replyId: string; text: string }): TemplateResult {
    const words = chestWords.words;
    return html`<form
      class="form"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this._send();
      }}
    >
      <textarea
        aria-label=${words.answerLabel}
        placeholder=${words.answerHint}
        ${upTo(500)}
        .value=${answering.text}
        @input=${({ target }: InputEvent) =>
          this._type({ ...answering, text: (target as HTMLTextAreaElement).value })}
      ></textarea>
      <p class="soft">${words.answerSeen}</p>
      ${troubleLine(this._writing.trouble, {
        offline: words.adultOffline,
        gone: words.adultGone,
        failed: words.adultNotSaved,
      })}
      <div class="bar">
        <button class="button primary" type="submit" aria-disabled=${this._writing.busy !== undefined}>
          ${words.send}
        </button>
        <button class="button quiet" type="button" @click=${() => void this._cancel()}>
          ${words.cancel}
        </button>
      </div>
    </form>`;
  }

  private _thing(item: ChestItem, mayAnswer: boolean): TemplateResult {
    const words = chestWords.words;
    const answering = this._answering?.itemId === item.itemId ? this._answering : undefined;
    return html`<li>
      <article class="card">
        <h3>${icon(kindIcons[item.kind])} ${words.kinds[item.kind]}</h3>
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
        ${item.text === '' ? nothing : html`<p class="words">${item.text}</p>`}
        <p class="soft">${momentInWords(item.createdAt)}</p>
        ${repliesOf(item)} ${answering ? this._answerForm(answering) : nothing}
        ${
          mayAnswer && !this._answering
            ? html`<div>
                <button
                  class="button"
                  type="button"
                  data-item=${item.itemId}
                  aria-label=${`${words.answer}: ${nameOf(item)}`}
                  @click=${() => void this._answer(item.itemId)}
                >
                  ${words.answer}
                </button>
              </div>`
            : nothing
        }
      </article>
    </li>`;
  }

  override render(): TemplateResult {
    return this._shown.render({
      pending: loadingFace,
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._shown.again }),
      complete: (chest) => {
        const words = chestWords.words;
        return html`<div class="page">
          <h2>${icon(chestIcon)}${words.shownTitle}</h2>
          ${
            chest.items.length === 0
              ? html`<p>${words.shownEmpty}</p>`
              : html`<ul class="things">
                  ${chest.items.map((item) => this._thing(item, chest.mayAnswer))}
                </ul>`
          }
          ${
            this.troubles
              ? html`<marshrut-troubles .api=${this.api} .pupilId=${this.pupilId}></marshrut-troubles>`
              : nothing
          }
        </div>`;
      },
    });
  }
}
define('marshrut-shown-chest', MarshrutShownChest);
