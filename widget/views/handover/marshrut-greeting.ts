import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { written } from '../../../lti-server/contract/fields.ts';
import type { Handover } from '../../../lti-server/contract/handover.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { DraftKeeper } from '../../api/draft-keeper.ts';
import { listNotes, loadAudiences, writeNote } from '../../api/notes.ts';
import { Reading } from '../../api/reading.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { fieldStyles } from '../../components/field.ts';
import { holdsTooLong } from '../../components/up-to.ts';
import { handoverWords } from '../../locales/handover-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { textField } from '../builder/controls.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { draftLine, draftLineStyles } from '../panel/draft-line.ts';
import { failureLine } from '../panel/failure-line.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-greeting': MarshrutGreeting;
  }
}

interface Around {
  /** Whether this tutor has written to the child already: then nobody is asked to say hello. */
  said: boolean;
  /** Who reads what the child reads, by name. */
  readers: string;
}

/** A new tutor says hello on the child's page, in a line that waits ready to be changed. Nobody has to. */
export class MarshrutGreeting extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    deskStyles,
    draftLineStyles,
    css`
      section {
        display: grid;
        gap: 12px;
        padding: 16px 18px;
        border: 2px solid var(--sea);
        border-radius: var(--round-small);
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) session!: SessionView;
  @property({ attribute: false }) handover!: Handover;
  @state() private _text = '';
  @state() private _sent = false;
  @state() private _busy = false;
  @state() private _problem = '';
  /** Made once, so that sending it again is the same note. */
  private readonly _noteId: string = crypto.randomUUID();
  private readonly _keeper = new DraftKeeper(this, {
    api: () => this._api,
    personId: () => this.session.person.personId,
    draftKey: () => `greeting:${this.handover.pupilId}`,
  });
  private readonly _around = new Reading<Around>(this, {
    key: () => this.handover.pupilId,
    read: async (signal) => {
      const { pupilId } = this.handover;
      const [notes, audiences, draft] = await Promise.all([
        listNotes(this._api, { pupilId, signal }),
        loadAudiences(this._api, { pupilId, signal }),
        this._keeper.restore().catch(() => undefined),
      ]);
      const typed = draft?.form['text'];
      this._text = typeof typed === 'string' ? typed : this._ready();
      const { personId } = this.session.person;
      return {
        said: notes.some(({ author, visibility }) => author.personId === personId && visibility === 'pupil'),
        readers: audiences.pupil.map(({ name }) => name).join(', '),
      };
    },
  });

  private _ready(): string {
    const words = handoverWords.words;
    const { standsIn, from } = this.handover;
    const name = this.session.person.name;
    return standsIn && from !== null ? words.helloInstead(name, from) : words.hello(name);
  }

  private async _send(): Promise<void> {
    const text = written(this._text);
    if (this._busy || text === '' || holdsTooLong(this.renderRoot)) return;
    this._busy = true;
    this._problem = '';
    try {
      await writeNote(this._api, {
        pupilId: this.handover.pupilId,
        noteId: this._noteId,
        kind: 'good_word',
        text,
        routeId: null,
        stepId: null,
        visibility: 'pupil',
        readers: [],
      });
      void this._keeper.drop();
      this._sent = true;
      this.dispatchEvent(new AnnouncementEvent(handoverWords.words.helloSent));
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('p')?.focus();
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private _form({ readers }: Around): TemplateResult {
    const words = handoverWords.words;
    return html`<section aria-labelledby="hello-title">
      <h2 id="hello-title">${words.helloTitle}</h2>
      ${textField({
        id: 'hello',
        label: words.helloLabel(this.handover.name),
        hint: words.helloSeen(readers),
        value: this._text,
        max: 600,
        set: (text) => {
          this._text = text;
          this._keeper.change({ text });
        },
      })}
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
      <div class="row">
        <button class="button" type="button" aria-disabled=${this._busy} @click=${this._send}>
          ${this._busy ? panelWords.words.saving : words.helloSend}
        </button>
        ${draftLine(this._keeper)}
      </div>
    </section>`;
  }

  override render(): TemplateResult | typeof nothing {
    if (this._sent) return html`<p class="soft" tabindex="-1">${handoverWords.words.helloSent}</p>`;
    const around = this._around.value;
    // While it is not known who will read it, nobody is asked to write.
    return around === undefined || around.said || around.readers === '' ? nothing : this._form(around);
  }
}
define('marshrut-greeting', MarshrutGreeting);
