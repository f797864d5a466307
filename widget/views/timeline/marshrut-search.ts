import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { SearchPage } from '../../../lti-server/contract/timeline.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { Reading } from '../../api/reading.ts';
import { searchTexts } from '../../api/timeline.ts';
import { afterDialog } from '../../components/after-dialog.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace, messageFace } from '../../components/faces.ts';
import { field, fieldDescription, fieldStyles } from '../../components/field.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import { timelineWords } from '../../locales/timeline-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { backIcon, icon, noteIcon, waveIcon } from '../../styles/icons.ts';
import { searchIcon } from '../../styles/panel-icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { failureLine } from '../panel/failure-line.ts';
import { PlaceEvent } from '../panel/panel-events.ts';
import '../panel/marshrut-confirm-dialog.ts';
import { olderYears } from './older-years.ts';
import { timelineEntry, timelineStyles } from './timeline-entry.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-search': MarshrutSearch;
  }
}

/**
 * Looks for words in the notes and cards of all pupils of one's own.
 * @fires panel-place - back to the list, or to the history of a child
 */
export class MarshrutSearch extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    deskStyles,
    fieldStyles,
    timelineStyles,
    css`
      .page {
        display: grid;
        gap: 16px;
        container-type: inline-size;
      }
      .back {
        justify-self: start;
        margin-inline-start: -0.9em;
      }
      .child {
        justify-self: start;
        margin-inline-start: -0.9em;
        font-weight: 600;
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  /** Somebody came here by a click: the focus goes to the field. */
  @property({ type: Boolean }) arriving = false;
  @state() private _words = '';
  @state() private _typed = '';
  /** Earlier school years too: only on purpose, for the words that were asked then. */
  @state() private _older = false;
  @state() private _confirming = false;
  @state() private _ready = false;
  @state() private _problem = '';
  private _busy = false;
  private readonly _page = new Reading<SearchPage>(this, {
    key: () => `words ${this._older} ${this._words}`,
    read: async (signal) => {
      const [page] = await Promise.all([this._read(null, signal), timelineWords.load()]);
      this._ready = true;
      // What was found in a history is no answer of this search.
      if (this._words === '') this.dispatchEvent(new AnnouncementEvent(''));
      else this._say(page);
      return page;
    },
  });

  private async _read(below: number | null, signal?: AbortSignal): Promise<SearchPage> {
    if (this._words === '') return { found: [], next: null, since: 0, hasOlder: false };
    const question = { words: this._words, older: this._older, below };
    return searchTexts(this._api, { question, ...(signal ? { signal } : {}) });
  }

  private _say({ found, next }: SearchPage): void {
    const words = timelineWords.words;
    this.dispatchEvent(new AnnouncementEvent((next === null ? words.found : words.foundMore)(found.length)));
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('_ready') && this._ready && this.arriving)
      this.renderRoot.querySelector<HTMLElement>('#words')?.focus();
  }

  private async _openOlder(): Promise<void> {
    this._confirming = false;
    this._older = true;
    await afterDialog(this);
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  private async _more({ found, next }: SearchPage): Promise<void> {
    if (this._busy || next === null) return;
    this._busy = true;
    this._problem = '';
    const asked = `${this._older} ${this._words}`;
    try {
      const page = await this._read(next);
      if (asked !== `${this._older} ${this._words}`) return;
      this._page.replace({ ...page, found: [...found, ...page.found] });
      await this.updateComplete;
      this.renderRoot.querySelectorAll<HTMLElement>('.entry')[found.length]?.focus();
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private _form(): TemplateResult {
    const words = timelineWords.words;
    return html`<form
      role="search"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        this._problem = '';
        if (holdsTooLong(this.renderRoot)) return;
        const words = this._typed.trim();
        if (words !== this._words) this._older = false;
        this._words = words;
      }}
    >
      <div class="asked one">
        ${field({
          id: 'words',
          label: words.words,
          hint: words.wordsHint,
          control: html`<input
            id="words"
            type="search"
            ${upTo(200)}
            autocomplete="off"
            aria-describedby=${fieldDescription('words')}
            .value=${this._typed}
            @input=${(event: Event) => (this._typed = (event.target as HTMLInputElement).value)}
          />`,
        })}
      </div>
      <div class="row">
        <button class="button small primary" type="submit">${icon(searchIcon)}${words.find}</button>
      </div>
    </form>`;
  }

  private _list(page: SearchPage): TemplateResult {
    const words = timelineWords.words;
    if (this._words === '') return html`<p class="soft">${words.searchStart}</p>`;
    const end = olderYears({
      since: page.since,
      hasOlder: page.hasOlder,
      shown: this._older,
      open: () => (this._confirming = true),
    });
    if (page.found.length === 0)
      return html`${messageFace({ picture: noteIcon, title: words.nothingTitle, text: words.nothingText })}
      ${end}`;
    return html`<ol class="entries">
        ${repeat(
          page.found,
          ({ entry }) => `${entry.kind} ${entry.entryId}`,
          ({ entry, pupilId, name }) =>
            timelineEntry(
              entry,
              html`<button
                class="button small quiet child"
                type="button"
                aria-label=${words.openPupil(name)}
                @click=${() =>
                  this.dispatchEvent(new PlaceEvent({ screen: 'pupil', pupilId, part: 'timeline' }))}
              >
                ${name}
              </button>`,
            ),
        )}
      </ol>
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
      ${
        page.next === null
          ? end
          : html`<div class="no-print">
              <button class="button" type="button" @click=${() => this._more(page)}>${words.more}</button>
            </div>`
      }`;
  }

  override render(): TemplateResult {
    const top = (): TemplateResult => {
      const words = timelineWords.words;
      return html`<button
          class="button quiet back"
          type="button"
          @click=${() => this.dispatchEvent(new PlaceEvent({ screen: 'learners' }))}
        >
          ${icon(backIcon)}${words.back}
        </button>
        <div class="stack tight">
          <h1 tabindex="-1">${words.searchTitle}</h1>
          <p class="soft">${words.searchAbout}</p>
        </div>
        ${this._form()}`;
    };
    return html`<div class="page">
      ${this._ready ? top() : nothing}
      ${this._page.render({
        pending: loadingFace,
        complete: (page) => this._list(page),
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._page.again }),
      })}
      ${
        this._ready
          ? html`<marshrut-confirm-dialog
              .open=${this._confirming}
              heading=${timelineWords.words.olderTitle}
              text=${timelineWords.words.olderSearchText}
              deed=${timelineWords.words.older}
              @confirm=${this._openOlder}
              @dialog-close=${() => (this._confirming = false)}
            ></marshrut-confirm-dialog>`
          : nothing
      }
    </div>`;
  }
}
define('marshrut-search', MarshrutSearch);
