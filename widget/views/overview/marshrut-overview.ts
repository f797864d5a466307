// Long because the day's deeds, its rows and what becomes of the focus after each belong to one screen.
import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { AttentionReason, Overview, OverviewChild } from '../../../lti-server/contract/overview.ts';
import type { AttentionRule } from '../../../lti-server/contract/vocabulary.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { takeUp } from '../../api/overview.ts';
import { answerHelp } from '../../api/panel.ts';
import { afterDialog } from '../../components/after-dialog.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { faceStyles, messageFace } from '../../components/faces.ts';
import { dayInWords, momentInWords } from '../../locales/dates.ts';
import { overviewWords } from '../../locales/overview-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { harbourIcon, icon, noteIcon } from '../../styles/icons.ts';
import { printIcon } from '../../styles/panel-icons.ts';
import { searchStyles } from '../../styles/search-styles.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { failureLine } from '../panel/failure-line.ts';
import { PlaceEvent, QuickNoteEvent } from '../panel/panel-events.ts';
import type { Part } from '../panel/panel-history.ts';
import { attentionList } from './attention-list.ts';
import { childRow } from './child-row.ts';
import './marshrut-attention-settings.ts';
import './marshrut-put-off-dialog.ts';
import type { PuttingOff } from './marshrut-put-off-dialog.ts';
import { chosenChildren, everybody, inNeedOfAttention, type OverviewChoice } from './overview-choice.ts';
import { OverviewStaleEvent, type PutOffEvent, type SettingsSavedEvent } from './overview-events.ts';
import { overviewFilters } from './overview-filters.ts';
import { overviewStyles } from './overview-styles.ts';
import { reasonInWords } from './reason-words.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-overview': MarshrutOverview;
  }
}

/** The words that the overview is drawn with. */
export const loadOverviewWords = (): Promise<void> => overviewWords.load();

/**
 * Rows are laid out and painted a lot at a time, each once: to lay them out only when they come into sight, as
 * `content-visibility` does, would be done under the wheel. One is drawn at once, more than fits on a screen below
 * who needs a grown-up; the rest follow while nobody waits for them.
 */
const lot = 10;

const lotsOf = (children: readonly OverviewChild[]): OverviewChild[][] =>
  Array.from({ length: Math.ceil(children.length / lot) }, (_, place) =>
    children.slice(place * lot, (place + 1) * lot),
  );

/** Where the one deed of a reason leads; the others are done on the spot. */
const leadsTo: Partial<Record<AttentionRule, Part>> = {
  request: 'colleagues',
  agreement: 'meeting',
  hard: 'route',
  teacher: 'notes',
  step: 'route',
  voice: 'route',
  ending: 'route',
};

/**
 * A tutor's day on one screen: who needs a grown-up and why, and all children with the last talk, the last
 * good word and what comes next.
 * @fires overview-stale - something was done; it should be read anew
 */
export class MarshrutOverview extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, deskStyles, searchStyles, overviewStyles];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) overview!: Overview;
  /** The reader, for the foot of a printed sheet. */
  @property() reader = '';
  @state() private _choice: OverviewChoice = everybody;
  @state() private _all = false;
  @state() private _rows = lot;
  /** The dialogs come after what is looked at first. */
  @state() private _dialogs = false;
  @state() private _puttingOff: PuttingOff | undefined;
  @state() private _setting = false;
  @state() private _problem = '';
  private _growth: ReturnType<typeof setTimeout> | undefined;
  private _chosen: OverviewChild[] = [];
  private _lots: OverviewChild[][] = [];
  private _waiting: OverviewChild[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this._drawAll);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this._drawAll);
    clearTimeout(this._growth);
  }

  /** At once: paper does not wait for the rows that follow. */
  private readonly _drawAll = (): void => {
    this._rows = Infinity;
    this.performUpdate();
  };

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('overview') && !changed.has('_choice')) return;
    if (changed.has('_choice')) this._rows = lot;
    if (changed.has('overview')) this._waiting = inNeedOfAttention(this.overview);
    this._chosen = chosenChildren(this.overview, this._choice);
    this._lots = lotsOf(this._chosen);
  }

  protected override updated(): void {
    clearTimeout(this._growth);
    if (this._rows < this._chosen.length || !this._dialogs) this._growth = setTimeout(this._grow, 20);
  }

  private readonly _grow = (): void => {
    this._dialogs = true;
    this._rows += lot;
  };

  /** Back from a child's screen: the focus goes on from the name that opened it. */
  comeBackTo(selector: string): boolean {
    const opener = this.renderRoot.querySelector<HTMLElement>(selector);
    opener?.focus();
    return opener !== null;
  }

  private _go(child: OverviewChild, part: Part = 'route'): void {
    this.dispatchEvent(new PlaceEvent({ screen: 'pupil', pupilId: child.pupilId, part }));
  }

  private _stale(): void {
    this.dispatchEvent(new OverviewStaleEvent());
  }

  private _act(child: OverviewChild, { rule }: AttentionReason): void {
    const part = leadsTo[rule];
    if (part) this._go(child, part);
    else if (rule === 'help') void this._answer(child);
    else {
      const kind = rule === 'goodWord' ? 'good_word' : rule === 'talk' ? 'talk' : 'observation';
      this.dispatchEvent(new QuickNoteEvent({ pupilIds: [child.pupilId], kind }));
    }
  }

  private async _answer(child: OverviewChild): Promise<void> {
    this._problem = '';
    try {
      for (const { helpId } of child.help) await answerHelp(this._api, helpId);
      this._say(overviewWords.words.answered(child.name));
      this._stale();
    } catch (failure) {
      this._problem = failureLine(failure);
    }
    await this._toAttention();
  }

  private async _wake(child: OverviewChild, rule: AttentionRule): Promise<void> {
    this._problem = '';
    try {
      await takeUp(this._api, { pupilId: child.pupilId, rule });
      this._say(overviewWords.words.woken);
      this._stale();
    } catch (failure) {
      this._problem = failureLine(failure);
    }
    await this._toAttention();
  }

  private async _putOff({ untilDay }: PutOffEvent): Promise<void> {
    const name = this._puttingOff?.child.name ?? '';
    this._puttingOff = undefined;
    this._say(overviewWords.words.putOffDone(name, dayInWords(untilDay)));
    this._stale();
    await afterDialog(this);
    await this._toAttention();
  }

  private _saved({ settings }: SettingsSavedEvent): void {
    this._setting = false;
    this.overview = { ...this.overview, settings };
    this._say(overviewWords.words.settingsSaved);
    this._stale();
  }

  /** What was pressed is gone: on from the heading above it. */
  private async _toAttention(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#attention-title')?.focus();
  }

  private _say(text: string): void {
    this.dispatchEvent(new AnnouncementEvent(text));
  }

  private _attention(): TemplateResult {
    const { at } = this.overview;
    return attentionList({
      children: this._waiting,
      now: at,
      all: this._all,
      showAll: (all) => (this._all = all),
      open: (child) => this._go(child),
      act: (child, reason) => this._act(child, reason),
      putOff: (child, reason) => {
        this._puttingOff = { child, reason, text: reasonInWords(reason, { child, now: at }) };
      },
    });
  }

  private _row(child: OverviewChild): TemplateResult {
    return childRow({
      child,
      now: this.overview.at,
      open: (opened) => this._go(opened),
      wake: (of, rule) => void this._wake(of, rule),
      meet: ({ pupilId }) =>
        this.dispatchEvent(new PlaceEvent({ screen: 'pupil', pupilId, part: 'meeting', meeting: 'new' })),
    });
  }

  private _children(): TemplateResult {
    const words = overviewWords.words;
    const { columns } = words;
    const { at } = this.overview;
    const chosen = this._chosen;
    return html`<section aria-labelledby="everyone-title">
      <div class="top">
        <h2 id="everyone-title">${words.everyone}</h2>
        <p class="row no-print">
          <button
            class="button small quiet to-several"
            type="button"
            @click=${() =>
              this.dispatchEvent(
                new PlaceEvent({ screen: 'bulk', pupilIds: chosen.map(({ pupilId }) => pupilId) }),
              )}
          >
            ${words.several(chosen.length)}
          </button>
          <button class="button small quiet" type="button" @click=${() => (this._setting = true)}>
            ${words.settings}
          </button>
          <button
            class="button small quiet to-contacts"
            type="button"
            @click=${() => this.dispatchEvent(new PlaceEvent({ screen: 'contacts' }))}
          >
            ${icon(noteIcon)}${words.contacts}
          </button>
          <button class="button small quiet" type="button" @click=${() => print()}>
            ${icon(printIcon)}${words.print}
          </button>
        </p>
      </div>
      ${guard([this.overview, this._choice], () =>
        overviewFilters({
          overview: this.overview,
          choice: this._choice,
          set: (change) => (this._choice = { ...this._choice, ...change }),
        }),
      )}
      <p class="only-read-aloud" role="status">${words.shown(chosen.length)}</p>
      <div class="columns soft small-text" aria-hidden="true">
        ${[columns.child, columns.talk, columns.goodWord, columns.now, columns.child_signals, columns.teacher, columns.next].map((title) => html`<span>${title}</span>`)}
      </div>
      <div class="children" role="list">
        ${this._lots.slice(0, Math.ceil(this._rows / lot)).map((children) =>
          guard(
            [children],
            () =>
              html`<div class="lot">
                ${repeat(
                  children,
                  ({ pupilId }) => pupilId,
                  (child) => guard([child], () => this._row(child)),
                )}
              </div>`,
          ),
        )}
      </div>
      <p class="printed-for">${words.printedFor(this.reader, momentInWords(at))}</p>
    </section>`;
  }

  private _ownDialogs(): TemplateResult {
    return html`<marshrut-put-off-dialog
        .puttingOff=${this._puttingOff}
        @put-off=${this._putOff}
        @dialog-close=${() => (this._puttingOff = undefined)}
      ></marshrut-put-off-dialog>
      <marshrut-attention-settings
        .open=${this._setting}
        .settings=${this.overview.settings}
        @settings-saved=${this._saved}
        @dialog-close=${() => (this._setting = false)}
      ></marshrut-attention-settings>`;
  }

  override render(): TemplateResult {
    const words = overviewWords.words;
    if (this.overview.children.length === 0)
      return messageFace({ picture: harbourIcon, title: words.nobodyTitle, text: words.nobodyText });
    return html`
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
      ${guard([this._waiting, this._all], () => this._attention())} ${this._children()}
      ${this._dialogs ? this._ownDialogs() : nothing}
    `;
  }
}
define('marshrut-overview', MarshrutOverview);
