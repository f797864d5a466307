import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { written } from '../../../lti-server/contract/fields.ts';
import { firstReplyStarters } from '../../../lti-server/contract/reply-starters.ts';
import { define } from '../../components/define.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import { voiceWords } from '../../locales/voice-words.ts';
import { currentLocale } from '../../locales/locale.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { voiceStyles } from './voice-styles.ts';

/** Words for the child are ready, and what to do with the thing they are about. */
export class ReplyEvent extends Event {
  static readonly eventName = 'reply';
  readonly reply: string;
  readonly title: string;
  readonly taken: boolean;
  constructor({ reply, title, taken }: { reply: string; title: string; taken: boolean }) {
    super(ReplyEvent.eventName);
    this.reply = reply;
    this.title = title;
    this.taken = taken;
  }
}

declare global {
  interface HTMLElementEventMap {
    reply: ReplyEvent;
  }
  interface HTMLElementTagNameMap {
    'marshrut-reply': MarshrutReply;
  }
}

/**
 * A few words to a child: starters that acknowledge, affirm, invite and coach, and a line to go on with.
 * @fires reply
 */
export class MarshrutReply extends LitElement {
  static override styles = [baseStyles, buttonStyles, voiceStyles];

  /** Whom the words are about: it stands in the names of the controls. */
  @property() about = '';
  /** Whether there is a step to take into the plan. */
  @property({ type: Boolean }) proposal = false;
  /** A picture without words needs a name before it can be a step. */
  @property({ type: Boolean }) nameless = false;
  @property({ type: Boolean }) busy = false;
  @state() private _reply = '';
  @state() private _title = '';
  @state() private _told = '';
  @query('.words') private _line!: HTMLInputElement;
  @query('.title') private _name!: HTMLInputElement | null;

  private async _start(text: string): Promise<void> {
    this._reply = text;
    await this.updateComplete;
    this._line.focus();
  }

  private _send(event: Event, { taken }: { taken: boolean }): void {
    event.preventDefault();
    if (this.busy || holdsTooLong(this.renderRoot)) return;
    const [reply, title] = [written(this._reply), written(this._title)];
    this._told = '';
    if (taken && this.nameless && title === '') this._name?.focus();
    else if (this.proposal && !taken && reply === '') {
      this._told = voiceWords.words.sayWhy;
      this._line.focus();
    } else this.dispatchEvent(new ReplyEvent({ reply, title, taken }));
  }

  override render(): TemplateResult {
    const words = voiceWords.words;
    return html`<form @submit=${(event: Event) => this._send(event, { taken: this.proposal })}>
      ${
        this.nameless
          ? html`<label>
              ${words.ownTitle}
              <input
                class="title"
                ${upTo(120)}
                .value=${this._title}
                @input=${({ target }: InputEvent) => (this._title = (target as HTMLInputElement).value)}
              />
            </label>`
          : nothing
      }
      <label>
        ${words.reply}
        <input
          class="words"
          ${upTo(300)}
          .value=${this._reply}
          @input=${({ target }: InputEvent) => (this._reply = (target as HTMLInputElement).value)}
        />
      </label>
      <div class="row" role="group" aria-label=${words.starters}>
        ${firstReplyStarters.map(({ line }) => {
          const text = line[currentLocale()];
          return html`<button
            class="button small starter"
            type="button"
            @click=${() => void this._start(text)}
          >
            ${text}
          </button>`;
        })}
      </div>
      <p class="told" role="status">${this._told}</p>
      <div class="row">
        <button class="button primary" type="submit" aria-disabled=${this.busy}>
          ${this.proposal ? words.take : words.answer}
        </button>
        ${
          this.proposal
            ? html`<button
                class="button"
                type="button"
                aria-disabled=${this.busy}
                @click=${(event: Event) => this._send(event, { taken: false })}
              >
                ${words.notNow}
              </button>`
            : nothing
        }
      </div>
    </form>`;
  }
}
define('marshrut-reply', MarshrutReply);
