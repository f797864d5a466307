import { consume } from '@lit/context';
import { LitElement, css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ProfileContent, ProfileHistory, ProfileItem } from '../../../lti-server/contract/profile.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { loadProfileHistory } from '../../api/profile.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { DialogCloseEvent } from '../../components/marshrut-dialog.ts';
import { timeInWords } from '../../locales/moments.ts';
import { profileWords } from '../../locales/profile-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { waveIcon } from '../../styles/icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { fieldsOf, formOf, valueInWords, type Around } from './profile-form.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-profile-history': MarshrutProfileHistory;
  }
}

/**
 * Who put a line of the card how, newest first.
 * @fires dialog-close - when it was read
 */
export class MarshrutProfileHistory extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    deskStyles,
    css`
      li + li {
        padding-block-start: 14px;
        border-block-start: 1px solid var(--line);
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  /** Whose history it is; none keeps the dialog closed. */
  @property({ attribute: false }) item: ProfileItem | undefined;
  @property({ attribute: false }) around!: Around;
  private readonly _edits = new Reading<ProfileHistory['edits']>(this, {
    key: () => this.item && `${this.item.itemId} ${this.item.revision}`,
    read: () => loadProfileHistory(this._api, this.item?.itemId ?? ''),
  });

  private _wording(of: { content: ProfileContent; signed: string; removed: boolean }): TemplateResult {
    const fields = fieldsOf(of.content.kind, this.around);
    const form = formOf(of.content, fields);
    const lines = fields.map((one) => ({ label: one.label, text: valueInWords(one, form) }));
    return html`<li class="stack tight">
      <p class="soft small-text">
        ${of.signed}${of.removed ? ` · ${profileWords.words.historyRemoved}` : ''}
      </p>
      ${lines
        .filter(({ text }) => text !== '')
        .map(({ label, text }) => html`<p><span class="soft small-text">${label}:</span> ${text}</p>`)}
    </li>`;
  }

  private _wordings(item: ProfileItem, edits: ProfileHistory['edits']): TemplateResult {
    const words = profileWords.words;
    if (edits.length === 0) return html`<p>${words.historyNone}</p>`;
    return html`<ol class="stack">
      ${this._wording({
        content: item.content,
        signed: `${words.now}: ${words.wasUntil(timeInWords(item.updatedAt, Date.now()), item.updatedBy.name)}`,
        removed: false,
      })}
      ${[...edits].reverse().map(({ content, editedAt, author, removed }) =>
        this._wording({
          content,
          removed,
          signed: words.wasUntil(timeInWords(editedAt, Date.now()), author),
        }),
      )}
    </ol>`;
  }

  override render(): TemplateResult {
    const { item } = this;
    return html`<marshrut-dialog
      .open=${item !== undefined}
      heading=${profileWords.words.historyTitle}
      @dialog-close=${() => this.dispatchEvent(new DialogCloseEvent())}
    >
      ${
        item
          ? this._edits.render({
              pending: loadingFace,
              complete: (edits) => this._wordings(item, edits),
              error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._edits.again }),
            })
          : ''
      }
    </marshrut-dialog>`;
  }
}
define('marshrut-profile-history', MarshrutProfileHistory);
