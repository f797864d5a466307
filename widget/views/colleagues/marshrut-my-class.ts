import { consume } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { HelpCard, HelpLine, MyClass } from '../../../lti-server/contract/colleagues.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { FeedbackOutcome } from '../../../lti-server/contract/vocabulary.ts';
import type { Api } from '../../api/client.ts';
import { giveFeedback, loadMyClass, sendRequest, takeFeedbackBack } from '../../api/colleagues.ts';
import { apiContext } from '../../api/context.ts';
import { Reading } from '../../api/reading.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace, messageFace } from '../../components/faces.ts';
import { fieldStyles } from '../../components/field.ts';
import { filterChips, filterChipStyles } from '../../components/filter-chips.ts';
import { localDay } from '../../components/local-day.ts';
import { colleaguesWords } from '../../locales/colleagues-words.ts';
import { dayInWords, momentInWords } from '../../locales/dates.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { harbourIcon, icon, waveIcon } from '../../styles/icons.ts';
import { printIcon } from '../../styles/panel-icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { failureLine } from '../panel/failure-line.ts';
import { PlaceEvent } from '../panel/panel-events.ts';
import { classStyles } from './class-styles.ts';
import { helpCard } from './help-card.ts';
import './marshrut-colleague-form.ts';
import { requestFields } from './request-fields.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-my-class': MarshrutMyClass;
  }
}

/** An access that ends within four weeks is told of. */
const soonDays = 28;

/** From so many children on, a name is found faster by typing. */
const searchFrom = 10;

const plain = (text: string): string => text.toLocaleLowerCase().replaceAll('ё', 'е');

/** The help cards of a teacher's or a specialist's children, with one tap for how it went and a question to the tutor. */
export class MarshrutMyClass extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    fieldStyles,
    filterChipStyles,
    deskStyles,
    classStyles,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) session!: SessionView;
  @state() private _course = '';
  @state() private _search = '';
  @state() private _opened: ReadonlySet<string> = new Set();
  /** Pupil and subject about which a few words are written; pupil about whom a question is. */
  @state() private _writing: { pupilId: string; subjectId: string } | undefined;
  @state() private _asking = '';
  /** What was sent last, to be said where it was written. */
  @state() private _sent: { pupilId: string; answerBy: string } | undefined;
  @state() private _problem = '';
  /** Taps on their way, by subject: the next one waits for the one before. */
  private readonly _busy = new Set<string>();
  private readonly _class = new Reading<MyClass>(this, {
    key: () => 'class',
    read: (signal) => loadMyClass(this._api, { signal }),
  });

  /** The focus goes on from the name that opened another screen. */
  comeBackTo(selector: string): boolean {
    const opener = this.renderRoot.querySelector<HTMLElement>(selector);
    opener?.focus();
    return opener !== null;
  }

  private _say(text: string): void {
    this.dispatchEvent(new AnnouncementEvent(text));
  }

  private _mark(card: HelpCard, line: HelpLine, mine: HelpLine['mine']): void {
    const { value } = this._class;
    if (!value) return;
    const lines = card.lines.map((known) => (known === line ? { ...known, mine } : known));
    const children = value.children.map((known) =>
      known.pupilId === card.pupilId ? { ...known, lines } : known,
    );
    this._class.replace({ ...value, children });
  }

  /** Another tap on the same day changes what was said; on another day it is said anew. */
  private async _give(
    card: HelpCard,
    line: HelpLine,
    { outcome, text }: { outcome: FeedbackOutcome; text: string },
  ): Promise<void> {
    const { pupilId } = card;
    const { routeId, subjectId, mine } = line;
    if (subjectId === null) return;
    const today = mine !== null && new Date(mine.at).toDateString() === new Date().toDateString();
    const feedbackId = today ? mine.feedbackId : crypto.randomUUID();
    await giveFeedback(this._api, { pupilId, feedbackId, routeId, subjectId, outcome, line: text });
    this._mark(card, line, { feedbackId, outcome, line: text, at: Date.now() });
    this._say(colleaguesWords.words.marked(colleaguesWords.words.outcomes[outcome]));
  }

  private async _do(line: HelpLine, deed: () => Promise<void>): Promise<void> {
    const subject = line.subjectId ?? '';
    if (this._busy.has(subject)) return;
    this._busy.add(subject);
    this._problem = '';
    try {
      await deed();
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy.delete(subject);
    }
  }

  private _undo(card: HelpCard, line: HelpLine): Promise<void> {
    const { mine } = line;
    return this._do(line, async () => {
      if (mine === null) return;
      await takeFeedbackBack(this._api, { pupilId: card.pupilId, feedbackId: mine.feedbackId });
      this._mark(card, line, null);
      this._writing = undefined;
      this._say(colleaguesWords.words.unmarked);
      await this.updateComplete;
      const place = `[data-card="${card.pupilId}"] [data-subject="${line.subjectId}"]`;
      this.renderRoot.querySelector<HTMLElement>(`${place} .tap, ${place} .text-button`)?.focus();
    });
  }

  private _tap(card: HelpCard, line: HelpLine, outcome: FeedbackOutcome): Promise<void> {
    if (line.mine?.outcome === outcome) return this._undo(card, line);
    return this._do(line, () => this._give(card, line, { outcome, text: line.mine?.line ?? '' }));
  }

  private _lineForm(card: HelpCard, line: HelpLine): TemplateResult | typeof nothing {
    const words = colleaguesWords.words;
    const { mine } = line;
    if (mine === null) return nothing;
    return html`<marshrut-colleague-form
      .api=${this._api}
      .personId=${this.session.person.personId}
      .draftKey=${`feedback:${mine.feedbackId}`}
      .fields=${[{ name: 'line', label: words.line, kind: 'line', max: 300 }]}
      .begin=${{ line: mine.line }}
      .audience=${card.seenBy.length > 0 ? words.seenBy(card.seenBy.join(', ')) : ''}
      .send=${({ words: typed }: { words: Record<string, string> }) =>
        this._give(card, line, { outcome: mine.outcome, text: (typed['line'] ?? '').trim() })}
      @form-close=${() => (this._writing = undefined)}
    ></marshrut-colleague-form>`;
  }

  private _requestForm({ pupilId, name, tutors }: HelpCard): TemplateResult {
    const words = colleaguesWords.words;
    return html`<marshrut-colleague-form
      heading=${words.requestTitle(name)}
      .api=${this._api}
      .personId=${this.session.person.personId}
      .draftKey=${`colleague-request:${pupilId}`}
      .fields=${requestFields()}
      .audience=${words.requestSeenBy(tutors.join(', '))}
      .send=${async ({ id, words: typed }: { id: string; words: Record<string, string> }) => {
        const { sees = '', happens = '', tried = '', hopes = '' } = typed;
        const { answerBy } = await sendRequest(this._api, {
          pupilId,
          requestId: id,
          sees,
          happens,
          tried,
          hopes,
        });
        this._say(words.sent(dayInWords(answerBy)));
        this._sent = { pupilId, answerBy };
      }}
      @form-close=${() => this._closeRequest(pupilId)}
    ></marshrut-colleague-form>`;
  }

  private async _closeRequest(pupilId: string): Promise<void> {
    this._asking = '';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-card="${pupilId}"] .head .button`)?.focus();
  }

  private _card(card: HelpCard): TemplateResult {
    const { pupilId } = card;
    return html`${helpCard(card, {
      opened: this._opened,
      writing: this._writing?.pupilId === pupilId ? this._writing.subjectId : undefined,
      asking: this._asking === pupilId,
      reveal: (line) => (this._opened = new Set([...this._opened, line.subjectId ?? ''])),
      tap: (line, outcome) => void this._tap(card, line, outcome),
      undo: (line) => void this._undo(card, line),
      write: ({ subjectId }) => (this._writing = subjectId === null ? undefined : { pupilId, subjectId }),
      lineForm: (line) => html`${this._lineForm(card, line)}`,
      ask: () => {
        this._sent = undefined;
        this._asking = this._asking === pupilId ? '' : pupilId;
      },
      requestForm: () => this._requestForm(card),
      open: () => this.dispatchEvent(new PlaceEvent({ screen: 'pupil', pupilId, part: 'route' })),
      soon: localDay(Date.now(), soonDays),
      sentUntil: this._sent?.pupilId === pupilId ? this._sent.answerBy : undefined,
    })}`;
  }

  private _list({ children, courses, at }: MyClass): TemplateResult {
    const words = colleaguesWords.words;
    if (children.length === 0)
      return messageFace({
        picture: harbourIcon,
        title: words.emptyClassTitle,
        text: words.emptyClassText,
      });
    const shown = children.filter(
      ({ name, courseIds }) =>
        (this._course === '' || courseIds.includes(this._course)) &&
        plain(name).includes(plain(this._search.trim())),
    );
    return html`
      <p class="soft no-print">${words.classText}</p>
      <div class="choose no-print">
        ${
          courses.length > 1
            ? filterChips({
                label: words.courses,
                items: [
                  { id: '', title: words.allCourses },
                  ...courses.map(({ courseId, title }) => ({ id: courseId, title })),
                ],
                chosen: this._course,
                choose: (id) => (this._course = id),
              })
            : nothing
        }
        ${
          children.length >= searchFrom
            ? html`<input
                class="search"
                type="search"
                aria-label=${words.search}
                placeholder=${words.search}
                .value=${this._search}
                @input=${(event: InputEvent) => (this._search = (event.target as HTMLInputElement).value)}
              />`
            : nothing
        }
        <button class="button small quiet" type="button" @click=${() => print()}>
          ${icon(printIcon)}${words.print}
        </button>
      </div>
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
      <p class="only-read-aloud" role="status">${words.shown(shown.length)}</p>
      ${shown.length === 0 ? html`<p>${words.nobodyFits}</p>` : nothing}
      <ul class="help-cards">
        ${repeat(
          shown,
          ({ pupilId }) => pupilId,
          (card) => this._card(card),
        )}
      </ul>
      <p class="printed-for">${words.printedFor(this.session.person.name, momentInWords(at))}</p>
    `;
  }

  override render(): TemplateResult {
    return this._class.render({
      pending: loadingFace,
      complete: (value) => this._list(value),
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._class.again }),
    });
  }
}
define('marshrut-my-class', MarshrutMyClass);
