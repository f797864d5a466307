import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  timelineKinds,
  type TimelineKind,
  type TimelinePage,
  type TimelineQuestion,
} from '../../../lti-server/contract/timeline.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { Reading } from '../../api/reading.ts';
import { loadTimeline } from '../../api/timeline.ts';
import { afterDialog } from '../../components/after-dialog.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace, messageFace } from '../../components/faces.ts';
import { field, fieldDescription, fieldStyles } from '../../components/field.ts';
import { filterChips, filterChipStyles } from '../../components/filter-chips.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import { timelineWords } from '../../locales/timeline-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { calendarIcon, icon, waveIcon } from '../../styles/icons.ts';
import { searchIcon } from '../../styles/panel-icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { failureLine } from '../panel/failure-line.ts';
import '../panel/marshrut-confirm-dialog.ts';
import { olderYears } from './older-years.ts';
import { timelineEntry, timelineStyles } from './timeline-entry.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-timeline': MarshrutTimeline;
  }
}

/** What is asked of the history, as it stands in the fields. */
interface Asked {
  readonly kind: TimelineKind | 'all';
  readonly words: string;
  readonly from: string;
  readonly until: string;
  readonly older: boolean;
}

const nothingAsked: Asked = { kind: 'all', words: '', from: '', until: '', older: false };

const questionOf = ({ kind, words, from, until, older }: Asked, after: string | null): TimelineQuestion => ({
  kinds: kind === 'all' ? [] : [kind],
  from: from || null,
  until: until || null,
  words,
  older,
  after,
});

/** One stream of what may be read of a pupil: by kind, by time, by words, page by page; old years only on purpose. */
export class MarshrutTimeline extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    deskStyles,
    fieldStyles,
    filterChipStyles,
    timelineStyles,
    css`
      .page {
        display: grid;
        gap: 16px;
        container-type: inline-size;
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) pupilId = '';
  /** What the list shows; the fields may be ahead of it until the search is begun. */
  @state() private _asked: Asked = nothingAsked;
  @state() private _fields: Asked = nothingAsked;
  /** The words are there: the fields stay where they are while another page is read. */
  @state() private _ready = false;
  @state() private _confirming = false;
  @state() private _problem = '';
  private _busy = false;
  private readonly _page = new Reading<TimelinePage>(this, {
    key: () => `${this.pupilId} ${JSON.stringify(this._asked)}`,
    read: async (signal) => {
      const [page] = await Promise.all([
        loadTimeline(this._api, {
          pupilId: this.pupilId,
          question: questionOf(this._asked, null),
          signal,
        }),
        timelineWords.load(),
      ]);
      this._ready = true;
      if (this._asked !== nothingAsked) this._say(page);
      return page;
    },
  });

  private _say({ entries, next }: TimelinePage): void {
    const words = timelineWords.words;
    this.dispatchEvent(
      new AnnouncementEvent((next === null ? words.found : words.foundMore)(entries.length)),
    );
  }

  private _ask(change: Partial<Asked>): void {
    this._problem = '';
    this._asked = { ...this._fields, ...change };
    this._fields = this._asked;
  }

  private _type(name: 'words' | 'from' | 'until', event: Event): void {
    this._fields = { ...this._fields, [name]: (event.target as HTMLInputElement).value };
  }

  private async _more({ entries, next, ...rest }: TimelinePage): Promise<void> {
    if (this._busy || next === null) return;
    this._busy = true;
    this._problem = '';
    const asked = this._asked;
    try {
      const question = questionOf(asked, next);
      const page = await loadTimeline(this._api, { pupilId: this.pupilId, question });
      if (asked !== this._asked) return;
      this._page.replace({ ...rest, ...page, entries: [...entries, ...page.entries] });
      await this.updateComplete;
      this.renderRoot.querySelectorAll<HTMLElement>('.entry')[entries.length]?.focus();
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private async _openOlder(): Promise<void> {
    this._confirming = false;
    this._ask({ older: true });
    await afterDialog(this);
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  private _form(): TemplateResult {
    const words = timelineWords.words;
    const { _fields: fields } = this;
    const day = (name: 'from' | 'until'): TemplateResult =>
      field({
        id: name,
        label: words[name],
        control: html`<input
          id=${name}
          type="date"
          aria-describedby=${fieldDescription(name)}
          .value=${fields[name]}
          @change=${(event: Event) => {
            this._type(name, event);
            this._ask({});
          }}
        />`,
      });
    return html`<form
      role="search"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        if (!holdsTooLong(this.renderRoot)) this._ask({ words: this._fields.words.trim() });
      }}
    >
      <div class="asked">
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
            .value=${fields.words}
            @input=${(event: Event) => this._type('words', event)}
          />`,
        })}
        ${day('from')} ${day('until')}
      </div>
      <div class="row">
        <button class="button small primary" type="submit">${icon(searchIcon)}${words.find}</button>
        <button class="button small quiet" type="button" @click=${() => this._clear()}>${words.clear}</button>
      </div>
      ${filterChips({
        label: words.filters,
        items: [
          { id: 'all' as const, title: words.allKinds },
          ...timelineKinds.map((kind) => ({ id: kind, title: words.kinds[kind] })),
        ],
        chosen: this._asked.kind,
        choose: (kind) => this._ask({ kind }),
      })}
    </form>`;
  }

  private _clear(): void {
    const { older } = this._asked;
    this._fields = { ...nothingAsked, older };
    this._asked = older ? this._fields : nothingAsked;
    this.renderRoot.querySelector<HTMLElement>('#words')?.focus();
  }

  private _end(page: TimelinePage): TemplateResult | typeof nothing {
    const words = timelineWords.words;
    if (page.next !== null)
      return html`<div class="no-print">
        <button class="button" type="button" @click=${() => this._more(page)}>${words.more}</button>
      </div>`;
    return olderYears({
      since: page.since,
      hasOlder: page.hasOlder,
      shown: this._asked.older,
      open: () => (this._confirming = true),
    });
  }

  private _list(page: TimelinePage): TemplateResult {
    const words = timelineWords.words;
    const { entries } = page;
    const searching = this._asked.words !== '' || this._asked.kind !== 'all';
    return html`<h2 tabindex="-1" class="only-read-aloud">${words.title}</h2>
      ${
        entries.length === 0
          ? messageFace({
              picture: calendarIcon,
              title: searching ? words.nothingTitle : words.noneTitle,
              text: searching ? words.nothingText : words.noneText,
            })
          : html`<ol class="entries">
              ${repeat(
                entries,
                ({ kind, entryId, detail }) => `${kind} ${entryId} ${kind === 'route' ? detail : ''}`,
                (entry) => timelineEntry(entry),
              )}
            </ol>`
      }
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
      ${this._end(page)}`;
  }

  override render(): TemplateResult {
    return html`<div class="page">
      ${this._ready ? this._form() : nothing}
      ${this._page.render({
        pending: loadingFace,
        complete: (page) =>
          html`${this._list(page)}
            <marshrut-confirm-dialog
              .open=${this._confirming}
              heading=${timelineWords.words.olderTitle}
              text=${timelineWords.words.olderText}
              deed=${timelineWords.words.older}
              @confirm=${this._openOlder}
              @dialog-close=${() => (this._confirming = false)}
            ></marshrut-confirm-dialog>`,
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._page.again }),
      })}
    </div>`;
  }
}
define('marshrut-timeline', MarshrutTimeline);
