import { LitElement, css, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { written } from '../../../lti-server/contract/fields.ts';
import { firstReplyStarters } from '../../../lti-server/contract/reply-starters.ts';
import type { ReflectionView } from '../../../lti-server/contract/reflections.ts';
import type { Api } from '../../api/client.ts';
import { DraftKeeper } from '../../api/draft-keeper.ts';
import { replyToReflection } from '../../api/reflections.ts';
import { Writing, type WritingTrouble } from '../../api/writing.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { field, fieldDescription, fieldStyles } from '../../components/field.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import { childWordsWords } from '../../locales/child-words-words.ts';
import { currentLocale } from '../../locales/locale.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';

/** The reflection with the answer that was just sent. */
export class RepliedEvent extends Event {
  static readonly eventName = 'replied';
  readonly reflection: ReflectionView;
  constructor(reflection: ReflectionView) {
    super(RepliedEvent.eventName);
    this.reflection = reflection;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-reply-form': MarshrutReplyForm;
  }
  interface HTMLElementEventMap {
    replied: RepliedEvent;
  }
}

/**
 * A grown-up answers a reflection in words, with a few beginnings to choose from.
 * @fires replied
 */
export class MarshrutReplyForm extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    css`
      .form {
        display: grid;
        gap: 10px;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
      }
      .starter {
        font-weight: 400;
      }
    `,
  ];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) reflection!: ReflectionView;
  @property({ attribute: false }) personId = '';
  /** The child who will read it. */
  @property() name = '';
  @state() private _open = false;
  @state() private _form = { replyId: crypto.randomUUID() as string, words: '' };
  private readonly _writing = new Writing(this);
  private readonly _draft = new DraftKeeper(this, {
    api: () => this.api,
    personId: () => this.personId,
    draftKey: () => `reply:${this.reflection.reflectionId}`,
  });

  private async _begin(): Promise<void> {
    this._open = true;
    await this.updateComplete;
    this.renderRoot.querySelector('textarea')?.focus();
    const draft = await this._draft.restore().catch(() => undefined);
    const { replyId, words } = (draft?.form ?? {}) as Partial<{ replyId: string; words: string }>;
    const sent = this.reflection.replies.some((reply) => reply.replyId === replyId);
    if (typeof replyId !== 'string' || typeof words !== 'string' || sent || this._form.words !== '') return;
    this._form = { replyId, words };
  }

  private _type(words: string): void {
    this._form = { ...this._form, words };
    this._draft.change({ ...this._form });
  }

  private _start(line: string): void {
    const { words } = this._form;
    this._type(words === '' ? `${line} ` : `${words.trimEnd()} ${line} `);
    this.renderRoot.querySelector('textarea')?.focus();
  }

  private async _send(): Promise<void> {
    if (written(this._form.words) === '') {
      this.renderRoot.querySelector('textarea')?.focus();
      return;
    }
    if (holdsTooLong(this.renderRoot)) return;
    const { reflectionId } = this.reflection;
    const done = await this._writing.run('send', () =>
      replyToReflection(this.api, { reflectionId, ...this._form }),
    );
    if (!done) return;
    await this._draft.drop();
    this._open = false;
    this._form = { replyId: crypto.randomUUID(), words: '' };
    this.dispatchEvent(new AnnouncementEvent(childWordsWords.words.sent));
    this.dispatchEvent(new RepliedEvent(done.value));
  }

  override render(): TemplateResult {
    const words = childWordsWords.words;
    if (!this._open)
      return html`<button class="button" type="button" @click=${() => void this._begin()}>
        ${words.answer}
      </button>`;
    const { trouble, busy } = this._writing;
    const texts: Record<WritingTrouble, string> = {
      offline: words.notSavedOffline,
      gone: words.goneMeanwhile,
      failed: words.notSaved,
    };
    return html`<div class="form">
      <div class="bar" role="group" aria-label=${words.starters}>
        ${firstReplyStarters.map(({ line }) => {
          const text = line[currentLocale()];
          return html`<button class="button starter" type="button" @click=${() => this._start(text)}>
            ${text}
          </button>`;
        })}
      </div>
      ${field({
        id: 'reply',
        label: words.answerLabel,
        hint: words.seenBy(this.name),
        problem: trouble ? texts[trouble] : '',
        control: html`<textarea
          id="reply"
          rows="3"
          ${upTo(2000)}
          aria-describedby=${fieldDescription('reply')}
          .value=${this._form.words}
          @input=${({ target }: InputEvent) => this._type((target as HTMLTextAreaElement).value)}
        ></textarea>`,
      })}
      <div class="bar">
        <button
          class="button primary"
          type="button"
          aria-disabled=${busy !== undefined}
          @click=${() => void this._send()}
        >
          ${busy === undefined ? words.send : words.sending}
        </button>
        <button class="button quiet" type="button" @click=${() => (this._open = false)}>
          ${words.cancel}
        </button>
      </div>
    </div>`;
  }
}
define('marshrut-reply-form', MarshrutReplyForm);
