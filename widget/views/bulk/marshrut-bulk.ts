// Long because what is chosen, typed, sent and taken back meets here; every part stands in a file of its own.
import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  mostChildren,
  type BulkDeed,
  type BulkOutcome,
  type SheetChild,
} from '../../../lti-server/contract/bulk.ts';
import type { Overview } from '../../../lti-server/contract/overview.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import { ApiFailure, offlineCode } from '../../api/api-failure.ts';
import { loadSheet, sendDeed } from '../../api/bulk.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { DraftKeeper } from '../../api/draft-keeper.ts';
import { loadLibrary } from '../../api/library.ts';
import { loadOverview } from '../../api/overview.ts';
import { Reading } from '../../api/reading.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace, messageFace } from '../../components/faces.ts';
import { filterChips, filterChipStyles } from '../../components/filter-chips.ts';
import { bulkWords } from '../../locales/bulk-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { backIcon, harbourIcon, icon, noteIcon, waveIcon } from '../../styles/icons.ts';
import { stepOfItem } from '../library/add-to-route.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { draftLine, draftLineStyles, restoredLine } from '../panel/draft-line.ts';
import { failureLine } from '../panel/failure-line.ts';
import { PlaceEvent, QuickNoteEvent } from '../panel/panel-events.ts';
import type { BulkChangeEvent, BulkDeedEvent, BulkUndoneEvent } from './bulk-events.ts';
import { bulkFormFromDraft, bulkParts, newBulkForm, type BulkForm } from './bulk-form.ts';
import { bulkStyles } from './bulk-styles.ts';
import { chooser, chooserStyles, type ChooserFilter } from './chooser.ts';
import './marshrut-close-week.ts';
import './marshrut-give-step.ts';
import './marshrut-many-dates.ts';
import './marshrut-pack-choice.ts';
import './marshrut-recent-deeds.ts';
import { outcomeBanner } from './outcome.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-bulk': MarshrutBulk;
  }
}

/** What a tutor does for several children at once; each of them stays individual, and it can be taken back. */
export class MarshrutBulk extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    filterChipStyles,
    deskStyles,
    draftLineStyles,
    bulkStyles,
    chooserStyles,
    css`
      .back {
        margin-inline-start: -0.9em;
      }
      .troubles {
        list-style: disc;
        padding-inline-start: 1.2em;
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) session!: SessionView;
  /** Whom somebody has chosen on the way here. */
  @property({ attribute: false }) pupilIds: readonly string[] | undefined;
  /** What somebody has chosen in the library on the way here. */
  @property({ attribute: false }) itemId: string | undefined;
  /** Somebody came here by a click: the focus goes to the heading. */
  @property({ type: Boolean }) arriving = false;
  @state() private _form: BulkForm = newBulkForm();
  @state() private _filter: ChooserFilter = { course: '', group: '' };
  @state() private _open = true;
  @state() private _busy = false;
  @state() private _problem = '';
  @state() private _restoredAt: number | undefined;
  /** What was sent last, and what came of it. */
  @state() private _sent: { deed: BulkDeed; outcome: BulkOutcome } | undefined;
  private readonly _loaded = new Reading<Overview>(this, {
    key: () => 'bulk',
    read: (signal) => this._load(signal),
  });
  private readonly _sheet = new Reading<SheetChild[]>(this, {
    key: () => {
      const { chosen } = this._form;
      // The words come first: without them nothing is drawn that could show a sheet.
      if (!this._loaded.value || chosen.length === 0 || chosen.length > mostChildren) return undefined;
      return this._askedFor.join();
    },
    read: (signal) => loadSheet(this._api, { pupilIds: this._askedFor, signal }),
  });
  private readonly _keeper = new DraftKeeper(this, {
    api: () => this._api,
    personId: () => this.session.person.personId,
    draftKey: () => `bulk:${this.session.person.personId}`,
  });

  /** All children at once where one answer holds them, so that a tick in a box costs nothing. */
  private get _askedFor(): string[] {
    const everybody = (this._loaded.value?.children ?? []).map(({ pupilId }) => pupilId);
    return everybody.length <= mostChildren ? everybody : [...this._form.chosen].sort();
  }

  private async _load(signal: AbortSignal): Promise<Overview> {
    const [overview, draft, step] = await Promise.all([
      loadOverview(this._api, { signal }),
      this._keeper.restore().catch(() => undefined),
      this._chosenStep(signal),
      bulkWords.load(),
    ]);
    const known = new Set(overview.children.map(({ pupilId }) => pupilId));
    const kept = draft ? bulkFormFromDraft(draft.form) : this._form;
    const form: BulkForm = step
      ? { ...kept, part: 'step', step: { ...kept.step, ...step }, own: {}, left: [] }
      : kept;
    const chosen = (this.pupilIds ?? form.chosen).filter((id) => known.has(id));
    this._form = { ...form, chosen };
    this._open = chosen.length === 0;
    if (draft && !step && form.step.title !== '') this._restoredAt = draft.savedAt;
    return overview;
  }

  /** The words of the item from the library; without them, the step is written anew. */
  private async _chosenStep(signal: AbortSignal): Promise<Partial<BulkForm['step']> | undefined> {
    const { itemId } = this;
    if (itemId === undefined) return undefined;
    const { items } = await loadLibrary(this._api, signal);
    const item = items.find((known) => known.itemId === itemId);
    if (!item) return undefined;
    const { title, whatToDo, form, method } = stepOfItem(item);
    return { title, whatToDo, form, method };
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    if (this.arriving) this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  private _set(change: Partial<BulkForm>): void {
    this._form = { ...this._form, ...change };
    this._keeper.change({ ...this._form });
  }

  private _throwAway(): void {
    this._form = { ...newBulkForm(), chosen: this._form.chosen, part: this._form.part };
    this._restoredAt = undefined;
    void this._keeper.drop();
    this._say(panelWords.words.draftThrown);
  }

  private _say(text: string): void {
    this.dispatchEvent(new AnnouncementEvent(text));
  }

  private readonly _nameOf = (pupilId: string): string =>
    this._loaded.value?.children.find((child) => child.pupilId === pupilId)?.name ??
    bulkWords.words.unknownChild;

  /** The chosen children as the sheet has them. */
  private _children(sheet: readonly SheetChild[]): SheetChild[] {
    return sheet.filter(({ pupilId }) => this._form.chosen.includes(pupilId));
  }

  private async _send(deed: BulkDeed): Promise<void> {
    if (this._busy) return;
    this._busy = true;
    this._problem = '';
    const words = bulkWords.words;
    try {
      const outcome = await sendDeed(this._api, deed);
      this._sent = { deed, outcome };
      const whole = outcome.children.every(({ done }) => done);
      // What is done for all is over; for the rest the same deed can be sent once more.
      if (whole) this._done(deed);
      this._say(whole ? words.done : words.partly);
      await this._refresh();
    } catch (failure) {
      const lost = failure instanceof ApiFailure && failure.code === offlineCode;
      this._problem = lost ? words.unsent : failureLine(failure);
    } finally {
      this._busy = false;
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#outcome-title')?.focus();
  }

  private _done({ kind }: BulkDeed): void {
    const fresh = newBulkForm();
    const { chosen, part } = this._form;
    const { step, own, left, marks } = fresh;
    this._restoredAt = undefined;
    this._form = {
      ...this._form,
      deedId: fresh.deedId,
      ...(kind === 'step' ? { step, own, left } : {}),
      ...(kind === 'week' ? { marks } : {}),
    };
    const isEmpty = this._form.step.title === '' && Object.keys(this._form.marks).length === 0;
    if (isEmpty) void this._keeper.drop();
    else this._keeper.change({ ...this._form, chosen, part });
  }

  private async _refresh(): Promise<void> {
    await Promise.all([
      this.renderRoot.querySelector('marshrut-recent-deeds')?.refresh(),
      this._sheet.refresh(),
    ]);
  }

  private _undone(id: string): void {
    if (this._sent?.outcome.deedId === id) this._sent = undefined;
    void this._sheet.refresh();
  }

  private _repeat(): (() => void) | undefined {
    const { _sent: sent } = this;
    if (!sent) return undefined;
    const missing = new Set(sent.outcome.children.filter(({ done }) => !done).map(({ pupilId }) => pupilId));
    if (missing.size === 0) return undefined;
    const { deed } = sent;
    const children = deed.children.filter(({ pupilId }) => missing.has(pupilId));
    return () => void this._send({ ...deed, children } as BulkDeed);
  }

  private _part(children: readonly SheetChild[]): TemplateResult {
    const words = bulkWords.words;
    const { part } = this._form;
    switch (part) {
      case 'step':
        return html`<marshrut-give-step
          .form=${this._form}
          .sheet=${children}
          ?busy=${this._busy}
        ></marshrut-give-step>`;
      case 'note':
        return html`<div class="stack tight">
          <p>${words.noteText}</p>
          <div>
            <button
              class="button primary"
              type="button"
              @click=${() =>
                this.dispatchEvent(new QuickNoteEvent({ pupilIds: this._form.chosen, kind: 'observation' }))}
            >
              ${icon(noteIcon)}${words.writeNote(children.length)}
            </button>
          </div>
        </div>`;
      case 'dates':
        return html`<marshrut-many-dates
          .form=${this._form}
          .sheet=${children}
          ?busy=${this._busy}
        ></marshrut-many-dates>`;
      case 'week':
        return html`<marshrut-close-week
          .form=${this._form}
          .sheet=${children}
          ?busy=${this._busy}
        ></marshrut-close-week>`;
      case 'print':
        return html`<marshrut-pack-choice
          .sheet=${children}
          .reader=${this.session.person.name}
        ></marshrut-pack-choice>`;
    }
  }

  private _deeds(): TemplateResult {
    const words = bulkWords.words;
    const { chosen, part } = this._form;
    if (chosen.length === 0) return html`<p class="soft">${words.pickFirst}</p>`;
    if (chosen.length > mostChildren) return html`${nothing}`;
    return html`${filterChips({
        label: words.part,
        items: bulkParts.map((id) => ({ id, title: words.parts[id] })),
        chosen: part,
        choose: (next) => this._set({ part: next }),
      })}
      <section class="card stack" aria-labelledby="part-title">
        <h2 id="part-title">${words.parts[part]}</h2>
        ${this._sheet.render({
          pending: loadingFace,
          complete: (sheet) => this._part(this._children(sheet)),
          error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._sheet.again }),
        })}
        ${draftLine(this._keeper)}
      </section>`;
  }

  private _page(overview: Overview): TemplateResult {
    const words = bulkWords.words;
    if (overview.children.length === 0)
      return messageFace({ picture: harbourIcon, title: words.nobodyTitle, text: words.nobodyText });
    return html`<p class="soft">${words.about}</p>
      ${restoredLine({ savedAt: this._restoredAt, throwAway: () => this._throwAway() })}
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
      ${
        this._sent
          ? outcomeBanner({ outcome: this._sent.outcome, nameOf: this._nameOf, repeat: this._repeat() })
          : nothing
      }
      ${chooser({
        overview,
        chosen: this._form.chosen,
        filter: this._filter,
        open: this._open,
        narrow: (change) => (this._filter = { ...this._filter, ...change }),
        choose: (chosen) => this._set({ chosen }),
      })}
      ${this._deeds()}
      <marshrut-recent-deeds
        .nameOf=${this._nameOf}
        @bulk-undone=${({ id }: BulkUndoneEvent) => this._undone(id)}
      ></marshrut-recent-deeds>`;
  }

  override render(): TemplateResult {
    return html`<div
      class="stack"
      @bulk-change=${({ change }: BulkChangeEvent) => this._set(change(this._form))}
      @bulk-deed=${({ deed }: BulkDeedEvent) => void this._send(deed)}
    >
      <p>
        <button
          class="button quiet back"
          type="button"
          @click=${() => this.dispatchEvent(new PlaceEvent({ screen: 'learners' }))}
        >
          ${icon(backIcon)}${panelWords.words.back}
        </button>
      </p>
      <h1 tabindex="-1">${panelWords.words.several}</h1>
      ${this._loaded.render({
        pending: loadingFace,
        complete: (loaded) => this._page(loaded),
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._loaded.again }),
      })}
    </div>`;
  }
}
define('marshrut-bulk', MarshrutBulk);
