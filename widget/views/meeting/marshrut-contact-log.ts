import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ContactLog } from '../../../lti-server/contract/meetings.ts';
import type { PupilCard } from '../../../lti-server/contract/pupils.ts';
import type { Api } from '../../api/client.ts';
import { loadContacts } from '../../api/meetings.ts';
import { Reading } from '../../api/reading.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { noteVoice } from '../../components/note-voice/note-voice.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { fieldStyles } from '../../components/field.ts';
import { localDay } from '../../components/local-day.ts';
import { momentInWords } from '../../locales/dates.ts';
import { dateLocale } from '../../locales/locale.ts';
import { meetingWords } from '../../locales/meeting-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { icon, waveIcon } from '../../styles/icons.ts';
import { printIcon } from '../../styles/panel-icons.ts';
import { choiceField } from '../builder/controls.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { contactCells, contactsAsCsv, contentPlace } from './contact-csv.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-contact-log': MarshrutContactLog;
  }
}

/** So many months can be chosen. */
const monthsBack = 18;

const monthBefore = (months: number): string => {
  const [year = 0, month = 1] = localDay(Date.now()).split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 7);
};

/** The contact log of form F6: it fills itself from meetings, talks and notes about a talk. */
export class MarshrutContactLog extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    fieldStyles,
    deskStyles,
    css`
      .choose {
        display: flex;
        flex-wrap: wrap;
        gap: 12px 16px;
        align-items: end;
      }
      .choose select {
        inline-size: auto;
      }
      .table {
        overflow-x: auto;
      }
      table {
        inline-size: 100%;
        min-inline-size: 56rem;
        table-layout: fixed;
        border-collapse: collapse;
        font-size: 0.92rem;
      }
      th,
      td {
        padding: 6px 10px;
        border: 1px solid var(--line);
        text-align: start;
        vertical-align: top;
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
      th {
        white-space: nowrap;
      }
      th:nth-child(-n + 2) {
        inline-size: 7.4rem;
      }
      th:nth-child(3) {
        inline-size: 8.5rem;
      }
      th:nth-child(6) {
        inline-size: 26%;
      }
      .printed-for {
        display: none;
      }
      @media print {
        table {
          min-inline-size: 0;
          font-size: 8.5pt;
        }
        th,
        td {
          padding: 2px 5px;
          border-color: #666;
        }
        th {
          white-space: normal;
        }
        tr {
          break-inside: avoid;
        }
        .table {
          overflow: visible;
        }
        .printed-for {
          display: block;
          font-size: 9pt;
        }
      }
    `,
  ];

  @property({ attribute: false }) api!: Api;
  /** Whose log it is; all own children when there is none. */
  @property({ attribute: false }) pupil: PupilCard | undefined;
  /** The reader, for the foot of a printed sheet. */
  @property() reader = '';
  /** Somebody came here by a click: the focus goes to the heading. */
  @property({ type: Boolean }) arriving = false;
  @state() private _from = monthBefore(2);
  @state() private _until = monthBefore(0);
  private readonly _log = new Reading<ContactLog>(this, {
    key: () => `${this.pupil?.pupilId ?? ''} ${this._from} ${this._until}`,
    read: async (signal) => {
      await meetingWords.load();
      return loadContacts(this.api, {
        pupilId: this.pupil?.pupilId,
        from: this._from,
        until: this._until,
        signal,
      });
    },
  });

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.arriving || this._log.value === undefined) return;
    this.arriving = false;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  private _download({ contacts }: ContactLog): void {
    const words = meetingWords.words;
    const file = new Blob([contactsAsCsv(contacts)], { type: 'text/csv;charset=utf-8' });
    const address = URL.createObjectURL(file);
    Object.assign(document.createElement('a'), { href: address, download: words.fileName }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    this.dispatchEvent(new AnnouncementEvent(words.downloaded));
  }

  private _months(): TemplateResult {
    const words = meetingWords.words;
    const format = new Intl.DateTimeFormat(dateLocale(), {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    const options = Array.from({ length: monthsBack }, (_, place) => monthBefore(place)).map((value) => ({
      value,
      title: format.format(Date.parse(`${value}-01`)),
    }));
    return html`${choiceField({
      id: 'from',
      label: words.from,
      value: this._from,
      options,
      set: (month) => {
        this._from = month ?? this._from;
        if (this._until < this._from) this._until = this._from;
      },
    })}
    ${choiceField({
      id: 'until',
      label: words.untilMonth,
      value: this._until,
      options,
      set: (month) => {
        this._until = month ?? this._until;
        if (this._until < this._from) this._from = this._until;
      },
    })}`;
  }

  private _table(log: ContactLog): TemplateResult {
    const words = meetingWords.words;
    if (log.contacts.length === 0) return html`<p role="status">${words.noContacts}</p>`;
    return html`
      ${log.truncated ? html`<p class="banner">${words.truncated}</p>` : nothing}
      <p class="only-read-aloud" role="status">${words.shown(log.contacts.length)}</p>
      <div class="table" tabindex="0" role="region" aria-label=${words.log}>
        <table>
          <thead>
            <tr>
              ${Object.values(words.columns).map((title) => html`<th scope="col">${title}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${log.contacts.map(
              (contact) =>
                html`<tr>
                  ${contactCells(contact).map((text, place) =>
                    place === contentPlace && contact.voice
                      ? html`<td>
                          <p>${text}</p>
                          ${noteVoice(contact.voice)}
                        </td>`
                      : html`<td>${text}</td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  override render(): TemplateResult {
    return this._log.render({
      pending: loadingFace,
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._log.again }),
      complete: (log) => {
        const words = meetingWords.words;
        const { pupil } = this;
        const title = pupil ? words.logOf(pupil.name) : words.log;
        return html`<div class="stack">
          ${pupil ? html`<h3>${title}</h3>` : html`<h1 tabindex="-1">${title}</h1>`}
          <p class="soft no-print">${words.logHint}</p>
          <div class="choose no-print">
            ${this._months()}
            <button class="button small" type="button" @click=${() => this._download(log)}>
              ${words.download}
            </button>
            <button class="button small quiet" type="button" @click=${() => print()}>
              ${icon(printIcon)}${words.print}
            </button>
          </div>
          ${this._table(log)}
          <p class="printed-for">${words.logPrintedFor(this.reader, momentInWords(Date.now()))}</p>
        </div>`;
      },
    });
  }
}
define('marshrut-contact-log', MarshrutContactLog);
